"""Boxes are found wherever the model writes them, whole ones alone, and whatever it writes instead does no harm."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.gemma.boxes import GRID, LONGEST_LABEL_CHARS, MOST_BOXES, Box, find_boxes, picture_meant

ONE = '{"box_2d": [100, 200, 300, 400], "label": "total"}'
BOX = Box(200, 100, 400, 300, "total")


@pytest.mark.parametrize(
    "answer",
    [
        ONE,
        f"[{ONE}]",
        f"```json\n[\n  {ONE}\n]\n```",
        f"Here it is:\n\n```json\n{ONE}\n```\nIt stands below.",
        f"It is {ONE}, I think.",
        '{"objects": [' + ONE + "]}",
        '{"label": "total", "box_2d": [100, 200, 300, 400]}',
        '{"text": "total", "box_2d": [100.0, 2e2, 300, 400]}',
        '{"box_2d": [100, 200, 300, 400], "label": " to\\ntal ".replace}' + ONE,
        '{"box_2d": [[100, 200, 300, 400]], "label": "total"}',
    ],
)
def test_a_box_is_found_however_it_is_wrapped(answer):
    assert find_boxes(answer) == (BOX,)


def test_several_are_found_in_their_order():
    answer = '[{"box_2d": [1, 2, 3, 4], "label": "a"}, {"box_2d": [5, 6, 7, 8], "label": "b"}]'
    assert [(box.left, box.label) for box in find_boxes(answer)] == [(2, "a"), (6, "b")]


def test_braces_and_quotes_within_a_label_are_part_of_it():
    answer = '{"label": "a {b} \\"c\\" {", "box_2d": [1, 2, 3, 4]}'
    assert [box.label for box in find_boxes(answer)] == ['a {b} "c" {']


@pytest.mark.parametrize(
    "edges",
    [
        "[1, 2, 3]",
        "[1, 2, 3, 4, 5]",
        "[3, 2, 1, 4]",
        "[1, 4, 3, 2]",
        "[1, 2, 1, 4]",
        "[-1, 2, 3, 4]",
        "[1, 2, 3, 1001]",
        "[1, 2, 3, NaN]",
        "[1, 2, 3, Infinity]",
        "[true, 2, 3, 4]",
        '["1", 2, 3, 4]',
        "[1, 2, 3, 1e999]",
        "[0, 0, 1, " + "9" * 900 + "]",
        "[]",
        "[[]]",
        "null",
        "{}",
        "7",
    ],
)
def test_what_is_no_box_on_the_grid_is_none(edges):
    assert find_boxes('{"box_2d": ' + edges + "} " + ONE) == (BOX,)


def test_a_label_is_one_short_line_that_can_be_shown():
    label = "a\u202eb\n\tc\x00" + "x" * 500
    (box,) = find_boxes(json.dumps({"box_2d": [1, 2, 3, 4], "label": label}))
    assert box.label.startswith("ab cx")
    assert len(box.label) == LONGEST_LABEL_CHARS


def test_no_more_than_can_be_looked_at():
    assert len(find_boxes(ONE * (MOST_BOXES + 50))) == MOST_BOXES
    assert len(find_boxes('{"box_2d": [' + ", ".join(["[1, 2, 3, 4]"] * 60) + "]}")) == 60


@pytest.mark.parametrize(
    "answer",
    [
        '"box_2d"' * 100_000,
        '{"box_2d":' * 100_000,
        '{"box_2d":' + "[" * 100_000,
        '{"a":' * 100_000 + '"box_2d"',
        '{"\\"' * 100_000 + '"box_2d"',
        "{" * 100_000 + ONE,
    ],
    ids=["keys", "objects", "lists", "nested", "quotes", "braces"],
)
def test_hostile_text_ends_soon(answer):
    assert set(find_boxes(answer)) <= {BOX}


@given(st.text(alphabet='{}[]":,\\ box_2d10label\n`', max_size=400))
def test_any_text_gives_boxes_on_the_grid_or_none(answer):
    for box in find_boxes(answer):
        assert 0 <= box.left < box.right <= GRID
        assert 0 <= box.top < box.bottom <= GRID


_edges = st.tuples(st.integers(0, 999), st.integers(0, 999), st.integers(1, 1000), st.integers(1, 1000))
_written = st.builds(
    lambda edges, label: {"box_2d": list(edges), "label": label},
    _edges.filter(lambda edges: edges[0] < edges[2] and edges[1] < edges[3]),
    st.text(max_size=30),
)


@given(st.lists(_written, max_size=6), st.booleans(), st.data())
def test_while_it_streams_whole_boxes_appear_one_by_one_and_never_change(written, is_indented, data):
    answer = f"Look:\n```json\n{json.dumps(written, indent=2 if is_indented else None)}\n```\n"
    whole = find_boxes(answer)
    assert [[box.top, box.left, box.bottom, box.right] for box in whole] == [one["box_2d"] for one in written]
    so_far = find_boxes(answer[: data.draw(st.integers(0, len(answer)))])
    assert so_far == whole[: len(so_far)]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ('"x": 0', 1),
        ('"image": 1', 0),
        ('"picture": "2"', 1),
        ('"image": "Picture #1"', 0),
        ('"image": "a.png"', 0),
        ('"image": "else"', 1),
        ('"part": 2', 3),
        ('"image": "Part 1 of 2"', 2),
        ('"part": 3', 1),
    ],
)
def test_a_box_belongs_to_the_picture_or_part_it_names_else_to_another(said, meant):
    (box,) = find_boxes('{"box_2d": [1, 2, 3, 4], ' + said + "}")
    assert picture_meant(box, ("a.png", "b.png", "part 1", "part 2"), 1) == meant


def test_a_box_of_no_picture_that_is_there_is_nowhere():
    (box,) = find_boxes('{"box_2d": [1, 2, 3, 4], "image": 3}')
    assert picture_meant(box, ("a.png", "b.png"), 1) is None
    assert picture_meant(BOX, (), None) is None
