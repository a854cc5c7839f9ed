"""The prompt parts joined are what Google's own template renders."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.chat.message import Attachment, MediaKind, Message, Receipt, Role
from gemma_desk.gemma.control import CHANNEL_BEGIN, CHANNEL_END, THINK, TURN_BEGIN, TURN_END, cut_control_strings
from gemma_desk.gemma.prompt import (
    PromptMedia,
    PromptPart,
    PromptText,
    going_on_sections,
    message_sections,
    prompt_parts,
    written_parts,
)

TEMPLATE = Path(__file__).parents[1] / "data" / "gemma4_chat_template.jinja"
CONTROL_STRINGS = [
    *("<bos>", "<eos>", "<pad>", "<unk>", "<mask>"),
    *(TURN_BEGIN, TURN_END, CHANNEL_BEGIN, CHANNEL_END, THINK),
    *("<|tool>", "<tool|>", "<|tool_call>", "<tool_call|>", "<|tool_response>", "<tool_response|>", '<|"|>'),
    *("<|image>", "<image|>", "<|audio>", "<audio|>", "<|image|>", "<|audio|>", "<|video|>"),
]

words = st.text(max_size=40)
risky = st.lists(st.one_of(words, st.sampled_from(CONTROL_STRINGS)), max_size=6).map("".join)
media = st.builds(
    lambda kind, key: Attachment(kind, key, "f", None, Receipt(0, 0, 0, 0, 0, 0.0)),
    st.sampled_from((MediaKind.IMAGE, MediaKind.AUDIO)),
    st.sampled_from(["a", "b"]),
)


def user_messages() -> st.SearchStrategy[Message]:
    parts = st.lists(st.one_of(risky, media), min_size=1, max_size=4)
    return parts.map(lambda parts: Message(Role.USER, tuple(parts)))


def without_channel(text: str) -> bool:
    return CHANNEL_BEGIN not in text and CHANNEL_END not in text


@st.composite
def conversations(draw: st.DrawFn, answers: st.SearchStrategy[str] = risky) -> list[Message]:
    system = draw(st.one_of(st.none(), risky))
    middle = st.one_of(user_messages(), answers.map(lambda text: Message(Role.ASSISTANT, (text,))))
    messages = [*draw(st.lists(middle, max_size=4)), draw(user_messages())]
    return messages if system is None else [Message(Role.SYSTEM, (system,)), *messages]


@given(conversations(answers=risky.filter(without_channel)), st.booleans())
def test_parts_joined_are_the_template(messages: list[Message], think: bool) -> None:
    assert joined(messages, think) == rendered(messages, think)


@given(conversations(), st.booleans())
def test_sections_of_messages_joined_are_the_same_prompt(messages: list[Message], think: bool) -> None:
    sections = message_sections(messages, think)
    n_system = messages[0].role is Role.SYSTEM
    assert len(sections) == 1 + len(messages) - n_system
    assert joined(messages, think).startswith("".join(text_of(part) for section in sections for part in section))


@given(conversations(), st.booleans())
def test_written_text_holds_no_whole_control_string(messages: list[Message], think: bool) -> None:
    texts = [part.text for part in prompt_parts(messages, think) if isinstance(part, PromptText) and not part.special]
    assert not [text for text in texts for control in CONTROL_STRINGS if control in text]


@given(conversations(), st.booleans())
def test_special_text_is_the_template_alone(messages: list[Message], think: bool) -> None:
    blank = [Message(message.role, ()) for message in messages]
    special = "".join(
        part.text for part in prompt_parts(messages, think) if isinstance(part, PromptText) and part.special
    )
    assert special == joined(blank, think)


@given(conversations(), risky, risky, st.booleans(), st.booleans())
def test_an_answer_that_goes_on_is_text_and_nothing_ends_it(
    messages: list[Message], thought: str, answer: str, think: bool, is_settled: bool
) -> None:
    said = Message(Role.ASSISTANT, (answer,) if answer else (), thought)
    sections = going_on_sections([*messages, said], think, is_settled=is_settled)
    parts = [part for section in sections for part in section] + written_parts(answer)
    texts = [part for part in parts if isinstance(part, PromptText)]
    assert not [part for part in texts if not part.special and any(control in part.text for control in CONTROL_STRINGS)]
    prompt = "".join(map(text_of, parts))
    assert prompt.startswith("".join(map(text_of, prompt_parts(messages, think)[:-1])))
    assert prompt.endswith((thought if thought and not answer and not is_settled else "") + answer)
    assert not texts[-1].special or answer == ""


@given(risky, risky)
def test_an_answer_about_thoughts_is_sent_as_it_was_written(before: str, inside: str) -> None:
    answer = f"{before}{CHANNEL_BEGIN}thought\n{inside}{CHANNEL_END}b"
    said = [Message(Role.USER, ("a",)), Message(Role.ASSISTANT, (answer,)), Message(Role.USER, ("c",))]
    assert f"model\n{answer.strip()}{TURN_END}" in joined(said, think=False)


@given(risky)
def test_cutting_keeps_every_character(text: str) -> None:
    assert "".join(cut_control_strings(text)) == text


@pytest.mark.parametrize("control", CONTROL_STRINGS)
def test_a_control_string_split_over_two_parts_stays_cut(control: str) -> None:
    message = Message(Role.USER, (control[:3], control[3:]))
    texts = [
        part.text for part in prompt_parts([message], think=False) if isinstance(part, PromptText) and not part.special
    ]
    assert "".join(texts) == control
    assert control not in texts


def joined(messages: list[Message], think: bool) -> str:
    return "".join(map(text_of, prompt_parts(messages, think)))


def text_of(part: PromptPart) -> str:
    return f"<|{part.kind}|>" if isinstance(part, PromptMedia) else part.text


def rendered(messages: list[Message], think: bool) -> str:
    environment = jinja2.Environment(trim_blocks=False, lstrip_blocks=False)
    template = environment.from_string(TEMPLATE.read_text("utf-8"))
    return template.render(
        messages=[openai_style(message) for message in messages],
        enable_thinking=think,
        bos_token="<bos>",
        add_generation_prompt=True,
    )


def openai_style(message: Message) -> dict[str, object]:
    if message.role is not Role.USER:
        return {"role": message.role.value, "content": message.text}
    return {
        "role": "user",
        "content": [
            {"type": "text", "text": part} if isinstance(part, str) else {"type": part.kind.value}
            for part in message.parts
        ],
    }


def test_the_times_of_a_video_stand_as_in_the_reference() -> None:
    """`replace_video_token` of transformers' Gemma 4 processor writes "00:00 <picture> 00:01 <picture>"."""
    frames = [Attachment(MediaKind.IMAGE, name * 64, "a.mp4", None, Receipt(1, 1, 48, 48, 1, 0.0)) for name in "ab"]
    message = Message(Role.USER, ("00:00", frames[0], "00:01", frames[1], "What happens?"))
    shown = [part.text if isinstance(part, PromptText) else "<picture>" for part in prompt_parts([message], False)]
    assert "user\n00:00 <picture> 00:01 <picture>What happens?<turn|>" in "".join(shown)
