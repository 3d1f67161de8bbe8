"""A parsed query written out again, as a person would type it."""
from models.act import Citation
from models.query import And, Article, CaseNumber, Node, Not, Or, Phrase, Prefix, Word


def written(node: Node | None) -> str:
    """The text that is parsed to `node` again; "" for none.

    >>> written(And((Or((Word("иск", ()), Prefix("взыск"))), Not(Phrase(("в", "срок"))))))
    '(иск OR взыск*) -"в срок"'
    """
    match node:
        case None:
            return ""
        case Word(text):
            return text.lower() if text in OPERATORS else text
        case Prefix(text):
            return text + "*"
        case Phrase(words):
            return '"' + " ".join(words) + '"'
        case And(nodes):
            return " ".join(_within(part, Or) for part in nodes)
        case Or(nodes):
            return " OR ".join(written(part) for part in nodes)
        case Not(part):
            return "-" + _within(part, And, Or, Not)
        case CaseNumber(number):
            return number
        case Article(key):
            return _article(Citation.of_key(key))


def _within(node: Node, *kinds: type) -> str:
    """`node` in brackets when it is of `kinds`."""
    return f"({written(node)})" if isinstance(node, kinds) else written(node)


def _article(cited: Citation) -> str:
    """An article as courts write it.

    >>> _article(Citation("УК", "188", "3", "2"))
    'п. 2 ч. 3 ст. 188 УК'
    """
    point, part = f"п. {cited.point} " if cited.point else "", f"ч. {cited.part} " if cited.part else ""
    return f"{point}{part}ст. {cited.article} {cited.act}"


# Operators in letters. A word «И» (an initial) is written small, or it would become one.
AND_WORDS, OR_WORDS, NOT_WORDS = ("AND", "И", "ЖӘНЕ"), ("OR", "ИЛИ", "НЕМЕСЕ"), ("NOT", "НЕ", "ЕМЕС")
OPERATORS = frozenset({*AND_WORDS, *OR_WORDS, *NOT_WORDS})

# Patterns of operators; those in letters stand between spaces, so that «И.И.» is none. A hyphen excludes before a word.
_BEFORE, _AFTER = r'(?<![^\s()"«»“”„‟])', r'(?![^\s()"«»“”„‟])'
EXCLUDING = rf"{_BEFORE}-(?![\s-])"
AND = f"&+|{_BEFORE}(?:{'|'.join(AND_WORDS)}){_AFTER}"
OR = rf"\|+|{_BEFORE}(?:{'|'.join(OR_WORDS)}){_AFTER}"
NOT = rf"{EXCLUDING}|{_BEFORE}(?:{'|'.join(NOT_WORDS)}){_AFTER}"

ONE_QUOTE = str.maketrans(dict.fromkeys("«»“”„‟", '"'))
