"""A search document in tantivy's index."""
import zlib
from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from tantivy import Document, IndexWriter, PreTokenizedString, Token

from indexer.engines.document import SearchDocument, Unit, row_tokens
from indexer.engines.folding import FIELDS
from indexer.engines.rereading import Marks, kept, marks
from indexer.engines.tantivy_folder import NOTHING, schema
from indexer.engines.vocabulary import Growing

SCHEMA = schema()
Fields = dict[str, str | int | list[str] | bytes]


@dataclass(frozen=True, slots=True)
class Shaped:
    """A search document as near to tantivy's as can be sent from one process to another.

    `words`: its different words, form and lemma; `numbers`: theirs, as they stand in the act."""

    id: str
    fields: Fields
    words: tuple[tuple[str, str], ...]
    numbers: array
    units: dict[str, tuple[tuple[int, Unit], ...]]
    marks: Marks


def shaped(made: SearchDocument) -> Shaped:
    """What the process that writes needs of a document."""
    words = list(zip(made.forms, made.lemmas, strict=True))
    numbers = {word: number for number, word in enumerate(dict.fromkeys(words))}
    standing = array("I", map(numbers.__getitem__, words))
    fields: Fields = {
        "id": made.id, "order": made.order, "subject": made.subject, "phrases": made.phrases, "number": made.number,
        "numbers": list(made.numbers), "articles": list(made.articles), "level": made.level, "date": made.date,
        "court_words": " ".join(made.court_words),
        **{name: list(values) for name, values in made.facets.items()},
        "row": " ".join(map(row_tokens(numbers, NOTHING).__getitem__, standing)), "id_number": int(made.id, 16), **dict(zip(FIELDS, made.alike, strict=True)),
    }
    units = {
        "sentences": tuple(zip(made.places, made.sentences, strict=True)),
        "paragraphs": tuple(enumerate(made.paragraphs)), "judge_words": tuple(enumerate(made.judge_words)),
    }
    return Shaped(made.id, fields, tuple(numbers), standing, units, marks(made.words))


def put(writer: IndexWriter, documents: Iterable[Shaped], words: Growing) -> None:
    """Each in place of the one with its id. The key must be text: deleting by a number silently does nothing."""
    for made in documents:
        writer.delete_documents_by_term("id", made.id)
        writer.add_document(_document(made, words))


def _document(made: Shaped, words: Growing) -> Document:
    codes = [words.code(form, lemma) for form, lemma in made.words]
    standing = list(map(codes.__getitem__, made.numbers))
    document = Document.from_dict(made.fields | {"words": zlib.compress(kept(standing, made.marks).encode())}, SCHEMA)
    for name, units in made.units.items():
        document.add_pre_tokenized_text(name, _placed(units))
    return document


def _placed(units: tuple[tuple[int, Unit], ...]) -> PreTokenizedString:
    """All words of a unit at its one place."""
    return PreTokenizedString("", [Token(word, place, 0, 0) for place, unit in units for word in unit])
