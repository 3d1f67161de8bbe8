"""A parsed query in tantivy's terms: which acts it means. What raises them is in `tantivy_scoring`."""
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from tantivy import DocAddress, Document, FieldType, Occur, Schema, Searcher
from tantivy import Query as Asked

from indexer.engines import ranking, tantivy_proximity
from indexer.engines.folding import FIELDS, NONE
from indexer.engines.rereading import Proximity, holding
from indexer.engines.stems import Group, operand_stems
from indexer.engines.tantivy_terms import ALL, all_of, any_of, none_of, term
from indexer.engines.vocabulary import Vocabulary
from language.tokens import fold
from models.query import (
    And,
    Article,
    CaseNumber,
    Dates,
    Either,
    Filters,
    InPart,
    Most,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Together,
    Unit,
    Value,
    Word,
    Years,
)


@dataclass(frozen=True, slots=True)
class Reread:
    """Of the acts that were read again the ids of those that are as the question asks, or, with `excluded`, of those that are not:
    whichever are fewer, since an index looks up each."""

    ids: tuple[str, ...]
    excluded: bool


@dataclass(slots=True)
class View:
    """The index as it is at one moment, and what was found out by reading acts again in it."""

    schema: Schema
    searcher: Searcher
    words: Vocabulary
    reread: dict[Proximity, Reread] = field(default_factory=dict)


REMEMBERED = 32  # questions of rereading whose acts are kept


def asked(view: View, node: Node | None, filters: Filters) -> Asked:
    """All acts that `node` and `filters` mean; none has a score from it."""
    parts = [meaning(view, node)] if node else []
    parts += narrowed(view.schema, filters)
    if filters.alike:
        parts.append(any_of([alike(view, act_id) for act_id in filters.alike]))
    return Asked.const_score_query(all_of(parts), 0.0) if parts else ALL


def narrowed(schema: Schema, filters: Filters) -> Iterator[Asked]:
    """A query for each filter that is set; the values of one are alternatives."""
    for name in ranking.FACETS:
        if chosen := getattr(filters, name):
            yield any_of([term(schema, "articles" if name == "article" else name, value) for value in chosen])
    if filters.date_from or filters.date_to:
        yield days(schema, filters.date_from, filters.date_to)


def alike(view: View, act_id: str) -> Asked:
    """Acts that are nearly the same as one of this id, itself among them; none for an unknown id."""
    found = view.searcher.search(term(view.schema, "id", act_id), limit=1, count=False).hits
    bands = [(name, view.searcher.fast_field_values(name, [found[0][1]])[0]) for name in FIELDS] if found else []
    same = [Asked.range_query(view.schema, name, FieldType.Unsigned, band, band) for name, band in bands if band != NONE]
    return any_of([term(view.schema, "id", act_id), *same])


def days(schema: Schema, first: date | None, last: date | None) -> Asked:
    """Acts of these days; both ends count."""
    if first is None and last is None:
        return ALL
    low, high = (day and int(f"{day:%Y%m%d}") for day in (first, last))
    return Asked.range_query(schema, "date", FieldType.Unsigned, low, high)


def meaning(view: View, node: Node) -> Asked:
    """The acts that `node` means."""
    match node:
        case And(nodes):
            excluded = [meaning(view, part.node) for part in nodes if isinstance(part, Not)]
            return all_of([meaning(view, part) for part in nodes if not isinstance(part, Not)], excluded)
        case Or(nodes):
            return any_of([meaning(view, part) for part in nodes])
        case Not(part):
            return none_of(meaning(view, part))
        case Either(part, others):
            return any_of([meaning(view, one) for one in (part, *(other for other, _ in others))])
        case Most(nodes, least):
            parts = [(Occur.Should, meaning(view, part)) for part in nodes]
            return Asked.boolean_query(parts, minimum_number_should_match=least) if least <= len(parts) else Asked.empty_query()
        case InPart(part, And(nodes)):
            return meaning(view, And(tuple(InPart(part, one) for one in nodes)))
        case InPart(part, Or(nodes)):
            return meaning(view, Or(tuple(InPart(part, one) for one in nodes)))
        case InPart(part, Not(one)):
            return none_of(meaning(view, InPart(part, one)))
        case Near() | Together() | InPart():
            return beside(view, node)
    return of_act(view, node)


def of_act(view: View, node: Node) -> Asked:
    """The acts that have a word, or are described so."""
    schema = view.schema
    match node:
        case Word(_, lemmas):
            return any_of([term(schema, "sentences", lemma) for lemma in lemmas])
        case Prefix(start):
            return Asked.regex_query(schema, "row", "[=~]" + re.escape(start) + ".*")
        case Phrase(forms):
            return tantivy_proximity.in_row(schema, forms)
        case CaseNumber(number):
            return term(schema, "numbers", fold(number))
        case Article(key):
            return term(schema, "articles", key)
        case Named("court", words):
            return all_of([any_of([term(schema, "court_words", lemma) for lemma in word.lemmas]) for word in words])
        case Named("judge", words):
            return tantivy_proximity.at_one_place(schema, "judge_words", [word.lemmas for word in words])
        case Value(name, values):
            return any_of([term(schema, name, value) for value in values])
        case Years(first, last):
            return days(schema, first and date(first, 1, 1), last and date(last, 12, 31))
        case Dates(first, last):
            return days(schema, first, last)
    raise AssertionError(node)


def beside(view: View, node: Proximity) -> Asked:
    """The acts whose words stand as `node` asks: by their places in the index, or by reading the likely ones again."""
    by_places = tantivy_proximity.by_places(view.schema, node)
    if by_places is not None:
        return by_places
    view.words.refresh()
    sure, likely = _bounds(view, node)
    if likely is None:
        return sure
    if node not in view.reread:
        if len(view.reread) >= REMEMBERED:
            view.reread.pop(next(iter(view.reread)), None)
        view.reread[node] = _reread(view, node, all_of([likely], [sure]))
    known = view.reread[node]
    of_ids = [Asked.term_set_query(view.schema, "id", list(known.ids))] if known.ids else []
    return any_of([sure, all_of([likely], of_ids)] if known.excluded else [sure, *of_ids])


def _bounds(view: View, node: Proximity) -> tuple[Asked, Asked | None]:
    """Acts that are surely as `node` asks, and those that alone may be so; None when there are no others."""
    if isinstance(node, Near):
        return Asked.empty_query(), all_of([meaning(view, node.left), meaning(view, node.right)])
    operands = node.nodes if isinstance(node, Together) else (node.node,)
    stems = [operand_stems(view.words, one) for one in operands]

    def found(groups: list[Group], in_units: Callable[[Schema, Unit, list[Group]], Asked]) -> Asked:
        if isinstance(node, Together):
            return in_units(view.schema, node.within, groups)
        return all_of([tantivy_proximity.of_part(view.schema, node.part, group) for group in groups])

    surely = [one.sure for one in stems]
    sure = found(surely, tantivy_proximity.in_units) if all(surely) else Asked.empty_query()
    told = not isinstance(node, Together) or tantivy_proximity.tells_all(node.within, surely)
    if told and all(one.exact for one in stems):
        return sure, None
    phrases = [meaning(view, one) for one, known in zip(operands, stems, strict=True) if not known.exact]
    needed = [group for one in stems for group in one.needed]
    return sure, all_of([found(needed, tantivy_proximity.perhaps_in_units), *phrases])


def _reread(view: View, node: Proximity, likely: Asked) -> Reread:
    is_meant = holding(view.words, node)
    ids: dict[bool, list[str]] = {True: [], False: []}
    found: list[tuple[float, DocAddress]] = view.searcher.search(likely, limit=max(view.searcher.num_docs, 1), count=False).hits
    for _, place in found:
        stored = view.searcher.doc(place)
        ids[is_meant(read(stored))].append(stored["id"][0])
    excluded = len(ids[False]) < len(ids[True])
    return Reread(tuple(ids[not excluded]), excluded)


def read(stored: Document) -> str:
    """What is kept of an act's words."""
    return zlib.decompress(bytes(stored["words"][0])).decode()
