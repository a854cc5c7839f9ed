"""Between the side bar, its place beside the page, and what asks for it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gemma_desk.ui.header import Header
from gemma_desk.ui.sidebar import SideBar
from gemma_desk.ui.split import Split


class SidePresenter(QObject):
    """Shows the side bar when something in it is wanted, and takes it away when that is done."""

    def __init__(self, side: SideBar, split: Split, header: Header) -> None:
        super().__init__(side)
        self._side = side
        self._split = split
        split.side_changed.connect(lambda is_shown: header.stand_in(not is_shown))
        side.chosen.connect(split.close_side_over)
        side.new_requested.connect(split.close_side_over)
        side.hits.hit_chosen.connect(split.close_side_over)
        side.hide_requested.connect(split.toggle_side)
        header.side_bar_requested.connect(split.toggle_side)
        header.rename_requested.connect(self.rename)

    def rename(self) -> None:
        """Lets the title of the conversation shown be edited."""
        self._split.show_side()
        self._side.rename_marked()

    def search(self) -> None:
        """Lets what is looked for be typed."""
        self._split.show_side()
        self._side.begin_search()
