"""In which Kazakh case a name stands: by the ending of its last word, or the one glued on after initials or a quotation mark."""
from collections.abc import Iterable
from re import compile

from anonymizer.names.parts import Name, Piece
from anonymizer.text.alphabet import skeleton
from anonymizer.text.lexicon import Kind
from anonymizer.text.paradigms import KAZAKH_ENDINGS, Reading, readings
from anonymizer.text.words import Page
from anonymizer.wordlist import skeletons
from models.act import Language
from models.mention import Mention

ENDING = (r"(?:[ндт][ыі]кі(?:н\w{0,3})?|[ндт]ікі(?:н\w{0,3})?|[ндт]ың|[ндт]ің|[ндт][ыи]н|[ғгқкн]а|[гкн]е|[ндт]ы|[ндт]і|[днт]ан|[днт]ен|[дт]ағы|[дт]егі|[дт]а|[дт]е"
          r"|[мбп]ен(?:ен)?|[дт]ай|[дт]ей|ш[ае])")
_GLUED = compile(rf"(?:\.|[-‑]|(?<=\.\w))[-‑]?(?P<end>{ENDING})\Z")
_AFTER_INITIAL = compile(rf"(?<![а-яәіңғүұқөһ])[А-ЯӘІҢҒҮҰҚӨҺ](?P<end>{ENDING})\Z")
_HIS = compile(r"[ндт][іiи]к[іiи](?P<tail>н\w{0,3})?\Z")
_PARTICLE = compile(rf"(?:[ұу][ғг]?л[ыи]|о[гғ]л[ыи]|[қкг][ыи]з[ыи])(?P<end>{ENDING}|н)")
_AT = compile(r"(?:[дт]ағы|[дт]егі)(?:н\w{0,3})?\Z")
_LIKE = compile(r"[дт][ае]й\Z")
_SURE = compile(r"...[ндт](?:ың|ің)\Z")
_AS = compile(r"ш[ае]\Z")


def kazakh_case(page: Page, mention: Mention, name: Name, bases: frozenset[str]) -> str:
    """The case of a mention in a Kazakh sentence, of a person of whom several names have `bases`.

    >>> from anonymizer.names.parts import name_of
    >>> page = Page("Ахметов А.Б.-ның үйі Ахметовтікі емес, Ахметовке берілсін")
    >>> spans = [Mention(0, 16, "PERSON"), Mention(21, 32, "PERSON"), Mention(39, 48, "PERSON")]
    >>> [kazakh_case(page, m, name_of(page, m), frozenset({"ахметов"})) for m in spans]
    ['gen', 'his+', 'dat']
    """
    text = page.text[mention.start : mention.stop]
    glued = _GLUED.search(text) or _AFTER_INITIAL.search(text)
    if glued and (name.initials or "-" in text[glued.start() :] or "‑" in text[glued.start() :]):
        return ending_case(glued["end"])
    words = page.words_in(mention.start, mention.stop)
    if not words or len(words[-1].text) == 1:
        return "nom"
    last = words[-1]
    if last.text.isascii():
        return "nom"
    if particle := _PARTICLE.fullmatch(last.key):  # «Шерзод Икромжон ұғлының»
        return "acc" if particle["end"] == "н" else ending_case(particle["end"])
    piece = next((p for p in (*name.words, name.patronymic) if p and p.text == last.text), None)
    return _of_piece(last.key, piece, bases) if piece else "nom"


def _of_piece(word: str, piece: Piece, bases: frozenset[str]) -> str:
    """The case of the last word of a name: as a form of what the person is called elsewhere, else by its likeliest reading."""
    known = [r for r in piece.readings if skeleton(r.base) in bases]
    if known:
        as_it_is = [r for r in known if r.case == "nom" and r.base in (word, word[:-1])]
        return _shade(word, max(as_it_is or known, key=lambda r: (r.case != "nom", len(r.base))))  # «Бақыттың» is no «Бақытт-ың»
    cased = [r for r in piece.readings if r.case != "nom"] or _surely_cased(word, piece)
    listed = piece.kind is Kind.GIVEN and skeleton(word) in skeletons("given_names")
    if piece.kind >= Kind.UNKNOWN and _stands_as_it_is(word, piece.readings) and (listed or not cased):
        return "nom"
    return _shade(word, cased[0]) if cased else "nom"


def _surely_cased(word: str, piece: Piece) -> list[Reading]:
    """The readings of an unknown word that ends as no name does: «Тұрсыналының»."""
    if piece.kind is not Kind.UNKNOWN or not _SURE.search(word):
        return []
    return [r for r in readings(word, Language.KK) if r.case == "gen" and len(r.base) > 2]


def _stands_as_it_is(word: str, among: Iterable[Reading]) -> bool:
    """Whether the word itself, or the man's surname of which it is the woman's, is among its nominatives."""
    return any(r.case == "nom" and r.base in (word, word[:-1], word[:-2] + "ий") for r in among)


def _shade(word: str, read: Reading) -> str:
    """The case of a reading, with what its ending says beside: «-дікі» (and what follows it), «-дағы», «-дай», «-ша»."""
    if read.case == "gen" and (his := _HIS.search(word)):
        return f"his+{his['tail'] or ''}"
    if read.case == "loc" and _AT.search(word):
        return "at"
    if read.case == "nom" and len(word) > len(read.base) and _LIKE.search(word):
        return "like"
    return "as" if read.case == "nom" and len(word) > len(read.base) and _AS.search(word) else read.case


def ending_case(end: str) -> str:
    """The case of a bare Kazakh ending, without its hyphen.

    >>> [ending_case(end) for end in ("ның", "ға", "мен", "ді", "тен", "дағы", "дікі")]
    ['gen', 'dat', 'ins', 'acc', 'abl', 'at', 'his+']
    """
    if his := _HIS.fullmatch(end):
        return f"his+{his['tail'] or ''}"
    for shade, pattern in (("at", _AT), ("like", _LIKE), ("as", _AS)):
        if pattern.fullmatch(end):
            return shade
    return next((case for case, ending in _ENDINGS if ending.fullmatch(end)), "nom")


_ENDINGS = tuple((case, compile(ending)) for case, ending in KAZAKH_ENDINGS)
