"""Between the first page and what it offers: this machine, models on the disk, the catalogue, the practice model."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from gemma_desk.app.home import Dispatch
from gemma_desk.app.model_search import ModelSearch
from gemma_desk.fetching.catalogue import CatalogueEntry
from gemma_desk.models.appraisal import Appraisal, Fit, Needs
from gemma_desk.models.discovery import Discovery, FoundSet, Looking
from gemma_desk.models.places import Place, Program
from gemma_desk.models.practice import practice_model
from gemma_desk.ui.first_page import FirstPage
from gemma_desk.ui.first_words import fit_words, program_words, speed_words
from gemma_desk.ui.getting_line import Getting, gigabytes
from gemma_desk.ui.language import tr
from gemma_desk.ui.memory_bar import Share
from gemma_desk.ui.model_keeper import ModelState
from gemma_desk.ui.question_box import QuestionBox
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.shared import Shared
from gemma_desk.ui.words import SEPARATOR

_LOOK_AFTER_MS = 150
"""The page is seen first: what measures and reads takes a while to be imported."""


class FirstPresenter(QObject):
    """Opens the page over a window, has it filled, and does what is chosen on it."""

    def __init__(self, area: QWidget, back_to: QuestionBox, shared: Shared, dispatch: Dispatch) -> None:
        """Shows nothing yet.

        Args:
            area: Of the window, which the page covers.
            back_to: Gets the keyboard where nothing had it before, and what is pasted.
            shared: What all windows share.
            dispatch: The window's own.
        """
        super().__init__(area)
        self._area = area
        self._back_to = back_to
        self._settings, self._model, self._getting = shared.settings, shared.model, shared.getting
        self._dispatch = dispatch
        self._is_ended = False
        self._search = ModelSearch(shared.desk, self._tell)
        self._begin = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._begin.timeout.connect(self._look_at_all)
        self._page: FirstPage | None = None
        self._machine: Appraisal | None = None
        self._needs: tuple[str, Needs] | None = None
        """Name and needs of the model that is considered."""
        self._found: tuple[FoundSet, ...] = ()
        self._chosen: list[Path] = []
        """Files and folders that the person named, while the page is open."""
        self._getting.changed.connect(self._show_getting)
        self._getting.came.connect(self.close)
        self._model.changed.connect(self._show_model)

    @property
    def is_open(self) -> bool:
        """Whether the page covers the window."""
        return self._page is not None and self._page.isVisible()

    @property
    def page(self) -> FirstPage:
        """Made when it is first wanted."""
        if self._page is None:
            self._page = FirstPage(self._area, self._back_to)
            self._connect(self._page)
        return self._page

    def open(self) -> None:
        """Shows the page and has everything looked at anew."""
        self.page.show_practice(bool(practice_model()))
        self._show_catalogue()
        self._show_getting(self._getting.state)
        self.page.open()
        self._begin.start()

    def _look_at_all(self) -> None:
        self._search.appraise(self._show_machine)
        self._look()

    def open_if_new(self) -> None:
        """Shows the page where nothing was chosen yet."""
        if self._settings.now.is_new and not self._settings.now.model_paths:
            self.open()

    def close(self) -> None:
        """Shows the conversation again."""
        if self._page is not None:
            self._page.close_page()

    def end(self) -> None:
        """The window is being closed; what is still being looked at is told to nobody."""
        self._is_ended = True
        self._begin.stop()
        self._search.cancel()

    def _tell(self, call: Callable[[], None]) -> None:
        self._dispatch(lambda: None if self._is_ended else call())

    def _connect(self, page: FirstPage) -> None:
        page.left.connect(self._search.cancel)
        page.language_changed.connect(self._say_again)
        page.practice_chosen.connect(self._stay)
        page.folder_wanted.connect(self._choose_folder)
        page.files_wanted.connect(self._choose_files)
        page.dropped.connect(self._take)
        page.pasted.connect(self._paste)
        page.set_chosen.connect(self._use)
        page.get_wanted.connect(self._getting.resume)
        page.entry_looked_at.connect(self._consider_entry)
        page.getting.pause_requested.connect(self._getting.pause)
        page.getting.resume_requested.connect(self._getting.resume)
        page.getting.cancel_requested.connect(self._getting.cancel)

    def _say_again(self) -> None:
        if self._machine is not None:
            self._show_machine(self._machine)
        self.page.show_found(self._found)
        self._show_getting(self._getting.state)

    # --- this machine

    def _show_machine(self, machine: Appraisal) -> None:
        self._machine = machine
        info = self._model.state.info
        self.page.show_machine(machine, info.graphics if info else ())
        self._show_catalogue()
        self._show_fit()

    def _show_model(self, state: ModelState) -> None:
        """The engine knows which graphics cards it can compute on."""
        if self.is_open and state.info is not None and self._machine is not None:
            self.page.show_machine(self._machine, state.info.graphics)

    def _consider(self, name: str, needs: Needs) -> None:
        self._needs = (name, needs)
        self._show_fit()

    def _show_fit(self) -> None:
        if self._machine is None or self._needs is None:
            return
        (name, needs), machine = self._needs, self._machine
        sentences = fit_words(name, needs.total_bytes, machine), speed_words(needs.target_bytes, machine)
        others = Share(tr("Other programs"), machine.memory_bytes - machine.available_bytes, "soft", 0.6)
        weights = Share(tr("Model", "its part of the memory"), needs.weights_bytes, "accent")
        talk = Share(tr("Conversation", "its part of the memory"), needs.conversation_bytes, "accent", 0.5)
        self.page.show_fit(sentences, (others, weights, talk), machine.memory_bytes)

    # --- the catalogue

    def _show_catalogue(self) -> None:
        entries = self._getting.entries
        words = [(entry.id, self._entry_words(entry)) for entry in entries]
        chosen = self._getting.considered
        self.page.show_entries(words, chosen.id if chosen else "")
        self._show_entry()

    def _entry_words(self, entry: CatalogueEntry) -> str:
        is_too_large = bool(
            self._machine and entry.memory_bytes and self._machine.fit(entry.memory_bytes) is Fit.TOO_LARGE
        )
        fit = tr("too large for this computer") if is_too_large else ""
        return SEPARATOR.join(filter(None, (entry.name, worded(entry.variant), fit)))

    def _consider_entry(self, entry_id: str) -> None:
        self._getting.consider(entry_id)
        self._show_entry()

    def _show_entry(self) -> None:
        entry = self._getting.considered
        if entry is None:
            self.page.get_card.hide()
            return
        size = entry.total_bytes or entry.about_bytes or 0
        licence = self._getting.licence
        parts = (
            tr("{size} to download, once", size=gigabytes(size)) if size else "",
            tr("sees pictures and hears sound") if entry.sees and entry.hears else "",
            tr("licence {name}", name=entry.licence) if entry.licence and not licence else "",
        )
        words = SEPARATOR.join(filter(None, parts))
        self.page.show_entry(tr("Get {name}", name=entry.name), words, licence, can_get=self._getting.can_get)
        if entry.memory_bytes and not self._found:
            weights = min(size, entry.memory_bytes)
            target = entry.files[0].bytes or 0
            is_dense = entry.is_recommended
            self._consider(entry.name, Needs(weights, entry.memory_bytes - weights, target if is_dense else 0))

    def _show_getting(self, getting: Getting) -> None:
        if self._page is not None:
            self._page.show_getting(getting)

    # --- models on the disk

    def _look(self) -> None:
        places = tuple(Place(Program.CHOSEN, path) for path in self._chosen) or None
        self.page.show_search(tr("Looking for models on this computer …"))
        self._search.look(self._show_found, self._show_looking, places)

    def _show_looking(self, looking: Looking) -> None:
        self.page.show_search(tr("Looking for models {where} …", where=program_words(looking.program)))

    def _show_found(self, discovery: Discovery) -> None:
        if self._chosen and not discovery.sets:
            self.page.show_problem(tr("There is no Gemma 4 model in what was chosen. Nothing was changed."))
        else:
            self._found = discovery.sets
            self.page.show_found(discovery.sets)
            self.page.show_problem("")
        self.page.show_search("")
        self.page.show_passed_over(discovery.passed_over)
        if discovery.sets:
            first = discovery.sets[0].models
            self._search.needs(first, partial(self._consider, first.name), lambda _: None)
            self._use_at_once(discovery)

    def _use_at_once(self, discovery: Discovery) -> None:
        """What was chosen, is one and lacks nothing need not be chosen twice."""
        if self._chosen and len(discovery.sets) == 1 and discovery.sets[0].is_whole:
            self._use(discovery.sets[0])

    def _choose_folder(self) -> None:
        dialog = self._dialog(tr("Choose a folder with Gemma 4 files"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def _choose_files(self) -> None:
        dialog = self._dialog(tr("Choose Gemma 4 files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([tr("Model files (*.gguf)"), tr("All files (*)")])
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self.page, title, str(Path.home()))
        dialog.filesSelected.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _paste(self) -> None:
        """The page gives way to the question, whose box knows what can be pasted."""
        self.close()
        self._back_to.paste()

    def _take(self, paths: list[str]) -> None:
        """Files that are named one after the other may belong together."""
        self._chosen += [path for path in map(Path, paths) if path not in self._chosen]
        self._look()

    # --- what is chosen

    def _use(self, found_set: FoundSet) -> None:
        self._leave()
        self._model.choose(found_set.paths)

    def _stay(self) -> None:
        self._leave()
        if not self._model.state.can_answer or self._model.state.problem is not None:
            self._model.choose(practice_model())

    def _leave(self) -> None:
        self._chosen = []
        self._settings.change(is_new=False)
        self.close()
