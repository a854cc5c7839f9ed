"""Vocabularies, and what they make of prompts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from llama_cpp import llama_cpp as C

from gemma_desk.engine.llama import backend
from gemma_desk.engine.llama.prompt_cells import PromptCells
from gemma_desk.engine.llama.vocabulary import Vocabulary
from gemma_desk.gemma.prompt import PromptPart
from gemma_desk.models import practice
from tests.model_factory import SHAPES
from tests.model_factory.files import write_vocabulary

_SPECIAL = C.LLAMA_TOKEN_ATTR_CONTROL | C.LLAMA_TOKEN_ATTR_USER_DEFINED | C.LLAMA_TOKEN_ATTR_UNKNOWN


class Words(Vocabulary):
    """One model's vocabulary, which knows by the file alone what is a control token."""

    def __init__(self, model: C.llama_model_p, name: str) -> None:
        """Args are those of `Vocabulary`, and what it is called."""
        super().__init__(model)
        self.name = name
        self._control = {token: self._text(token) for token in range(self.n_tokens) if self._is_control(token)}

    @property
    def control_strings(self) -> list[str]:
        """The text of each control token, the same order in every vocabulary."""
        return sorted(self._control.values())

    def prompt(self, sections: Sequence[Sequence[PromptPart]]) -> tuple[list[int], str]:
        """The control tokens of a prompt without media, in order, and all of it as text again."""
        cells = PromptCells(sections, {}, self, None).cells
        tokens = [cell for cell in cells if isinstance(cell, int)]
        data = b"".join(
            self._control[token].encode() if token in self._control else self.piece(token) for token in tokens
        )
        return [token for token in tokens if token in self._control], data.decode(errors="surrogateescape")

    def _is_control(self, token: int) -> bool:
        return bool(C.llama_vocab_get_attr(self._vocab, token) & _SPECIAL)

    def _text(self, token: int) -> str:
        return str(C.llama_vocab_get_text(self._vocab, token).decode())


@contextmanager
def vocabularies(folder: Path) -> Iterator[list[Words]]:
    """The practice model's, a small one and one as large as the 12B's with its ids."""
    written = {
        "small": write_vocabulary(folder / "small.gguf", SHAPES["small"]),
        "12B": write_vocabulary(folder / "12b.gguf", SHAPES["12b"]),
        "practice": practice.FOLDER / "target.gguf",
    }
    with ExitStack() as stack:
        yield [stack.enter_context(_opened(name, path)) for name, path in written.items() if path.exists()]


@contextmanager
def _opened(name: str, path: Path) -> Iterator[Words]:
    backend.start()
    params = C.llama_model_default_params()
    params.vocab_only = True
    model = C.llama_model_load_from_file(str(path).encode(), params)
    assert model is not None, backend.recent_errors()
    try:
        yield Words(model, name)
    finally:
        C.llama_model_free(model)
