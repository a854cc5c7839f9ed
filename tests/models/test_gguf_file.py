"""The header reader: what it reads, and that nothing in a file gets anything but a `ModelProblem` out of it."""

from __future__ import annotations

import contextlib
import os
import struct
from pathlib import Path

import pytest
from gguf import GGML_QUANT_SIZES, GGMLQuantizationType, GGUFReader
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gemma_desk.chat.errors import ModelProblem
from gemma_desk.models.gguf_file import MAX_KEPT_ITEMS, GgufMetadata, TensorInfo, read_metadata

FILES = ("target.gguf", "projector.gguf", "drafter.gguf")

# The files are only read or rewritten whole, so examples do not disturb each other.
examples = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def read_bytes(folder: Path, data: bytes, size: int | None = None) -> GgufMetadata:
    """Reads a file of `data`, made up to `size` with zeros that take no place on the disk."""
    path = folder / "some.gguf"
    path.write_bytes(data)
    os.truncate(path, len(data) if size is None else size)
    return read_metadata(path)


def header_bytes(metadata: GgufMetadata) -> bytes:
    with metadata.path.open("rb") as file:
        return file.read(metadata.data_offset_bytes)


def header(n_tensors: int = 0, n_values: int = 0, version: int = 3) -> bytes:
    return b"GGUF" + struct.pack("<IQQ", version, n_tensors, n_values)


def string(text: str) -> bytes:
    return struct.pack("<Q", len(text.encode())) + text.encode()


@pytest.mark.parametrize("name", FILES)
def test_every_value_is_the_one_the_gguf_package_reads(small_model: Path, name: str) -> None:
    ours, theirs = read_metadata(small_model / name), GGUFReader(small_model / name)
    fields = {key: field.contents() for key, field in theirs.fields.items() if not key.startswith("GGUF.")}
    arrays = {key: value for key, value in fields.items() if isinstance(value, list)}
    short = {key: tuple(value) for key, value in arrays.items() if len(value) <= MAX_KEPT_ITEMS}
    assert ours.values == {key: value for key, value in fields.items() if key not in arrays} | short
    assert ours.array_lengths == {key: len(value) for key, value in arrays.items()}


@pytest.mark.parametrize("name", FILES)
def test_every_tensor_lies_where_the_gguf_package_finds_it(small_model: Path, name: str) -> None:
    ours, theirs = read_metadata(small_model / name), GGUFReader(small_model / name)
    places = [(t.name, t.kind, t.shape, t.n_bytes, ours.data_offset_bytes + t.offset_bytes) for t in ours.tensors]
    assert places == [
        (t.name, int(t.tensor_type), tuple(map(int, t.shape)), t.n_bytes, t.data_offset) for t in theirs.tensors
    ]


def test_a_whole_file_has_as_many_bytes_as_it_needs(small_model: Path) -> None:
    for name in FILES:
        metadata = read_metadata(small_model / name)
        assert 0 <= metadata.file_bytes - metadata.needed_bytes < 32  # padding after the last tensor


@pytest.mark.parametrize("kind", list(GGMLQuantizationType))
def test_the_size_of_every_tensor_type_is_known(kind: GGMLQuantizationType) -> None:
    block, block_bytes = GGML_QUANT_SIZES[kind]
    assert TensorInfo("some", (block, 3), int(kind), 0).n_bytes == 3 * block_bytes


def test_a_tensor_type_from_the_future_is_no_problem(tmp_path: Path) -> None:
    tensor = string("some") + struct.pack("<IQIQ", 1, 32, 9999, 0)
    assert read_bytes(tmp_path, header(n_tensors=1) + tensor + bytes(64)).tensors[0].kind == 9999


@examples
@given(data=st.data())
def test_a_file_cut_anywhere_is_a_problem(small_model: Path, tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(FILES))
    metadata = read_metadata(small_model / name)
    size = data.draw(st.integers(0, metadata.needed_bytes - 1) | st.integers(0, metadata.data_offset_bytes))
    with pytest.raises(ModelProblem):
        read_bytes(tmp_path, header_bytes(metadata)[:size], size)


@examples
@given(data=st.data())
def test_a_damaged_header_gives_metadata_or_a_problem(small_model: Path, tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(FILES))
    metadata = read_metadata(small_model / name)
    damaged = bytearray(header_bytes(metadata))
    for place in data.draw(st.lists(st.integers(4, len(damaged) - 9), min_size=1, max_size=8)):
        patch = data.draw(st.binary(min_size=1, max_size=8))
        damaged[place : place + len(patch)] = patch
    gives_metadata_or_a_problem(tmp_path, bytes(damaged), metadata.file_bytes)


@examples
@given(rest=st.binary(max_size=200), has_magic=st.booleans())
def test_any_bytes_give_metadata_or_a_problem(tmp_path: Path, rest: bytes, has_magic: bool) -> None:
    gives_metadata_or_a_problem(tmp_path, (b"GGUF\x03\0\0\0" if has_magic else b"") + rest)


@examples
@given(
    n_tensors=st.integers(0, 2**64 - 1),
    n_values=st.integers(0, 2**64 - 1) | st.just(1),
    kind=st.integers(0, 13),
    item_kind=st.integers(0, 13),
    length=st.integers(0, 2**64 - 1),
)
def test_lying_counts_give_metadata_or_a_problem(
    tmp_path: Path, n_tensors: int, n_values: int, kind: int, item_kind: int, length: int
) -> None:
    value = string("some.key") + struct.pack("<IIQ", kind, item_kind, length)
    gives_metadata_or_a_problem(tmp_path, header(n_tensors, n_values) + value)


def gives_metadata_or_a_problem(folder: Path, data: bytes, size: int | None = None) -> None:
    """Any exception but a `ModelProblem` fails the test."""
    with contextlib.suppress(ModelProblem):
        metadata = read_bytes(folder, data, size)
        assert metadata.needed_bytes <= metadata.file_bytes


@pytest.mark.parametrize(
    "data",
    {
        "empty": b"",
        "web page": b"<!doctype html><title>404</title>",
        "other file": b"PK\x03\x04" + bytes(100),
        "only the magic": b"GGUF",
        "version 1": header(version=1),
        "big-endian": b"GGUF" + struct.pack(">IQQ", 3, 0, 0),
        "more tensors than there can be": header(n_tensors=2**40),
        "tensor of many dimensions": header(n_tensors=1) + string("some") + struct.pack("<I", 5) + bytes(100),
        "alignment of nothing": header(n_values=1) + string("general.alignment") + struct.pack("<II", 4, 0),
    }.items(),
    ids=lambda item: item[0],
)
def test_what_is_no_model_file_is_a_problem(tmp_path: Path, data: tuple[str, bytes]) -> None:
    with pytest.raises(ModelProblem):
        read_bytes(tmp_path, data[1])


def test_a_file_cut_short_tells_both_sizes(small_model: Path, tmp_path: Path) -> None:
    whole = (small_model / "target.gguf").read_bytes()
    with pytest.raises(ModelProblem) as caught:
        read_bytes(tmp_path, whole[:-100])
    needed = read_metadata(small_model / "target.gguf").needed_bytes
    assert f"{needed:,}" in caught.value.problem.sentence
    assert f"{len(whole) - 100:,}" in caught.value.problem.sentence


def test_what_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.gguf", tmp_path):
        with pytest.raises(ModelProblem):
            read_metadata(path)
