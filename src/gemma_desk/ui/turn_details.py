"""What was sent for an answer, and what it took: on demand, below its button."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QPlainTextEdit, QWidget

from gemma_desk.app.cut import sent_messages
from gemma_desk.chat.message import MediaKind
from gemma_desk.chat.turn import TurnResult
from gemma_desk.gemma.prompt import PromptPart, PromptText, prompt_parts
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.controls import column, plain_label
from gemma_desk.ui.conversation_presenter import ConversationPresenter
from gemma_desk.ui.figures import decimal, figure
from gemma_desk.ui.language import tr
from gemma_desk.ui.page import Page
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.theme import scaled
from gemma_desk.ui.words import ending, gibibytes, percent, tokens

_WIDTH_PX, _PROMPT_PX, _GAP_PX = 440, 180, 12
_MOST_CHARACTERS = 50_000
"""Of what was sent, its end."""

Line = tuple[str, str]
"""What it is, and its figures."""


class TurnDetails(QObject):
    """Opens the panel of an answer."""

    def __init__(self, page: Page, conversation: ConversationPresenter) -> None:
        super().__init__(page)
        self._page = page
        self._conversation = conversation
        page.transcript.details_requested.connect(self._open)

    def _open(self, message_id: int) -> None:
        session = self._conversation.session
        rows = session.messages if session is not None else ()  # the transcript's know nothing of what was cut since
        place = next(number for number, row in enumerate(rows) if row.id == message_id)
        panel = TurnDetailsPanel(self._page, rows[place], prompt_text(rows[:place], rows[place]))
        panel.open_at(self._page.transcript.turn(message_id))


class TurnDetailsPanel(QFrame):
    """Figures, then the prompt as it was tokenised. Esc or a click elsewhere closes it."""

    def __init__(self, parent: QWidget, row: MessageRow, prompt: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("WindowPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("What was sent, and what it took"))
        self.lines = tuple(figures_of(row.result)) if row.result is not None else ()
        self.prompt = QPlainTextEdit(prompt)
        self.prompt.setReadOnly(True)
        self.prompt.setObjectName("Prompt")
        self.prompt.setAccessibleName(tr("What was sent"))
        self.prompt.setFixedHeight(scaled(_PROMPT_PX))
        layout = column(plain_label(self.accessibleName(), "title"), spacing_px=8, margins_px=(16, 12, 16, 16))
        layout.addLayout(self._grid())
        note = tr("As it is kept now. The standing instructions of then are not kept with an answer.")
        layout.addWidget(plain_label(note, "secondary", wraps=True))
        layout.addWidget(self.prompt)
        self.setLayout(layout)

    def open_at(self, turn: QWidget) -> None:
        """Opens at the foot of an answer, within the window."""
        window = turn.window()
        self.setFixedWidth(min(scaled(_WIDTH_PX), window.width() - 2 * _GAP_PX))
        self.adjustSize()
        foot = turn.mapTo(window, QPoint(0, turn.height()))
        top = max(_GAP_PX, min(foot.y(), window.height() - self.height() - _GAP_PX))
        left = max(_GAP_PX, min(foot.x(), window.width() - self.width() - _GAP_PX))
        self.move(window.mapToGlobal(QPoint(left, top)))
        self.show()
        self.prompt.setFocus()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for number, (what, figures) in enumerate(self.lines):
            name, value = plain_label(what, "secondary"), plain_label(figures, wraps=True)
            value.setAccessibleName(f"{what}: {figures}")
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, number, 1)
        return grid


def figures_of(result: TurnResult) -> Iterator[Line]:
    """What a turn took, a line each."""
    usage, timing, drafts = result.usage, result.timing, result.draft
    read = tr(
        "{all}: {known} known already, {new} read in {seconds} s",
        all=tokens(usage.prompt_tokens),
        known=figure(usage.reused_tokens),
        new=figure(usage.evaluated_tokens),
        seconds=decimal(timing.prefill_s),
    )
    yield tr("Sent"), read
    yield tr("First word"), tr("after {seconds} s", seconds=decimal(timing.first_token_s))
    if usage.generated_tokens:
        yield tr("Written"), _written(result)
    if drafts.drafted_tokens:
        share = percent(drafts.accepted_tokens / drafts.drafted_tokens)
        accepted, drafted = figure(drafts.accepted_tokens), figure(drafts.drafted_tokens)
        yield (
            tr("Drafts"),
            tr("{accepted} of {drafted} accepted, {share}", accepted=accepted, drafted=drafted, share=share),
        )
    if drafts.reason:
        yield tr("Drafting"), worded(drafts.reason)
    if result.peak_rss_bytes:
        yield tr("Memory at most"), gibibytes(result.peak_rss_bytes)
    if words := ending(result):
        yield tr("Ended"), words


def _written(result: TurnResult) -> str:
    usage, seconds = result.usage, result.timing.generate_s
    fields = {
        "all": tokens(usage.generated_tokens),
        "thoughts": figure(usage.thought_tokens),
        "seconds": decimal(seconds),
    }
    speed = decimal(usage.generated_tokens / seconds) if seconds else "–"
    return tr("{all}, {thoughts} of them thoughts, in {seconds} s: {speed} a second", speed=speed, **fields)


def prompt_text(before: Sequence[MessageRow], answer: MessageRow) -> str:
    """What stood in the context window before an answer, with the template's marks, pictures and sounds by name."""
    parts = prompt_parts(sent_messages(before), bool(answer.message.thought))
    text = "".join(map(_part, parts))
    return text if len(text) <= _MOST_CHARACTERS else "…" + text[-_MOST_CHARACTERS:]


def _part(part: PromptPart) -> str:
    if isinstance(part, PromptText):
        return part.text
    return f"⟨{tr('picture')}⟩" if part.kind is MediaKind.IMAGE else f"⟨{tr('sound')}⟩"
