"""Whether an act may be published: its kind, told by what its head and operative part say, and the doubts in it."""
from collections.abc import Iterable, Iterator, Sequence
from re import IGNORECASE, compile

from anonymizer.policy import ActPolicy, policy
from anonymizer.text.alphabet import levelled
from models.mention import Decision


def _spaced(word: str) -> str:
    return r" ?".join(word)


# All words are compared in levelled letters: scans and hurried hands have «ШЕШТI», «АНЫКТАДЫ», «YКIМ».
_FACTS = compile(levelled("|".join(map(_spaced, ("УСТАНОВИЛ", "УСТАНОВЛЕНО", "АНЫҚТАДЫ", "АНЫҚТАҒАН")))) + r"|(?<=\n)[^\S\n]*(?:установил|аныктады)\s?:", 0)
_OPERATIVE = compile(
    levelled("|".join(map(_spaced, ("РЕШИЛ", "ОПРЕДЕЛИЛ", "ПОСТАНОВИЛ", "ПРИГОВОРИЛ", "ПРИКАЗЫВА", "ШЕШТІ", "ҰЙҒАРДЫ", "ЕТТІ", "БҰЙЫРАДЫ", "БҰЙЫРДЫ"))))
    + levelled(r"|(?<=\n)[^\S\n]*(?:суд )?(?:решил|определил|постановил|приговорил)\w?\s?:|(?:шешті|ұйғарды|қаулы етті|үкім етті)\s?:")
)
_ACT = compile(levelled(r"решени|определени|постановлени|приговор|приказ|ше[шщ]ім|ұйғарым|қаулы|үкім|бұйры"), IGNORECASE)
_LETTERS_APART = compile(r"\b(\w) (?=\w\b)")  # «Р Е Ш Е Н И Е»
_SENTENCE = compile(r"(?<=[.;!?])\s+(?![\s\da-zа-я(])|\n\s*\n")  # not within «ст. 121 ч. 2 УК»
_GAP = compile(r"\s{2,}|[^\S ]")  # what is not one plain space already
HEAD = 2500  # characters of a head where no word ends it
LONGEST_SENTENCE = 3000  # the head of an act is one sentence


def kinds(text: str) -> tuple[ActPolicy, ...]:
    """The kinds of `policy.toml` that the act is, in their order.

    >>> [k.code for k in kinds("РЕШЕНИЕ. Суд рассмотрел в закрытом судебном заседании дело.\\nУСТАНОВИЛ:\\n…\\nРЕШИЛ:\\n…")]
    ['closed_hearing']
    """
    parts = zones(text)
    found: dict[str, ActPolicy] = {}
    for kind in policy().kinds:
        if kind.code not in found and _is(kind, parts):
            found[kind.code] = kind
    return tuple(found.values())


def _is(kind: ActPolicy, parts: dict[str, Sequence[str]]) -> bool:
    if kind.unless_head and any(kind.unless_head.search(sentence) for sentence in parts["head"]):
        return False
    return any(_told(kind, sentence) for zone in kind.where for sentence in parts[zone])


def zones(text: str) -> dict[str, Sequence[str]]:
    """The sentences of the head, the facts and the operative part in small letters; `any` holds all."""
    text = levelled(text)
    facts = _FACTS.search(text)
    operative = next(_OPERATIVE.finditer(text, facts.end() if facts else 0), None)
    head_stop = min(facts.start() if facts else HEAD, operative.start() if operative else len(text), 3 * HEAD)
    facts_stop = operative.start() if operative else len(text)
    parts = {"head": text[:head_stop], "facts": text[head_stop:facts_stop], "operative": text[operative.start() :] if operative else "", "any": text}
    return {name: tuple(_sentences(part)) for name, part in parts.items()}


def _sentences(text: str) -> Iterator[str]:
    for sentence in _SENTENCE.split(text):
        yield _GAP.sub(" ", sentence)[:LONGEST_SENTENCE].lower()


def _told(kind: ActPolicy, sentence: str) -> bool:
    said = kind.says.search(sentence)
    return bool(said) and not (kind.unless and kind.unless.search(sentence))


def decide(text: str, doubts: Iterable[str]) -> tuple[Decision, tuple[str, ...]]:
    """The decision and the codes of its reasons; the strictest kind holds, then any doubt makes a person look."""
    found = kinds(text)
    withheld = tuple(kind.code for kind in found if kind.decision is Decision.WITHHOLD)
    if withheld:
        return Decision.WITHHOLD, withheld
    reasons = tuple(kind.code for kind in found) + tuple(dict.fromkeys(doubts))
    if not _ACT.search(_LETTERS_APART.sub(r"\1", levelled(text[: 3 * HEAD]))):
        reasons = ("unknown_kind", *reasons)
    return (Decision.REVIEW if reasons else Decision.PUBLISH), reasons
