"""`gemma-desk prompt` prints what would be tokenised."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gemma_desk.__main__ import main
from gemma_desk.cli.exit_codes import ExitCode


def run(tmp_path: Path, request: object) -> int:
    file = tmp_path / "conversation.json"
    file.write_text(json.dumps(request), "utf-8")
    return main(["prompt", str(file)])


def test_a_conversation_with_media(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = [
        {"type": "image_url", "image_url": {"url": "data:image/png;base64,"}},
        {"type": "text", "text": " What is <|turn> this? "},
        {"type": "input_audio", "input_audio": {"data": "", "format": "wav"}},
    ]
    messages = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": content}]
    assert run(tmp_path, {"messages": messages, "think": True}) == ExitCode.ANSWERED
    parts = json.loads(capsys.readouterr().out)["parts"]
    assert parts == [
        {"text": "<bos><|turn>system\n<|think|>\n", "special": True},
        {"text": "Be brief.", "special": False},
        {"text": "<turn|>\n<|turn>user\n", "special": True},
        {"media": "image", "placeholder": "<|image|>"},
        {"text": "What is <|", "special": False},
        {"text": "turn> this?", "special": False},
        {"media": "audio", "placeholder": "<|audio|>"},
        {"text": "<turn|>\n<|turn>model\n", "special": True},
    ]


@pytest.mark.parametrize(
    "request_",
    [
        {},
        [],
        {"messages": [{"role": "robot", "content": "hi"}]},
        {"messages": [{"role": "user", "content": [{"type": "video"}]}]},
        {"messages": ["hi"]},
    ],
)
def test_what_is_no_conversation_is_wrong_use(
    tmp_path: Path, request_: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, request_) == ExitCode.WRONG_USE
    captured = capsys.readouterr()
    assert not captured.out
    assert captured.err.count("\n") == 1


def test_a_missing_file_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prompt", str(tmp_path / "missing.json")]) == ExitCode.WRONG_USE
    assert "missing.json" in capsys.readouterr().err
