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


def test_what_the_model_never_sees_is_accepted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plain = [{"role": "user", "content": "hi"}, {"role": "assistant", "content": "ho"}, {"role": "user"}]
    rich = [{**plain[0], "name": "Ann"}, {**plain[1], "reasoning_content": "hm"}, {**plain[2], "content": None}]
    outputs = []
    for messages in (plain, rich):
        assert run(tmp_path, {"messages": messages}) == ExitCode.ANSWERED
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1]


def test_a_whole_request_to_a_server_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    around = {"model": "gemma", "temperature": 0.2, "stop": ["\n"], "stream_options": {"include_usage": True}}
    outputs = []
    for request in (user("Hello"), {**around, **user("Hello")}):
        assert run(tmp_path, request) == ExitCode.ANSWERED
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1]


def user(content: object) -> dict[str, object]:
    return {"messages": [{"role": "user", "content": content}]}


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ({}, "missing required field messages"),
        ([], "expected object, got array"),
        ({"messages": []}, "no messages"),
        ({"messages": ["hi"]}, "at messages[0]"),
        ({"messages": [{"role": "robot", "content": "hi"}]}, "A role is one of system"),
        (user([{"type": "video"}]), "A part is"),
        (user([{"text": "hi"}]), "A part is"),
        (user(3), "at messages[0].content"),
        ({**user("hi"), "think": 1}, "Write true or false"),
        (user("\ud800"), "surrogate"),
        (user("\udc00 there"), "surrogate"),
    ],
)
def test_what_is_no_conversation_is_wrong_use(
    tmp_path: Path, request_: object, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, request_) == ExitCode.WRONG_USE
    captured = capsys.readouterr()
    assert not captured.out
    assert captured.err.count("\n") == 1
    assert said in captured.err


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b'{"messages"',
        b'{"messages": [{"role": "user", "content": "caf\xe9"}]}',
        b'{"messages": [{"role": "user", "content": [{"type": "image", "image": %s}]}]}'
        % (b"[" * 100_000 + b"]" * 100_000),
    ],
    ids=["empty", "text", "cut", "latin", "deep"],
)
def test_what_is_no_json_is_wrong_use(tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "conversation.json"
    file.write_bytes(data)
    assert main(["prompt", str(file)]) == ExitCode.WRONG_USE
    captured = capsys.readouterr()
    assert (captured.out, captured.err.count("\n")) == ("", 1)


def test_a_missing_file_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prompt", str(tmp_path / "missing.json")]) == ExitCode.WRONG_USE
    assert "missing.json" in capsys.readouterr().err
