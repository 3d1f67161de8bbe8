"""A parsed query written out again, as a person would type it."""
from datetime import date

from language.query_periods import periods
from language.query_pieces import Kind, pieces
from models.act import Citation
from models.query import (
    And,
    Article,
    CaseNumber,
    Dates,
    Either,
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
    Value,
    Word,
    Years,
)


def written(node: Node | None) -> str:
    """The text that is parsed to `node` again; "" for none. What a question was widened to is not written.

    >>> written(And((Or((Word("иск", ()), Prefix("взыск"))), Not(Phrase(("в", "срок"))))))
    '(иск OR взыск*) -"в срок"'
    >>> written(And((Near(Prefix("долг"), Phrase(("договор", "займа")), 3), Years(2021, None))))
    'долг* NEAR/3 "договор займа" year:2021..'
    """
    if node is None:
        return ""
    said = list(map(_said, _leaves(node)))
    texts = (_written(node, strictly) for strictly in ("", ";"))
    return next((text for text in texts if list(map(_said, _atoms(text))) == said and not any(periods(text))), _written(node, "AND"))


def _written(node: Node, strictly: str) -> str:
    """`strictly`: what stands between neighbours so that they do not make a number or an article together, «188 ; УК»; or nothing."""
    match node:
        case And(nodes):
            return _between(nodes, strictly).join(_within(part, strictly, Or) for part in nodes)
        case Or(nodes):
            return " OR ".join(_written(part, strictly) for part in nodes)
        case Not(part):
            sign = "NOT " if strictly or isinstance(part, CaseNumber | Article) else "-"
            return sign + _within(part, strictly, And, Or, Not, Near, Together)
        case Near(left, right, distance):
            return f"{_within(left, strictly, Or)} NEAR/{distance} {_within(right, strictly, Or)}"
        case Together(nodes, within):
            return f" {within.upper()} ".join(_within(part, strictly, Or) for part in nodes)
        case InPart(part, asked):
            return f"part:{part} {_within(asked, strictly, And, Or)}"
        case Either(asked, _):
            return _written(asked, strictly)
        case Most(nodes, _):
            return _written(And(nodes), strictly)
    return _leaf(node, strictly)


def _leaf(node: Node, strictly: str) -> str:
    match node:
        case Word(text):
            return text
        case Prefix(text):
            return text + "*"
        case Phrase(words):
            return '"' + " ".join(words) + '"'
        case CaseNumber(number):
            return f"number:{number}" if strictly else number
        case Article(key):
            return 'article:"' + key.replace("«", "‹").replace("»", "›") + '"' if strictly else _article(Citation.of_key(key))
        case Named(field, words):
            name = " ".join(word.text for word in words)
            return f'{field}:"{name}"' if len(words) > 1 else f"{field}:{name}"
        case Value(field, values):
            return " OR ".join(f"{field}:{value}" for value in values)
        case Years(first, last):
            return _range("year", str(first or ""), str(last or ""))
        case Dates(first, last):
            return _range("date", _day(first), _day(last))
    raise AssertionError(node)


def _range(field: str, first: str, last: str) -> str:
    return f"{field}:{first}" if first == last else f"{field}:{first}..{last}"


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _between(nodes: tuple[Node, ...], strictly: str) -> str:
    """Numbers alone side by side would be a list, of which any is asked for."""
    return " AND " if all(isinstance(node, CaseNumber) for node in nodes) else f" {strictly} " if strictly else " "


def _within(node: Node, strictly: str, *kinds: type) -> str:
    """`node` in brackets when it is of `kinds`."""
    return f"({_written(node, strictly)})" if isinstance(node, kinds) else _written(node, strictly)


def _atoms(text: str) -> list[Node]:
    return [leaf for piece in pieces(text) if piece.kind is Kind.ATOM and piece.node for leaf in _leaves(piece.node)]


def _said(leaf: Node) -> tuple[type, str]:
    """What a leaf is and how it is written, the lemmas aside."""
    return type(leaf), _leaf(leaf, strictly="")


def _leaves(node: Node) -> list[Node]:
    """What of `node` is written as one piece, in order."""
    match node:
        case And(nodes) | Or(nodes) | Together(nodes) | Most(nodes):
            return [leaf for part in nodes for leaf in _leaves(part)]
        case Near(left, right):
            return [*_leaves(left), *_leaves(right)]
        case Not(part) | InPart(_, part) | Either(part):
            return _leaves(part)
    return [node]


def _article(cited: Citation) -> str:
    """An article as courts write it.

    >>> _article(Citation("УК", "188", "3", "2"))
    'п. 2 ч. 3 ст. 188 УК'
    """
    point, part = f"п. {cited.point} " if cited.point else "", f"ч. {cited.part} " if cited.part else ""
    return f"{point}{part}ст. {cited.article} {cited.act}"
