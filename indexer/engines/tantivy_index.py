"""A search document in tantivy's index."""
from collections.abc import Iterable

from tantivy import Document, IndexWriter, PreTokenizedString, Token

from indexer.engines.document import SearchDocument, Unit
from indexer.engines.tantivy_folder import PARTS, schema
from indexer.engines.words import packed

SCHEMA = schema()


def put(writer: IndexWriter, documents: Iterable[SearchDocument]) -> None:
    """Each in place of the one with its id. The key must be text: deleting by a number silently does nothing."""
    for made in documents:
        writer.delete_documents_by_term("id", made.id)
        writer.add_document(_document(made))


def _document(made: SearchDocument) -> Document:
    fields = {
        "id": made.id, "order": made.order, "subject": made.subject, "phrases": made.phrases, "number": made.number,
        "row": " ".join(f"={form} {lemma}" for form, lemma in zip(made.forms, made.lemmas, strict=True)),
        "numbers": list(made.numbers), "articles": list(made.articles), "level": made.level, "date": made.date,
        "court_words": " ".join(made.court_words), **{PARTS[kind]: " ".join(lemmas) for kind, lemmas in made.parts.items()},
        "terms": " ".join(f"{name}:{count}" for name, count in made.terms.items()).encode(), "words": packed(made.words),
    }
    document = Document.from_dict(fields | {name: list(values) for name, values in made.facets.items()}, SCHEMA)
    for name, units in (("sentences", made.sentences), ("paragraphs", made.paragraphs), ("judge_words", made.judge_words)):
        document.add_pre_tokenized_text(name, _placed(units))
    return document


def _placed(units: tuple[Unit, ...]) -> PreTokenizedString:
    """All words of a unit at one place: its number."""
    return PreTokenizedString("", [Token(word, number, 0, 0) for number, unit in enumerate(units) for word in unit])
