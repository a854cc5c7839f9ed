"""Export, import, backup and restore by the menu and its dialogs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.exchange import moving, restore
from gemma_desk.exchange.export import Form
from tests.exchange.conftest import FILES
from tests.ui.conftest import png_bytes

# The platform without a screen says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ANSWER = ScriptedTurn(
    (
        "It is ",
        "**teal**.",
    )
)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The stage's data folder is the program's; what is written stands in a folder of its own."""
    monkeypatch.setenv("GEMMA_DESK_DATA", str(tmp_path))
    return tmp_path


@pytest.fixture
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("out")


def menu_of(stage):
    return stage.window.page.header.exchange


def bar_of(stage):
    return stage.window.page.exchange


def choose(stage, *paths: Path) -> None:
    """Chooses files in the dialog that is open."""
    (dialog,) = [each for each in stage.window.findChildren(QFileDialog) if each.isVisible()]
    dialog.setDirectory(str(paths[0].parent))
    if len(paths) == 1:
        dialog.selectFile(str(paths[0]))
        dialog.fileSelected.emit(str(paths[0]))
    dialog.filesSelected.emit([str(path) for path in paths])
    dialog.reject()


def wait_end(stage) -> str:
    stage.until(
        lambda: not stage.window.exchange.is_busy and bar_of(stage).isVisible() and bar_of(stage).cancel.isHidden()
    )
    return bar_of(stage).words.text()


def trigger(stage, words: str) -> None:
    (action,) = [each for each in menu_of(stage).actions() if each.text() == words]
    if action in menu_of(stage).of_conversation:
        stage.until(action.isEnabled)  # with the list of conversations, which comes behind the answer
    action.trigger()


def test_export_by_the_menu(open_stage, out):
    stage = open_stage(ANSWER)
    assert not menu_of(stage).of_conversation[0].isEnabled()
    stage.ask("What colour?")
    for name in ("one.md", "one.html", "one.json", "one.zip"):
        trigger(stage, "Export this conversation…")
        choose(stage, out / name)
        assert name in wait_end(stage)
    assert "It is **teal**." in (out / "one.md").read_text()
    assert "<strong>teal</strong>" in (out / "one.html").read_text()
    assert json.loads((out / "one.json").read_text())["conversations"][0]["title"] == "What colour?"


def test_export_from_the_side_bar(open_stage, out):
    stage = open_stage(ANSWER)
    stage.ask("What colour?")
    stage.window.side.export_requested.emit(stage.session.conversation.id)
    choose(stage, out / "side.md")
    wait_end(stage)
    assert (out / "side.md").exists()


@pytest.mark.parametrize("form", list(Form))
def test_export_all(form, open_stage, out):
    stage = open_stage(ANSWER)
    stage.ask("What colour?")
    stage.until(lambda: len(stage.window.side.titles) == 1)
    menu_of(stage).forms[form].trigger()
    choose(stage, out if form in (Form.MARKDOWN, Form.HTML) else out / f"all.{form}")
    assert "1 conversation" in wait_end(stage)
    assert len(list(out.iterdir())) == 1


def test_import_lists_what_came(open_stage):
    stage = open_stage()
    trigger(stage, "Import…")
    choose(stage, FILES / "1732812345678.conversation.json", FILES / "chatgpt.json")
    assert "3 conversations imported" in wait_end(stage)
    stage.until(lambda: {"Haiku", "Train to Basel"} < set(stage.window.side.titles))
    stage.click(bar_of(stage).away)
    assert not bar_of(stage).isVisible()
    # One that was imported opens as any other.
    stage.window.conversations.open(stage.window.library.conversations[0].id)
    stage.until(lambda: len(stage.rows) > 0)


def test_the_open_conversation_shows_what_an_import_adds(open_stage, out):
    stage = open_stage()
    form = json.loads((FILES / "gemma_desk_1.json").read_bytes())
    whole = form["conversations"][0]
    whole["messages"][0]["parts"] = ["What is it?"]
    for n_messages in (1, 2):
        form["conversations"] = [whole | {"messages": whole["messages"][:n_messages]}]
        (out / "file.json").write_text(json.dumps(form))
        stage.window.exchange.import_from([out / "file.json"])
        wait_end(stage)
        stage.until(lambda: len(stage.window.side.titles) == 1)
        stage.window.conversations.open(stage.window.library.conversations[0].id)
        stage.until(lambda: len(stage.rows) == n_messages)  # noqa: B023 - called before the next round


def test_what_cannot_be_read_is_said(open_stage, out):
    (out / "bad.json").write_text("{")
    stage = open_stage()
    trigger(stage, "Import…")
    choose(stage, out / "bad.json")
    assert "bad.json" in wait_end(stage)


def test_cancel_stands_while_it_runs(open_stage, out):
    stage = open_stage()
    stage.window.exchange.import_from([FILES / "chatgpt.json"] * 500)
    assert bar_of(stage).cancel.isVisible()
    stage.window.exchange.back_up_to(out / "never")  # one at a time
    stage.click(bar_of(stage).cancel)
    assert wait_end(stage) == "Cancelled."
    assert not (out / "never").exists()


def test_closing_the_window_cancels(open_stage):
    stage = open_stage()
    stage.window.exchange.import_from([FILES / "chatgpt.json"] * 500)
    stage.window.close()
    assert not stage.window.exchange.is_busy


def test_restored_with_the_next_start(open_stage, out, own_folders):
    stage = open_stage(ANSWER)
    stage.ask("Before")
    trigger(stage, "Back up…")
    choose(stage, out / "all.gemma-desk-backup")
    assert "1 conversation" in wait_end(stage)
    stage.window.conversations.delete_open()
    trigger(stage, "Restore…")
    choose(stage, out / "all.gemma-desk-backup")
    wait_end(stage)
    stage.click(bar_of(stage).choices[1])  # keep what is here
    assert not restore.is_waiting(own_folders)
    stage.window.exchange.restore_from(out / "all.gemma-desk-backup")
    wait_end(stage)
    stage.click(bar_of(stage).choices[0])  # quit now
    assert not stage.window.isVisible()
    stage.window.close()
    assert restore.is_waiting(own_folders)


def test_undo_of_a_restore_can_be_thought_over(open_stage, own_folders):
    (own_folders / restore.ASIDE).mkdir()
    stage = open_stage()
    trigger(stage, "Undo the last restore")
    assert restore.is_waiting(own_folders)
    stage.click(bar_of(stage).choices[1])
    assert not restore.is_waiting(own_folders)
    assert restore.can_undo(own_folders)


def test_the_data_folder_moves_with_the_next_start(open_stage, out, own_folders, qtbot):
    stage = open_stage(ANSWER)
    stage.ask("What colour?")
    trigger(stage, "Move the data folder…")
    choose(stage, out / "new")
    assert str(out / "new") in wait_end(stage)
    assert moving.is_waiting(own_folders)


def test_pdf_and_print(open_stage, out, tmp_path):
    (tmp_path / "shown.png").write_bytes(png_bytes())
    stage = open_stage(ANSWER)
    stage.window.intake.take_files([tmp_path / "shown.png"])
    stage.chips_ready()
    stage.ask("What colour?")
    trigger(stage, "Save as PDF…")
    choose(stage, out / "one.pdf")
    wait_end(stage)
    pdf = (out / "one.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    assert b"/Subtype /Image" in pdf
    printer = QPrinter()
    printer.setOutputFileName(str(out / "printed.pdf"))
    stage.window.exchange.print_on(stage.session.conversation.id, printer)
    assert "Sent to" in wait_end(stage)
    assert (out / "printed.pdf").read_bytes().startswith(b"%PDF")
