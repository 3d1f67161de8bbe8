"""From what a person typed to a Query. Never raises: what is not well formed is understood as far as it can be, with a hint.

    query := conjunction (OR conjunction)*
    conjunction := negation (AND? negation)*
    negation := (NOT | part:…)* chain
    chain := operand ((NEAR/n | SENTENCE | PARAGRAPH) operand)*
    operand := atom | field:? "(" query ")"
"""
import re
from collections.abc import Iterable, Iterator

from language.quarters import quarters
from language.query_fields import within
from language.query_hints import hints, read_as_words
from language.query_numbers import MOST_NUMBERS, listed
from language.query_periods import periods
from language.query_pieces import Kind, Piece, pieces
from language.query_proximity import Link, Problems, in_part, joined, linked
from language.query_references import covered, references
from language.query_signs import ONE_SIGN
from language.query_text import written
from models.act import PartKind
from models.mention import Span
from models.query import And, CaseNumber, Filters, Node, Not, Or, Order, Query, Unit

LONGEST = 2_500  # characters; a longer text is a pasted act, not a question
LONGEST_LIST = 10_000  # characters of a list of case numbers
MOST_ATOMS = 100  # words, phrases and articles that one query may ask for
DEEPEST = 20  # brackets within brackets
LAST_HIT = 10_000  # beyond it both engines grow slow and nobody reads
LARGEST_PAGE = 100
GLUED = re.compile(r"\d[^\W\d_]|[^\W\d_]\d")  # «УК^22/1234бап»: apart, the pieces may be an article
LINKS = (Kind.NEAR, Kind.SENTENCE, Kind.PARAGRAPH)
BEGINNINGS = (Kind.NOT, Kind.SCOPE, Kind.ATOM, Kind.OPEN)


def parse(
    text: str,
    filters: Filters = Filters(),  # noqa: B008 (frozen)
    order: Order = Order.RELEVANCE,
    start: int = 0,
    size: int = 10,
    facets: tuple[str, ...] = (),
) -> Query:
    """The question in `text`, narrowed by `filters`; `start` and `size` are brought into their limits.

    Words side by side must all be there; AND binds closer than OR, and NEAR, SENTENCE, PARAGRAPH closer than NOT.
    Case numbers alone, side by side or in a list, are alternatives.

    >>> parse("иск ЖӘНЕ (долг OR заём) -алименты").node  # doctest: +ELLIPSIS
    And(nodes=(Word(text='иск', ...), Or(nodes=(...)), Not(node=Word(text='алименты', ...))))
    >>> parse('"исковая давность').hints
    (Hint(code='unbalanced_quote', query='"исковая давность"'),)
    """
    problems: Problems = {}
    node, plain = _numbers(text, problems), False
    if node is None:
        node, plain = _understood(text, problems)
        if GLUED.search(text) and len(apart := written(node)) <= LONGEST:
            node = _read(apart)
    start = min(max(start, 0), LAST_HIT - 1)
    size = min(max(size, 0), LARGEST_PAGE, LAST_HIT - start)
    return Query(text, node, filters, order, start, size, facets, hints(text, node, problems, _read), plain)


def _numbers(text: str, problems: Problems) -> Node | None:
    """A pasted list of case numbers; None when the text is none."""
    found = listed(text[:LONGEST_LIST].translate(ONE_SIGN))
    if found is None:
        return None
    numbers, strange = found
    if len(numbers) > MOST_NUMBERS or len(text) > LONGEST_LIST:
        problems["too_many_numbers"] = None
    if strange:
        problems["not_numbers"] = None
    return joined(Or, map(CaseNumber, numbers[:MOST_NUMBERS]))


def _understood(text: str, problems: Problems) -> tuple[Node | None, bool]:
    """What is asked for, and whether plainly."""
    if len(text) > LONGEST:
        problems["too_long"] = None
    text = read_as_words(_cut(text), problems)
    found = _balanced(_within_limits(pieces(text), problems), problems)
    plain = all(piece.plain or piece.node is None for piece in found) and all(piece.kind is Kind.ATOM for piece in found)
    if plain:
        found = _timed(text, found, problems)
    if len(found) > 1 and plain and all(isinstance(piece.node, CaseNumber) for piece in found):
        return joined(Or, (piece.node for piece in found)), True
    return _query(found[::-1], problems), plain


def _timed(text: str, found: list[Piece], problems: Problems) -> list[Piece]:
    """The pieces of a plain question, the times that it names read as dates of acts."""
    times = _times(text)
    taken = [span for span, _ in references(text, [])] if times else []
    times = [(span, node) for span, node in times if not any(one.start < span.stop and span.start < one.stop for one in taken)]
    if not times:
        return found
    problems["period"] = None
    for span, _ in times:
        text = covered(text, span)
    return [*_within_limits(pieces(text), problems), *(Piece(Kind.ATOM, node, plain=True) for _, node in times)]


def _times(text: str) -> list[tuple[Span, Node]]:
    """The times that a text names, in their order: quarters first, of which a year alone is no end of a period."""
    found: list[tuple[Span, Node]] = list(quarters(text))
    for span, _ in found:
        text = covered(text, span)
    return sorted([*found, *periods(text)], key=lambda one: one[0].start)


def _read(text: str) -> Node | None:
    return _understood(text, {})[0]


def _cut(text: str) -> str:
    """The first LONGEST characters, up to a space where there is one."""
    start = text[:LONGEST]
    return start if len(text) <= LONGEST or " " not in start else start[: start.rindex(" ")]


def _within_limits(found: Iterable[Piece], problems: Problems) -> Iterator[Piece]:
    """The pieces up to the last atom allowed; problems of the pieces themselves are noted."""
    atoms = numbers = 0
    for piece in found:
        if piece.kind is Kind.ATOM:
            numbers += isinstance(piece.node, CaseNumber)
            atoms += not isinstance(piece.node, CaseNumber)
        if atoms > MOST_ATOMS or numbers > MOST_NUMBERS:
            problems["too_long"] = None
            return
        if piece.problem:
            problems[piece.problem] = None
        yield piece


def _balanced(found: Iterable[Piece], problems: Problems) -> list[Piece]:
    """The pieces with brackets in pairs: a stray closing one is dropped, a missing one comes at the end.

    Brackets deeper than DEEPEST are dropped with all that they hold apart."""
    kept: list[Piece] = []
    depth = 0
    for piece in found:
        if piece.kind is Kind.OPEN:
            depth += 1
            if depth > DEEPEST:
                problems["too_long"] = None
                continue
        if piece.kind is Kind.CLOSE:
            if depth == 0:
                problems["unbalanced_bracket"] = None
                continue
            depth -= 1
            if depth >= DEEPEST:
                continue
        if piece.kind is not Kind.ATOM or piece.node is not None:
            kept.append(piece)
    if depth:
        problems["unbalanced_bracket"] = None
    return kept + [Piece(Kind.CLOSE)] * min(depth, DEEPEST)


def _query(rest: list[Piece], problems: Problems) -> Node | None:
    """Read alternatives from the end of `rest` (which is turned round) up to a closing bracket."""
    nodes = [_conjunction(rest, problems)]
    while rest and rest[-1].kind is Kind.OR:
        rest.pop()
        nodes.append(_conjunction(rest, problems))
    if len(nodes) > 1 and None in nodes:
        problems["dangling_operator"] = None
    return joined(Or, nodes)


def _conjunction(rest: list[Piece], problems: Problems) -> Node | None:
    nodes: list[Node | None] = []
    while rest and rest[-1].kind not in (Kind.OR, Kind.CLOSE):
        if rest[-1].kind in LINKS:
            rest.pop()
            problems["dangling_operator"] = None
        elif rest[-1].kind is Kind.AND:
            rest.pop()
            if not nodes or not rest or rest[-1].kind not in BEGINNINGS:
                problems["dangling_operator"] = None
        else:
            nodes.append(_negation(rest, problems))
    return joined(And, nodes)


def _negation(rest: list[Piece], problems: Problems) -> Node | None:
    """A chain with what stands before it: exclusions, and the parts of the act to which it is confined."""
    before: list[Piece] = []
    while rest and (rest[-1].kind is Kind.NOT or rest[-1].value.startswith("part:")):
        before.append(rest.pop())
    node = _chain(rest, problems)
    if node is None and before:
        problems["dangling_operator"] = None
    for piece in reversed(before):
        if node is not None:
            node = _negated(node) if piece.kind is Kind.NOT else in_part(PartKind(piece.value.partition(":")[2]), node, problems)
    return node


def _negated(node: Node) -> Node:
    return node.node if isinstance(node, Not) else Not(node)


def _chain(rest: list[Piece], problems: Problems) -> Node | None:
    """Operands with NEAR, SENTENCE, PARAGRAPH between them; such a sign without an operand on both sides is left out."""
    operands: list[Node] = []
    links: list[Link] = []
    while (node := _operand(rest, problems)) is not None:
        operands.append(node)
        if not rest or rest[-1].kind not in LINKS:
            break
        links.append(_link(rest.pop()))
    if len(links) == len(operands) and links:
        links.pop()
        problems["dangling_operator"] = None
    return linked(operands, links, problems) if links else operands[0] if operands else None


def _link(piece: Piece) -> Link:
    return int(piece.value) if piece.kind is Kind.NEAR else Unit(piece.kind.value)


def _operand(rest: list[Piece], problems: Problems) -> Node | None:
    field = rest.pop().value if rest and rest[-1].kind is Kind.SCOPE and not rest[-1].value.startswith("part:") else ""
    if field and not (rest and rest[-1].kind is Kind.OPEN):
        problems["no_value"] = None
    if not rest or rest[-1].kind not in (Kind.ATOM, Kind.OPEN):
        return None
    piece = rest.pop()
    if piece.kind is Kind.ATOM:
        return piece.node
    node = _query(rest, problems)
    rest.pop()  # the closing bracket: they are balanced
    if field and node is not None:
        named = within(field, node)
        if named is None:
            problems["unknown_value"] = None
        return named or node
    return node
