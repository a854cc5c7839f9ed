"""What is sent of an attachment."""

from __future__ import annotations

from dataclasses import replace

from gemma_desk.chat.message import Attachment, Heard, MediaKind, Message, Piece, Receipt, Role

RECEIPT = Receipt(0, 0, 0, 0, 0, 0.0)
PICTURE = Attachment(MediaKind.IMAGE, "a" * 64, "a.png", 280, RECEIPT)
PAGES = Attachment(
    MediaKind.DOCUMENT,
    "b" * 64,
    "b.pdf",
    560,
    RECEIPT,
    (Piece("Page 1"), Piece("Page 2", MediaKind.IMAGE, 500), Piece("", MediaKind.IMAGE, 520)),
    "1-3",
)


def test_one_picture_is_sent_as_it_is() -> None:
    assert PICTURE.sent == (PICTURE,)
    assert PICTURE.media_keys == (PICTURE.media_key,)


def test_pieces_are_sent_in_order_each_under_a_key_of_its_own() -> None:
    first, second, page, other = PAGES.sent
    assert (first, second) == ("Page 1", "Page 2")
    assert isinstance(page, Attachment)
    assert isinstance(other, Attachment)
    assert (page.media_key, other.media_key) == PAGES.media_keys
    assert page.kind is other.kind is MediaKind.IMAGE
    assert (page.receipt.soft_tokens, other.receipt.soft_tokens) == (500, 520)


def test_another_selection_is_another_thing() -> None:
    keys = {
        replace(PAGES, selection=chosen, detail=detail).media_key for chosen in ("", "1", "2") for detail in (70, 280)
    }
    assert len(keys) == 6


def test_what_was_heard_is_sent_instead_of_the_sound() -> None:
    heard = (Heard(0.0, 1.0, "What is "), Heard(1.0, 1.5, " "), Heard(1.5, 2.0, "this?"))
    note = Attachment(MediaKind.AUDIO, "c" * 64, "c.wav", None, RECEIPT, heard=heard)
    assert note.sent == ("What is this?",)
    assert replace(note, heard=()).sent == (replace(note, heard=()),)


def test_texts_of_a_message_stand_apart() -> None:
    sent = Message(Role.USER, (PAGES, PICTURE, "How much is it?", "And when?")).as_sent
    assert sent.parts[0] == "Page 1\n\nPage 2"
    assert [part.kind for part in sent.attachments] == [MediaKind.IMAGE] * 3
    assert sent.parts[-1] == "How much is it?\n\nAnd when?"
