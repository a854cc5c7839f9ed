"""What the engine is asked: the options of a question, and the request made of it and of what was said before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gemma_desk.app.cut import WhenFull
from gemma_desk.app.turn_media import Medium, TurnMedia
from gemma_desk.chat.message import Message, Role
from gemma_desk.chat.turn import Sampling, TurnRequest
from gemma_desk.gemma.hearing import HearingWay


@dataclass(frozen=True, slots=True)
class AskOptions:
    """How a question is to be answered."""

    think: bool = False
    """Let the model think before it answers."""
    max_tokens: int = 2048
    """Generated tokens at most, thoughts included."""
    sampling: Sampling = field(default_factory=Sampling)
    draft: bool = True
    """Draft with the drafter where there is one."""
    saves_battery: bool = False
    """Take half of the processor cores on battery."""
    hearing: HearingWay = HearingWay.AUTOMATIC
    """How voice notes are heard."""
    hearing_language: str = ""
    """Spoken in them; empty lets the model tell it."""
    when_full: WhenFull = WhenFull.STOP
    """What happens where the question does not fit the context window beside the conversation."""
    system_text: str = ""
    """Standing instructions and the mode's prompt; not kept with the conversation."""
    mode: str = ""
    """Id of the mode all of this is from; empty where none was chosen."""


def make_request(
    media: TurnMedia,
    turn_id: str,
    options: AskOptions,
    conversation: str,
    history: tuple[Message, ...],
    at_hand: Mapping[str, Medium] | None = None,
    *,
    is_aside: bool = False,
    goes_on: bool = False,
) -> TurnRequest:
    """On the engine's thread, where decoding may take its time. Answers without a word are left out.

    Args:
        media: Decodes pictures and sounds.
        turn_id: Every event carries it.
        options: Of the question.
        conversation: Its name for the engine.
        history: Up to and with the question.
        at_hand: See `TurnMedia.gather`.
        is_aside: See `TurnRequest.is_aside`.
        goes_on: The last message is the answer so far, see `TurnRequest.goes_on`.
    """
    said = (message for message in history if message.parts or (goes_on and message is history[-1]))
    messages = media.within_detail(said)
    pictures, sounds = media.gather(messages, at_hand)
    system = (Message(Role.SYSTEM, (options.system_text,)),) if options.system_text else ()
    return TurnRequest(
        turn_id,
        system + tuple(message.as_sent for message in messages),
        pictures,
        sounds,
        think=options.think,
        max_tokens=options.max_tokens,
        sampling=options.sampling,
        draft=options.draft,
        saves_battery=options.saves_battery,
        conversation=conversation,
        is_aside=is_aside,
        goes_on=goes_on,
    )
