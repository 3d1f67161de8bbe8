"""The command line as an operator uses it, each command in a process of its own."""
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from archive_store import log
from archive_store.accounts import Accounts, Role
from archive_store.catalogue import State
from indexer.archive import Archive
from samples import authority

ROOT = Path(__file__).parent.parent.parent
Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def folder(tmp_path: Path, act_text: Callable[[int], str], court: authority.Leaf) -> Path:
    """Three acts: one with a signature beside it, one without any, one that is nothing."""
    made = tmp_path / "acts"
    made.mkdir()
    (made / "signed.txt").write_text(act_text(1), "utf-8")
    (made / "signed.txt.p7s").write_bytes(authority.sign_cms(act_text(1).encode(), [court], detached=True))
    (made / "unsigned.txt").write_text(act_text(2), "utf-8")
    (made / "nothing.txt").write_text("Рецепт пирога.", "utf-8")
    return made


def test_a_folder_is_taken_in_once(command: Command, folder: Path, archive: Archive) -> None:
    """The first run says what became of each file and why; the second knows them all; both did all they could."""
    first = command("ingest", folder, "--approve", "Reviewer")
    assert (0, "") == (first.returncode, first.stderr)
    assert "published: 1" in first.stdout and "held: 2" in first.stdout
    assert "unsigned.txt: unsigned" in first.stdout and "nothing.txt: unsigned" in first.stdout
    second = command("ingest", folder, "--approve", "Reviewer")
    assert "known already: 3 (held 2, published 1)" == second.stdout.strip()
    third = command("ingest", folder, "--approve", "Reviewer", "--allow-unsigned")
    assert "published: 1" in third.stdout and "known already: 1 (published 1)" in third.stdout
    assert 2 == archive.shelf.counts().acts == archive.engine.count()


def test_json_is_one_object_a_line(command: Command, folder: Path) -> None:
    """For programs: file, id, state, code, detail and whether it was known."""
    answer = command("ingest", folder, "--json", "--approve", "Reviewer")
    said = {line["file"]: line for line in map(json.loads, answer.stdout.splitlines())}
    assert {"signed.txt": "published", "unsigned.txt": "held", "nothing.txt": "held"} == {n: o["state"] for n, o in said.items()}
    assert "unsigned" == said["unsigned.txt"]["code"] and 16 == len(said["signed.txt"]["id"])


def test_a_file_twice_in_one_run_is_one_act(command: Command, folder: Path, archive: Archive) -> None:
    """The same bytes under two names."""
    (folder / "copy.txt").write_bytes((folder / "signed.txt").read_bytes())
    command("ingest", folder, "--allow-unsigned", "--approve", "Reviewer")
    assert 2 == archive.shelf.counts().acts


def test_what_cannot_be_taken_in_is_said_and_the_rest_is_done(command: Command, folder: Path, archive: Archive) -> None:
    """A file beyond the limit stays where it is; the status is 1, and the acts beside it are in."""
    with (folder / "large.pdf").open("wb") as file:
        file.truncate(50 * 2**20 + 1)
    answer = command("ingest", folder, "--approve", "Reviewer")
    assert 1 == answer.returncode
    assert "not taken in: 1" in answer.stdout and "large.pdf: too_large" in answer.stdout
    assert 1 == archive.shelf.counts().acts


@pytest.mark.parametrize("arguments", [("ingest", "nowhere"), ("ingest",), ("fly",), ("withdraw", "0" * 16)])
def test_a_wrong_command_is_told_how(command: Command, arguments: tuple[str, ...]) -> None:
    """Status 2 and the usage, without a traceback."""
    answer = command(*arguments)
    assert 2 == answer.returncode and "usage:" in answer.stderr and "Traceback" not in answer.stderr


def test_an_empty_folder_is_no_error(command: Command, tmp_path: Path) -> None:
    """Nothing to do is done."""
    (tmp_path / "none").mkdir()
    answer = command("ingest", tmp_path / "none")
    assert (0, "no files") == (answer.returncode, answer.stdout.strip())


def test_an_act_is_approved_and_withdrawn_by_name(command: Command, folder: Path, archive: Archive) -> None:
    """What waits is published by one command and taken away by another, with the names on the trail."""
    command("ingest", folder, "--approve", "Reviewer")
    act_id = archive.shelf.recent()[0].id
    withdrawn = command("withdraw", act_id, "--by", "Judge", "--reason", "order of the court")
    assert (0, f"{act_id}: withdrawn (order of the court)") == (withdrawn.returncode, withdrawn.stdout.strip())
    assert (0, 0) == (archive.shelf.counts().acts, archive.engine.count())
    assert "withdrawn" in command("approve", act_id, "--by", "Reviewer").stdout
    assert 0 == archive.shelf.counts().acts
    assert 1 == command("approve", "f" * 16, "--by", "Reviewer").returncode


def test_held_is_not_approved_past_its_reason(command: Command, folder: Path, archive: Archive) -> None:
    """Approval is for doubts alone: an unsigned act stays held."""
    command("ingest", folder)
    entry = archive.catalogue.waiting((State.HELD,), code="unsigned")[0]
    answer = command("approve", entry.act_id, "--by", "Reviewer")
    assert (1, f"{entry.act_id}: held: unsigned") == (answer.returncode, answer.stdout.strip().partition(" (")[0])


def test_show_marks_what_it_found(command: Command, folder: Path) -> None:
    """Each mention in brackets with its category and rule; no color where the output is no terminal."""
    answer = command("show", folder / "unsigned.txt")
    assert 0 == answer.returncode
    assert "[PERSON" in answer.stdout and "\x1b" not in answer.stdout
    assert 1 == command("show", "f" * 16).returncode


def test_status_verify_and_reindex(command: Command, folder: Path, archive: Archive) -> None:
    """The state in figures; a sound archive; the index built anew; and a tampered one is told."""
    command("ingest", folder, "--approve", "Reviewer")
    said = command("status").stdout
    assert "published: 1" in said and "held (unsigned): 2" in said and "in the index: 1" in said
    assert (0, "in the index: 1") == ((answer := command("reindex")).returncode, answer.stdout.strip())
    assert command("verify").stdout.startswith("sound")
    digest = archive.catalogue.by_act(archive.shelf.recent()[0].id).digest
    (archive.originals.folder / digest[:2] / digest).write_bytes(b"tampered")
    tampered = command("verify")
    assert 1 == tampered.returncode and "original_damaged" in tampered.stdout


def test_accounts(command: Command, archive: Archive) -> None:
    """The first account is made once, its password in a file for the operator alone; others are added by name and role."""
    path = archive.settings.keys / "first-office-account.txt"
    assert str(path) in command("account", "first").stdout
    name, password = path.read_text().split()
    assert Role.OPERATOR == Accounts(archive.database).sign_in(name, password).role
    assert 0o600 == path.stat().st_mode & 0o777
    assert "" == command("account", "first").stdout
    assert 0 == command("account", "add", "aigerim", "--role", "reviewer", entered="correct horse battery\n").returncode
    assert Role.REVIEWER == Accounts(archive.database).sign_in("aigerim", "correct horse battery").role
    refused = command("account", "add", "aigerim", "--role", "clerk", entered="correct horse battery\n")
    assert (1, "error: name_taken: aigerim") == (refused.returncode, refused.stderr.strip())


def test_two_runs_at_once_do_the_work_once(folder: Path, environment: dict[str, str], archive: Archive,
                                          act_text: Callable[[int], str]) -> None:
    """Two operators start the same folder at the same time; each act is published by one of them."""
    for number in range(10, 20):
        (folder / f"{number}.txt").write_text(act_text(number), "utf-8")
    arguments = [sys.executable, "-m", "indexer", "ingest", str(folder), "--allow-unsigned", "--approve", "Reviewer"]
    runs = [subprocess.Popen(arguments, cwd=ROOT, env=os.environ | environment, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [0, 0] == [run.wait(120) for run in runs]
    assert 12 == archive.shelf.counts().acts == len(log.entries(archive.database)) == archive.engine.count()


def test_without_an_engine_acts_are_on_the_shelf_and_are_indexed_later(
        command: Command, folder: Path, archive: Archive, environment: dict[str, str]) -> None:
    """A search that is down is said and stops nothing; the next run brings the acts into the index."""
    environment["ELASTICSEARCH_URL"] = "http://127.0.0.1:9"
    down = command("ingest", folder, "--approve", "Reviewer")
    assert 0 == down.returncode and "behind the shelf" in down.stderr and "published: 1" in down.stdout
    del environment["ELASTICSEARCH_URL"]
    assert "" == command("ingest", folder).stderr
    assert 1 == archive.shelf.counts().acts == archive.engine.count()


@pytest.mark.parametrize("arguments", [("ingest", "FOLDER", "--json"), ("ingest", "FOLDER"), ("status",)])
def test_a_reader_that_goes_away_is_no_error(folder: Path, environment: dict[str, str], arguments: tuple[str, ...]) -> None:
    """`| head` ends the command in silence, with the status that a shell gives to it."""
    given = [str(folder) if argument == "FOLDER" else argument for argument in arguments]
    reading, writing = os.pipe()
    os.close(reading)
    run = subprocess.run([sys.executable, "-m", "indexer", *given], cwd=ROOT, env=os.environ | environment,
                         stdout=writing, stderr=subprocess.PIPE, text=True, timeout=120)
    os.close(writing)
    assert (141, "") == (run.returncode, run.stderr)


def test_decisions_are_written_to_a_file(command, tmp_path: Path) -> None:
    """Of an archive in which nothing was reviewed the file is empty, and the command says so."""
    run = command("export-reviews", tmp_path / "examples.jsonl")
    assert (0, "examples: 0\n", "") == (run.returncode, run.stdout, (tmp_path / "examples.jsonl").read_text("utf-8"))
