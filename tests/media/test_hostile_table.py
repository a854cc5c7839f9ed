"""The table of damaged and hostile files in the documentation is the one that is made."""

from __future__ import annotations

from tests.media.hostile_table import PAGE, cases


def test_every_file_that_is_made_has_its_line_with_a_sentence_time_and_memory() -> None:
    lines = [line.strip("| ").split(" | ") for line in PAGE.read_text(encoding="utf-8").splitlines()]
    told = [line for line in lines if len(line) == 5][1:]
    assert [line[0] for line in told] == list(cases())
    for _, _, words, seconds, memory in told:
        assert words.endswith(".")
        assert float(seconds) < 180
        assert memory == "ended" or int(memory.removesuffix(" MB")) < 3 * 2**30 / 1e6
