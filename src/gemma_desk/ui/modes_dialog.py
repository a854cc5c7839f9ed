"""The modes: what each tells the model, and how it answers in it. Applied at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from gemma_desk.app import modes as presets
from gemma_desk.app.mode import Mode
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.ui.controls import TextButton, column, plain_label, row
from gemma_desk.ui.editors import Choice, Editor, NumberBox, TextBox
from gemma_desk.ui.language import tr, tr_later, tr_now
from gemma_desk.ui.page_dialog import ANY_WIDTH_PX, BELOW, BESIDE, PageDialog, scrolled
from gemma_desk.ui.plain_tip import plain_tip
from gemma_desk.ui.preset_words import mode_name
from gemma_desk.ui.settings_list import Number
from gemma_desk.ui.theme import scaled
from gemma_desk.ui.words import tokens_at_most

_ID = Qt.ItemDataRole.UserRole
_SIZE_PX = (720, 620)
_NARROW_PX, _LIST_PX = 560, 216
_PROMPT_LINES, _BESIDE_FORM_PX = 7, 16
_HELP = {
    "prompt": tr_later(
        "Told to the model before the conversation, after your standing instructions. Another mode in the middle of a"
        " conversation has the model read it again."
    ),
    "think": tr_later("Slower, better with hard questions."),
    "detail": tr_later("How finely new pictures are seen."),
    "temperature": tr_later(
        "Lower is more predictable. The settings have the model's recommended value unless you changed it."
    ),
}


class ModesDialog(PageDialog):
    """All modes at one side, the one being looked at beside them."""

    changed = Signal(object)
    """A `Mode`, new or changed."""
    forgotten = Signal(str)
    """A mode's id: an own one is deleted, a built-in one reset."""

    def __init__(self, parent: QWidget, modes: tuple[Mode, ...], shown: Mode) -> None:
        super().__init__(parent, object_name="Modes", title=tr("Modes"), size_px=_SIZE_PX)
        self._names: list[tuple[str, str]] = []
        self.mode = shown
        """The one being looked at."""
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Modes"))
        self.list.currentItemChanged.connect(self._look_at)
        self.pick = Choice(tr("Mode"), ())
        self.pick.value_chosen.connect(self._pick)
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name"))
        self.name.editingFinished.connect(self._rename)
        as_set = tr("As in the settings")
        details = ((None, as_set), *((detail, tokens_at_most(detail)) for detail in DETAILS))
        self.editors: dict[str, Editor] = {
            "prompt": TextBox(tr("Prompt"), tr("Nothing: only your question counts."), _PROMPT_LINES),
            "think": Choice(tr("Thinking"), ((None, as_set), (True, tr("Always")), (False, tr("Never")))),
            "detail": Choice(tr("Detail"), details),
            "temperature": NumberBox(tr("Temperature"), Number(0, 2, 0.1, 2, none_words=as_set)),
        }
        for field, editor in self.editors.items():
            editor.setAccessibleDescription(tr_now(_HELP[field]))
            editor.value_chosen.connect(lambda value, field=field: self._change(field, value))
        self.add = TextButton(tr("Add a mode"), icon_name="plus")
        self.add.clicked.connect(self._add)
        self.forget = TextButton(tr("Delete"))
        self.forget.clicked.connect(self._forget)
        self._lay_out()
        self.show_modes(modes)

    def show_modes(self, modes: tuple[Mode, ...]) -> None:
        """Lists them anew; the one being looked at stays, where it is still there."""
        self._modes = {mode.id: mode for mode in modes}
        self.mode = self._modes.get(self.mode.id, modes[0])
        names = [(mode.id, mode_name(mode)) for mode in modes]
        if names != self._names:
            self._names = names
            self._list_names()
        self._show()

    def _lay_out(self) -> None:
        side = column(self.list, spacing_px=8)
        self._pick_row = row(self.pick, self.add)
        side.addLayout(self._pick_row)
        self._side = QWidget()
        self._side.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._layout.setContentsMargins(16, 16, 8, 16)
        self._layout.setSpacing(16)
        self._layout.addWidget(self._side)
        self._layout.addWidget(scrolled(self._form()), 1)
        self.setLayout(self._layout)

    def _form(self) -> QWidget:
        page = QWidget()
        form = column(plain_label(tr("Name")), self.name, spacing_px=4, margins_px=(0, 0, _BESIDE_FORM_PX, 0))
        for field, editor in self.editors.items():
            form.addSpacing(12)
            form.addWidget(plain_label(editor.accessibleName()))
            form.addWidget(editor)
            form.addWidget(plain_label(tr_now(_HELP[field]), "secondary", wraps=True))
        form.addSpacing(16)
        form.addLayout(row(self.forget, None))
        form.addStretch(1)
        page.setLayout(form)
        return page

    def say_again(self) -> None:
        """Lists the modes in the language of now."""
        self.show_modes(tuple(self._modes.values()))

    def arrange(self) -> None:
        """Puts the list above the form where there is no room beside it."""
        is_narrow = self.width() < scaled(_NARROW_PX)
        self._layout.setDirection(BELOW if is_narrow else BESIDE)
        self._side.setMaximumWidth(ANY_WIDTH_PX if is_narrow else scaled(_LIST_PX))
        self._side.layout().setContentsMargins(0, 0, _BESIDE_FORM_PX if is_narrow else 0, 0)
        self._pick_row.setDirection(BELOW if is_narrow else BESIDE)
        self.list.setVisible(not is_narrow)
        self.pick.setVisible(is_narrow)

    def _list_names(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for mode_id, name in self._names:
            item = QListWidgetItem(name)
            item.setData(_ID, mode_id)
            item.setToolTip(plain_tip(name))
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.pick.offer(self._names)

    def _show(self) -> None:
        self.list.blockSignals(True)
        self.list.setCurrentRow(list(self._modes).index(self.mode.id))
        self.list.blockSignals(False)
        self.name.setText(mode_name(self.mode))
        self.pick.show_value(self.mode.id)
        for field, editor in self.editors.items():
            editor.show_value(getattr(self.mode, field))
        is_own = presets.is_own(self.mode)
        words = tr("Delete this mode") if is_own else tr("Reset this mode")
        self.forget.setText(words)
        self.forget.setAccessibleName(words)
        self.forget.setVisible(is_own or presets.is_changed(self.mode))

    def _pick(self, mode_id: str) -> None:
        self.list.setCurrentRow(list(self._modes).index(mode_id))

    def _look_at(self, now: QListWidgetItem | None, before: QListWidgetItem | None) -> None:
        if now is None:
            return
        mode_id = now.data(_ID)
        self._take_now()
        self.mode = self._modes[mode_id]
        self._show()

    def _take_now(self) -> None:
        """What is being written belongs to the mode it was written for."""
        prompt = self.editors["prompt"]
        assert isinstance(prompt, TextBox)
        prompt.take_now()

    def _rename(self) -> None:
        name = self.name.text().strip()
        if name and name != mode_name(self.mode):
            self._change("name", name)
        else:
            self.name.setText(mode_name(self.mode))

    def _change(self, field: str, value: Any) -> None:
        changed = replace(self.mode, **{field: value})
        if changed != self.mode:
            self.mode = changed
            self.changed.emit(changed)

    def _add(self) -> None:
        self._take_now()
        own = presets.new_mode(self.mode)
        self.mode = replace(own, name=tr("{mode}, mine", mode=mode_name(self.mode)))
        self.changed.emit(self.mode)
        self.name.setFocus()
        self.name.selectAll()

    def _forget(self) -> None:
        self.forgotten.emit(self.mode.id)
        self.list.setFocus()
