"""What `main` makes of errors, whatever the command."""

from __future__ import annotations

import sys

import pytest

from gemma_desk import __main__
from gemma_desk.chat.errors import Bug, EngineProblem
from gemma_desk.cli.exit_codes import ExitCode


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (Bug("It is our fault."), ExitCode.BUG),
        (EngineProblem("It is not."), ExitCode.ENVIRONMENT),
        (KeyboardInterrupt(), ExitCode.CANCELLED),
    ],
)
def test_an_error_is_one_sentence_and_a_code(
    error: BaseException, code: ExitCode, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_: object) -> int:
        raise error

    monkeypatch.setattr(__main__, "_run", fails)
    assert __main__.main(["bench"]) == code
    assert capsys.readouterr().err == "".join(f"{word}\n" for word in error.args)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
@pytest.mark.parametrize("words", [[], ["window"]])
def test_no_display_is_one_sentence(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert __main__.main(words) == ExitCode.ENVIRONMENT
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "gemma-desk ask" in err
