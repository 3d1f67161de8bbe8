"""From what a person typed to a Query. Never raises: what is not well formed is understood as far as it can be, with a hint.

    query := conjunction (OR conjunction)*
    conjunction := negation (AND? negation)*
    negation := NOT* (atom | "(" query ")")
"""
from collections.abc import Iterable, Iterator

from language.query_pieces import Kind, Piece, pieces
from language.query_text import written
from models.query import And, Filters, Hint, Node, Not, Or, Order, Query

LONGEST = 2_500  # characters; a longer text is a pasted act, not a question
MOST_ATOMS = 100  # words, phrases and numbers that one query may ask for
DEEPEST = 20  # brackets within brackets
LAST_HIT = 10_000  # beyond it both engines grow slow and nobody reads
LARGEST_PAGE = 100

Problems = dict[str, None]  # codes of hints in the order of their discovery, each once


def parse(
    text: str,
    filters: Filters = Filters(),  # noqa: B008 (frozen)
    order: Order = Order.RELEVANCE,
    start: int = 0,
    size: int = 10,
    facets: tuple[str, ...] = (),
) -> Query:
    """The question in `text`, narrowed by `filters`; `start` and `size` are brought into their limits.

    Words side by side must all be there; AND binds closer than OR.

    >>> parse("иск ЖӘНЕ (долг OR заём) -алименты").node  # doctest: +ELLIPSIS
    And(nodes=(Word(text='иск', ...), Or(nodes=(...)), Not(node=Word(text='алименты', ...))))
    >>> parse('"исковая давность').hints
    (Hint(code='unbalanced_quote', query='"исковая давность"'),)
    """
    problems: Problems = {"too_long": None} if len(text) > LONGEST else {}
    found = _balanced(_within_limits(pieces(_cut(text)), problems), problems)
    node = _query(found[::-1], problems)
    start = min(max(start, 0), LAST_HIT - 1)
    size = min(max(size, 0), LARGEST_PAGE, LAST_HIT - start)
    return Query(text, node, filters, order, start, size, facets, tuple(_hints(node, problems)))


def _cut(text: str) -> str:
    """The first LONGEST characters, up to a space where there is one."""
    start = text[:LONGEST]
    return start if len(text) <= LONGEST or " " not in start else start[: start.rindex(" ")]


def _within_limits(found: Iterable[Piece], problems: Problems) -> Iterator[Piece]:
    """The pieces up to the last atom allowed; problems of the pieces themselves are noted."""
    atoms = 0
    for piece in found:
        atoms += piece.kind is Kind.ATOM
        if atoms > MOST_ATOMS:
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
    return _joined(Or, nodes)


def _conjunction(rest: list[Piece], problems: Problems) -> Node | None:
    nodes: list[Node | None] = []
    while rest and rest[-1].kind not in (Kind.OR, Kind.CLOSE):
        if rest[-1].kind is Kind.AND:
            rest.pop()
            if not nodes or not rest or rest[-1].kind in (Kind.AND, Kind.OR, Kind.CLOSE):
                problems["dangling_operator"] = None
        else:
            nodes.append(_negation(rest, problems))
    return _joined(And, nodes)


def _negation(rest: list[Piece], problems: Problems) -> Node | None:
    negated = False
    while rest and rest[-1].kind is Kind.NOT:
        rest.pop()
        negated = not negated
    if not rest or rest[-1].kind not in (Kind.ATOM, Kind.OPEN):
        problems["dangling_operator"] = None
        return None
    piece = rest.pop()
    node = piece.node
    if piece.kind is Kind.OPEN:
        node = _query(rest, problems)
        rest.pop()  # the closing bracket: they are balanced
    return Not(node) if negated and node else node


def _joined(kind: type[And] | type[Or], nodes: Iterable[Node | None]) -> Node | None:
    """One node of `kind` over those there are, each once; nodes of the same kind within it are dissolved."""
    flat: dict[Node, None] = {}
    for node in nodes:
        flat |= dict.fromkeys(node.nodes if isinstance(node, kind) else (node,) if node else ())
    return kind(tuple(flat)) if len(flat) > 1 else next(iter(flat), None)


def _hints(node: Node | None, problems: Problems) -> Iterator[Hint]:
    """A hint for every problem; the repair of a query that only excludes asks for what it excluded."""
    for code in problems:
        yield Hint(code, written(node))
    parts = node.nodes if isinstance(node, And) else (node,)
    excluded = [part.node for part in parts if isinstance(part, Not)]
    if len(excluded) == len(parts):
        yield Hint("only_not", written(_joined(And, excluded)))
