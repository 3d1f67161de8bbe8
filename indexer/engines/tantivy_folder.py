"""The folder of tantivy's index: its fields, generations side by side of which one is live, one writer at a time.

    index/live             which generation is live, and its schema version; replaced atomically
    index/lock             held by the process that writes
    index/<generation>/    tantivy's own files, and the words of the index (`vocabulary`)
"""
import fcntl
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from tantivy import Filter, Index, Schema, SchemaBuilder, TextAnalyzerBuilder, Tokenizer

from indexer.engines.document import SCHEMA
from indexer.engines.folding import FIELDS
from indexer.engines.ranking import FACETS
from models.errors import SearchUnavailable, Transient

PATIENCE = 30.0  # seconds to wait for another writer
NOTHING = "_"  # keeps a place free in a row
INDEX_OPTIONS = {  # the rest: "basic"
    "row": "position", "sentences": "position", "paragraphs": "position", "judge_words": "position", "subject": "freq", "phrases": "freq",
}


@dataclass(frozen=True, slots=True)
class Live:
    """The live generation: its folder, and the state of its last commit, which changes with every one."""

    folder: Path
    commit: tuple[int, int]


def schema() -> Schema:
    """The fields of a search document. Tokens come joined by spaces or with their places; every other text is one term.

    `row` has two places a word: of its exact form after «=» and its lemma, or of nothing and what is both after «~»."""
    builder = SchemaBuilder()
    for name, option in INDEX_OPTIONS.items():
        builder.add_text_field(name, tokenizer_name="row" if name == "row" else "tokens", index_option=option)
    builder.add_text_field("court_words", tokenizer_name="tokens", index_option="basic")
    for name in ("number", "numbers", "articles", "level"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in ("id", "order", *FACETS):
        builder.add_text_field(name, stored=name in ("id", "key_phrase"), fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("date", indexed=True, fast=True)
    for name in ("id_number", *FIELDS):
        builder.add_unsigned_field(name, fast=True)
    builder.add_bytes_field("words", stored=True)
    return builder.build()


def opened(folder: Path) -> Index:
    """The index in `folder`, ready for reading; tokenizers are not kept in it and have to be named each time."""
    index = Index.open(str(folder))
    index.register_tokenizer("tokens", TextAnalyzerBuilder(Tokenizer.whitespace()).build())
    index.register_tokenizer("row", TextAnalyzerBuilder(Tokenizer.whitespace()).filter(Filter.custom_stopword([NOTHING])).build())
    return index


def made(home: Path) -> Path:
    """A new empty generation in `home`, not yet live."""
    folder = home / uuid4().hex
    folder.mkdir(parents=True)
    Index(schema(), path=str(folder))
    return folder


def words(folder: Path) -> Path:
    """The file of the words of the generation `folder`."""
    return folder / "words.tsv"


def go_live(home: Path, folder: Path) -> None:
    """Make the generation `folder` the live one for all processes, in one step."""
    beside = home / "live.new"
    with beside.open("w") as file:
        json.dump({"generation": folder.name, "schema": SCHEMA}, file)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(home / "live")


def live(home: Path) -> Live:
    """The live generation. Raises SearchUnavailable when there is none, or when it is of another schema version."""
    try:
        pointer = json.loads((home / "live").read_text())
        folder = home / pointer["generation"]
        state = (folder / "meta.json").stat()
    except (OSError, ValueError) as error:
        raise SearchUnavailable("index_missing", "there is no search index yet, or it is damaged: reindex") from error
    if pointer["schema"] != SCHEMA:
        raise SearchUnavailable("index_outdated", "the search index is of another version: reindex")
    return Live(folder, (state.st_ino, state.st_mtime_ns))


def forget_others(home: Path) -> None:
    """Delete every generation but the live one. Processes that still read an old one keep its files open."""
    kept = live(home).folder
    for folder in home.iterdir():
        if folder.is_dir() and folder != kept:
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def sole_writer(home: Path) -> Iterator[None]:
    """Wait for other writers, also of other processes, and keep them out. The lock of a killed process is free.

    Raises Transient after PATIENCE seconds."""
    home.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + PATIENCE
    with (home / "lock").open("a") as lock:
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError as error:
                if time.monotonic() > deadline:
                    raise Transient("index_busy", "another process writes to the search index") from error
                time.sleep(0.05)
        yield
