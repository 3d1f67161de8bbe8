"""A search document in tantivy's index."""
import zlib
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
    """A search document as near to tantivy's as can be sent from one process to another."""

    id: str
    fields: Fields
    row: str
    units: dict[str, tuple[Unit, ...]]
    marks: Marks


def shaped(made: SearchDocument) -> Shaped:
    """What the process that writes needs of a document."""
    fields: Fields = {
        "id": made.id, "order": made.order, "subject": made.subject, "phrases": made.phrases, "number": made.number,
        "numbers": list(made.numbers), "articles": list(made.articles), "level": made.level, "date": made.date,
        "court_words": " ".join(made.court_words),
        "terms": " ".join(f"{name}:{count}" for name, count in made.terms.items()).encode(),
        **{name: list(values) for name, values in made.facets.items()},
        "id_number": int(made.id, 16), **dict(zip(FIELDS, made.alike, strict=True)),
    }
    units = {"sentences": made.sentences, "paragraphs": made.paragraphs, "judge_words": made.judge_words}
    return Shaped(made.id, fields, " ".join(row_tokens(made, NOTHING)), units, marks(made.words))


def put(writer: IndexWriter, documents: Iterable[Shaped], words: Growing) -> None:
    """Each in place of the one with its id. The key must be text: deleting by a number silently does nothing."""
    for made in documents:
        writer.delete_documents_by_term("id", made.id)
        writer.add_document(_document(made, words))


def _document(made: Shaped, words: Growing) -> Document:
    row = made.row.split(" ") if made.row else []
    codes = [
        words.code(form[1:], lemma) if form != NOTHING else words.code(lemma[1:], lemma[1:])
        for form, lemma in zip(row[::2], row[1::2], strict=True)
    ]
    fields = made.fields | {"row": made.row, "words": zlib.compress(kept(codes, made.marks).encode())}
    document = Document.from_dict(fields, SCHEMA)
    for name, units in made.units.items():
        document.add_pre_tokenized_text(name, _placed(units))
    return document


def _placed(units: tuple[Unit, ...]) -> PreTokenizedString:
    """All words of a unit at one place: its number."""
    return PreTokenizedString("", [Token(word, number, 0, 0) for number, unit in enumerate(units) for word in unit])
