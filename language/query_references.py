"""Numbers of cases and articles of law in a typed query, which are looked up rather than searched as words."""
import re
from bisect import bisect_left
from collections.abc import Iterator

from language.citation_tokens import chunks
from language.citations import citations, cited, of_arbitrazh
from language.numbers import numbered, typed
from language.query_text import AND, EXCLUDING, NOT, ONE_QUOTE, OR
from models.mention import Span
from models.query import And, Article, CaseNumber, Node

OPERATOR = re.compile(f"{AND}|{OR}|{NOT}")
# A phrase, with the words beside its quotes: «О нотариате» is the name of a law when one says so.
QUOTED = re.compile(r'(?:\w+\s{0,3})?(?P<phrase>["«“„][^"«»“”„]*["»”])(?:\s{0,3}\w+)?')
LAW_BESIDE = re.compile(r"^закон|заң\w*$", re.IGNORECASE)
HYPHEN = re.compile(EXCLUDING)
# As people type in a box: «188 УК», «ст 188 УК», «УК-188», «ҚК 188»; `citations` says whether there is such a law.
SHORT = (
    re.compile(r"(?<![\w-])(?:ст\s)?(?P<number>\d{1,4}(?:-\d{1,2})?)\s(?P<law>[^\W\d_]{2,6}(?:\sРФ)?)(?![\w-])"),
    re.compile(r"(?<![\w-])(?P<law>[^\W\d_]{2,6}(?:\sРФ)?)[\s-](?P<number>\d{1,4}(?:-\d{1,2})?)(?![\w-])"),
)



def references(text: str) -> list[tuple[Span, Node]]:
    """Places of case numbers and articles in `text` outside of quotes, in their order, with what they ask for.

    Several articles in one citation must all be there, as words side by side must.

    >>> [(span.of("долг 188 УК, дело 2-1234/2016"), node) for span, node in references("долг 188 УК, дело 2-1234/2016")]
    [('188 УК', Article(key='УК:188')), ('2-1234/2016', CaseNumber(number='2-1234/2016'))]
    """
    quotes = [place for place, letter in enumerate(text.translate(ONE_QUOTE)) if letter == '"']
    found = [*_numbers(text), *_numbers(HYPHEN.sub(" ", text))]  # «7527 -21…» is one number, «-7527-21…» excludes one
    phrases = [Span(*match.span("phrase")) for match in QUOTED.finditer(text) if not LAW_BESIDE.search(match[0])]
    text = _without_brackets(text)
    for span in (*(span for span, _ in found), *phrases):  # a citation does not reach over these: «ст. 188 УК 7119-25-00-2/1»
        text = text[: span.start] + ";" * (span.stop - span.start) + text[span.stop :]
    start = 0
    for stop in (*(match.start() for match in OPERATOR.finditer(text)), len(text)):
        part = text[start:stop]  # a citation does not reach over an operator: «ст. 188 УК ИЛИ ст. 24 УК»
        found += ((Span(start + span.start, start + span.stop), node) for span, node in _articles(part))
        start = stop
    kept: list[tuple[Span, Node]] = []
    for span, node in sorted(found, key=lambda item: (item[0].start, -item[0].stop)):
        in_quotes = bisect_left(quotes, span.start) % 2
        if not in_quotes and (not kept or kept[-1][0].stop <= span.start):
            kept.append((span, node))
    return kept


def _without_brackets(text: str) -> str:
    """Brackets of the query become signs that end a citation; those of a list, «пп. 1), 3) ч. 2», close nothing and stay."""
    letters = list(text)
    depth = 0
    for place, letter in enumerate(text):
        if letter == "(":
            depth, letters[place] = depth + 1, ";"
        elif letter == ")" and (depth or not text[place - 1 : place].isdigit()):
            depth, letters[place] = max(depth - 1, 0), ";"
    return "".join(letters)


def _numbers(text: str) -> Iterator[tuple[Span, Node]]:
    for span, number in (*numbered(text), *typed(text)):
        yield span, CaseNumber(number)


def _articles(text: str) -> Iterator[tuple[Span, Node]]:
    """Whole citations, from the first of their words to the last; then those in short, which have no word for «article»."""
    places = list(cited(text))
    for chunk in chunks(text):
        span = Span(chunk[0].start, chunk[-1].stop)
        keys = dict.fromkeys(citation.key for place, citation in places if span.start <= place.start < span.stop)
        if keys:
            yield span, _all_of([Article(key) for key in keys])
    for pattern in SHORT:
        for match in pattern.finditer(text):
            meant = citations(f"ст. {match['number']} {match['law']}", of_arbitrazh(text))
            if meant:
                yield Span(*match.span()), _all_of([Article(citation.key) for citation in meant])


def _all_of(nodes: list[Article]) -> Node:
    return nodes[0] if len(nodes) == 1 else And(tuple(nodes))
