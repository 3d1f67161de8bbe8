"""Words near each other, in one sentence, paragraph or part, built from what was typed between them; and the repair of what does not fit.

An operand is a word, a beginning of one, a phrase, or brackets with OR of these. Words side by side in brackets are each an
operand. What else is typed there (numbers, fields, exclusions) is asked for beside, as with AND, and a hint says so.
"""
from collections.abc import Iterable
from itertools import groupby, product

from models.act import PartKind
from models.query import And, InPart, Near, Node, Not, Or, Phrase, Prefix, Together, Unit, Word

Link = Unit | int  # what stands between two operands: a unit, or how many words at most
MOST_PAIRS = 16  # that brackets near brackets may become
Problems = dict[str, None]  # codes of hints in the order of their discovery, each once


def joined(kind: type[And] | type[Or], nodes: Iterable[Node | None]) -> Node | None:
    """One node of `kind` over those there are, each once; nodes of the same kind within it are dissolved."""
    flat: dict[Node, None] = {}
    for node in nodes:
        flat |= dict.fromkeys(node.nodes if isinstance(node, kind) else (node,) if node else ())
    return kind(tuple(flat)) if len(flat) > 1 else next(iter(flat), None)


def linked(operands: list[Node], links: list[Link], problems: Problems) -> Node | None:
    """A chain of operands with a link between each two; a chain of one unit stands all in one.

    >>> a, b, c = Prefix("иск"), Prefix("долг"), Prefix("пен")
    >>> linked([a, b, c], [Unit.SENTENCE, Unit.SENTENCE], {}) == Together((a, b, c), Unit.SENTENCE)
    True
    >>> linked([a, b, c], [3, 5], {}) == And((Near(a, b, 3), Near(b, c, 5)))
    True
    """
    found: list[Node | None] = []
    at = 0
    for link, some in groupby(links):
        count = len(list(some))
        if isinstance(link, Unit):
            found.append(_together(operands[at : at + count + 1], link, problems))
        else:
            found += [_near(operands[i], operands[i + 1], link, problems) for i in range(at, at + count)]
        at += count
    return joined(And, found)


def in_part(part: PartKind, node: Node, problems: Problems) -> Node:
    """`node` in one part. What is asked beyond words is asked of the whole act."""
    if fits_part(node):
        return InPart(part, node)
    problems["bad_operand"] = None
    nodes: list[Node | None] = []
    for one in node.nodes if isinstance(node, And) else (node,):
        if fits_part(one):
            nodes.append(InPart(part, one))
            continue
        nodes.append(one)
        if isinstance(one, Near | Together):
            nodes += [InPart(part, operand) for operand in ((one.left, one.right) if isinstance(one, Near) else one.nodes)]
    return joined(And, nodes) or node


def fits_part(node: Node) -> bool:
    """Whether `node` can be asked of one part of an act."""
    match node:
        case And(nodes) | Or(nodes):
            return all(map(fits_part, nodes))
        case Not(one):
            return fits_part(one)
    return isinstance(node, Word | Prefix | Phrase)


def _together(operands: list[Node], within: Unit, problems: Problems) -> Node | None:
    fitting = dict.fromkeys(one for operand in operands for one in _operands(operand) if _fits(one))
    beside = [one for operand in operands for one in _operands(operand) if not _fits(one)]
    if beside:
        problems["bad_operand"] = None
    inside = Together(tuple(fitting), within) if len(fitting) > 1 else next(iter(fitting), None)
    return joined(And, (inside, *beside))


def _near(left: Node, right: Node, distance: int, problems: Problems) -> Node | None:
    pairs = list(product(_operands(left), _operands(right)))
    if len(pairs) > MOST_PAIRS or not all(_fits(one) for pair in pairs for one in pair):
        problems["bad_operand"] = None
        return joined(And, (left, right))
    if len(pairs) > 1:
        problems["each_near"] = None
    return joined(And, (Near(*pair, distance) for pair in pairs))


def _operands(node: Node) -> tuple[Node, ...]:
    return node.nodes if isinstance(node, And) else (node,)


def _fits(node: Node) -> bool:
    return all(map(_fits, node.nodes)) if isinstance(node, Or) else isinstance(node, Word | Prefix | Phrase)
