"""The pieces of which a citation is made: names of laws, «ст.», «бап», parts, points, numbers, and what connects them."""
import re
from collections.abc import Iterator
from typing import NamedTuple

from language.laws import LANDS, pattern
from language.letters import bare


class Piece(NamedTuple):
    """A piece at `start`..`stop`. Kinds: law, same (the law named before), other (no law), article, part, point, points,
    subpoint (Russian, before their numbers), bap, bolik, tarmaq, tarmaqsha (Kazakh, after them), number."""

    kind: str
    value: str
    start: int
    stop: int


LONGEST = 400  # pieces of one run; more is no citation
WINDOW = 320  # characters around a word of the law that are read for a citation
_ANCHOR = re.compile(r"ба[пб]|(?<!\w)стат|(?<!\w)ст\.|(?<!\w)ст\d|закон|(?<!\w)зан|кодекс|конституц|\d-б\.")
_ORDINALS = {word: str(number) for number, words in enumerate((
    "биринши перв", "екинши втор", "ушинши треть", "тортинши четверт", "бесинши пят", "алтыншы шест", "жетинши седьм"), 1) for word in words.split()}
_LAND = "|".join(LANDS)
_PIECES = re.compile(
    rf"(?<![\w])(?P<law>{pattern()})(?: ?(?:рк|республики казахстан)(?!\w)| (?P<land>{_LAND})(?!\w))?(?:-?н[иы]н|-т[иы]н|-г[аеи]|-к[ае]|-н[иы])?(?!\w)"
    r"|(?<!\w)(?P<same>(?:(?:тог\w* же|эт\w+|настоящ\w+|назван\w+|указан\w+|осы|аталган) )?(?:закон(?:а|у|ом|е)?|зан(?:нын|га|да|ды|ы|ынын)?|кодекс\w{0,8}))(?!\w)"
    r"|(?<!\w)(?P<other>правил\w*|договор\w*|устав\w*|положени\w+|инструкци\w+|регламент\w*|конвенци\w*|соглашени\w+|контракт\w*"
    r"|приказ\w*|ереже\w*|шарт\w*|жаргы\w*|нускаулык\w*|келисим\w*|буйры\w+)"
    r"|(?<!\w)(?P<article>ст\.?\s?ст\.?|ст\.|ст(?=\d)|стат(?:ь\w+|ей)(?!\w))"
    r"|(?<!\w)(?P<part>ч\.?\s?ч\.|ч\.|ч(?=\d)|част(?:ь|и|ью|ям|ями|ей)(?!\w))"
    r"|(?<!\w)(?P<subpoint>подп\.|подпункт\w*)"
    r"|(?<!\w)(?P<points>п\.\s?п\.|пп\.)"
    r"|(?<!\w)(?P<point>п\.|п(?=\d)|пункт\w*)"
    r"|(?<![^\W\d_])(?P<bap>ба[пб](?!а\b)\w*)"
    r"|(?<![^\W\d_])(?P<bolik>боли[гк]\w*)"
    r"|(?<![^\W\d_])(?P<tarmaqsha>тармакша\w*)"
    r"|(?<![^\W\d_])(?P<tarmaq>тарма[гк]\w*|т\.)"
    r"|(?<=\d-)(?P<b>б\.)"
    r"|(?<!\w)(?P<ordinal>(?:бир|ек|уш|торт|бес|жет)инши|алтыншы|перв(?:ой|ая|ую|ые|ых)|втор(?:ой|ая|ую|ых)|треть(?:ей|я|ю)|четверт(?:ой|ая|ую)|пят(?:ой|ая|ую)|шест(?:ой|ая|ую)|седьм(?:ой|ая|ую))(?!\w)"
    r"|(?<![\w,/])(?<!\d\.)(?P<number>\d{1,4}(?:-\d{1,4}){0,2})(?![\d/]|[.,]\d|\s?(?:г|ж)\.|\s?(?:год|жыл|тенге|тг))"
)
_JOINED = re.compile(
    r"(?:[\s,()«»\"-]|\([^()\d]{0,60}\)|(?<!\w)(?:и|или|либо|а|также|жане|немесе|мен|пен|бен|кр|рк|казакстан|республикасынын|абзац\w*|примечани\w+ к|г\.)(?!\w))*"
)
_LETTER_O = re.compile(r"о(?<=\dо)(?=[\d-])")
_LINE_END = re.compile(r"\n(?<!\n\n)(?! *\n)")
_SHORTEST_SPELT = 5  # letters; shorter names of laws are abbreviations and are written in capitals


def chunks(text: str) -> Iterator[list[Piece]]:
    """Runs of connected pieces, in the order of the text.

    >>> [[p.kind for p in chunk] for chunk in chunks("по п. 2 ч. 3 ст. 188 УК РК осуждён; ҚК-нің 190-бабымен")]
    [['point', 'number', 'part', 'number', 'article', 'number', 'law'], ['law', 'number', 'bap']]
    """
    low = _LINE_END.sub(" ", _LETTER_O.sub("0", bare(text)))
    run: list[Piece] = []
    for piece in _pieces(text, low):
        if run and (len(run) >= LONGEST or not _connected(low, run[-1].stop, piece.start)):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _pieces(text: str, low: str) -> Iterator[Piece]:
    for start, stop in _windows(low):
        for match in _PIECES.finditer(low, start, stop):
            kind = match.lastgroup if match.lastgroup != "land" else "law"
            if match["law"]:
                if len(match["law"]) < _SHORTEST_SPELT and not (text[match.start()].isupper() and text[match.end("law") - 1].isupper()):
                    continue
                yield Piece("law", text[match.start() : match.end("law")] + "|" + LANDS.get(match["land"] or "", ""), *match.span())
            elif kind == "ordinal":
                value = next(number for word, number in _ORDINALS.items() if match[0].startswith(word))
                yield Piece("number", value, *match.span())
            else:
                yield Piece(str(kind), match[0], *match.span())


def _windows(low: str) -> Iterator[tuple[int, int]]:
    """Stretches of the text in which a citation can stand; they do not overlap."""
    begin = end = 0
    for anchor in _ANCHOR.finditer(low):
        if anchor.start() - WINDOW > end:
            if end:
                yield begin, end
            begin = max(end, anchor.start() - WINDOW)
        end = min(len(low), anchor.end() + WINDOW)
    if end:
        yield begin, end


def _connected(low: str, stop: int, start: int) -> bool:
    """Whether only commas, conjunctions and a short remark in brackets stand between two pieces."""
    return start - stop < 80 and _JOINED.fullmatch(low, stop, start) is not None and "\n\n" not in low[stop:start]
