"""Whose a lone word is: of those who bear it the one whom gender, role and standing in the act point to, or nobody for sure."""
from collections.abc import Iterable, Sequence
from re import compile

from anonymizer.cast.alike import initials_of, surnames_of
from anonymizer.cast.genders import contradicted, meant
from anonymizer.cast.likeness import akin, near, same_father
from anonymizer.cast.persons import Person
from anonymizer.names.parts import Name, Piece, piece_of, same
from anonymizer.text.alphabet import skeleton
from anonymizer.text.lexicon import Kind
from anonymizer.text.words import Page
from models.act import Language
from models.mention import OFFICIALS, Mention, Role

# Of several who bear a surname the text means these when it says nothing more.
MAIN = frozenset({Role.CLAIMANT, Role.RESPONDENT, Role.APPLICANT, Role.ACCUSED, Role.CONVICT, Role.OFFENDER, Role.DEBTOR, Role.CREDITOR, Role.VICTIM})

_SURE_SURNAME = compile(r".+(?:[оеи]в|ин|ын|ский|цкий|енко)")
_FOND = compile(r"(?:жан|джан|тай|хон|бек|гул|еке|аке|ака|апа|опа|ата|ага|апаи|аже|тате|коке|ушка|юшка|очка|ечка|енка|инка|ка|ик|чик|ша|а|е|и|у|иа)?(?:има|имди|имнин|имнан|миз|мин|бин|пин|им|ин|м|ди|ги)?\Z")
_HONOURED = compile(r"(\w{2,4}?)[еа]?кен?(?:нин|мен|ге|ди|ден)?")  # «Бөкең» of Болат, «Нұреке» of Нұрлы
SHORTEST = 3  # letters that a short form has in common with the full name
FULLER = 1.5  # times as many full mentions make one bearer the one who is meant


def bears(person: Person, name: Name) -> bool:
    """Whether a lone word may be the person's: his surname, given name or patronymic, whatever the word is sure to be."""
    word = name.words[0] if name.words else name.patronymic
    for known in person.names:
        if same(known.patronymic, word) and (name.patronymic or word.kind is Kind.PATRONYMIC):
            return True
        pieces = [p for p in (known.surname, *known.words) if p and same(p, word)]
        if any(p is not known.given or not _surely_surname(word) for p in pieces):
            return True
    return False


def _surely_surname(word: Piece) -> bool:
    return word.kind is Kind.SURNAME and any(_SURE_SURNAME.fullmatch(base) for base in word.bases)


def likely(people: Iterable[Person], name: Name) -> list[Person]:
    """Those of whom a lone word that nobody bears is a short, fond or wrongly spelled form («Баука», «Вайцман», «Нысанбаев»)."""
    word = name.words[0] if name.words else None
    people = [p for p in people if not p.others and p.genders() & name.genders(p.bases)]
    full = [p for p in people if p.full]
    if name.initials:
        return [p for p in full if any(initials_of(n) == name.initials for n in p.names)]
    if word is None:
        return [p for p in full if any(n.patronymic and same_father(n.patronymic, name.patronymic) for n in p.names)]
    spelled = [p for p in full if any(_spelled(piece, word) for n in p.names for piece in surnames_of(n))] or [p for p in full if _in_other_language(p, word)]
    return spelled or [p for p in people if any(n.given and _fond(n.given, word) for n in p.names)]


def _spelled(surname: Piece, word: Piece) -> bool:
    """Whether a word is a surname with a slip or without its ending; a given name is nobody's surname cut short («Сакен» of Сакенов)."""
    cut = word.kind is Kind.GIVEN and not same(surname, word) and bool(surname.families & word.bases)
    return not cut and akin(surname, word)


def _in_other_language(person: Person, word: Piece) -> bool:
    """Whether a word is a form of the person's name in either language: a Russian quotation in a Kazakh act, and the other way."""
    read = [piece_of(word.text, language) for language in Language]
    return any(same(p, one) for n in person.names for p in n.words for one in read)


def _fond(given: Piece, word: Piece) -> bool:
    """Whether a word is a given name with an ending of endearment or address, or the beginning of one with it."""
    honoured = _HONOURED.fullmatch(skeleton(word.text))
    if honoured and any(full.startswith(honoured[1]) for full in given.bases):
        return True
    if word.kind is Kind.GIVEN and given.kind is Kind.GIVEN and min(map(len, word.bases)) > 4 and not _longer(given, word):
        return False
    return any(_shortened(full, short) for full in given.bases for short in word.bases) or _longer(given, word)


def _longer(given: Piece, word: Piece) -> bool:
    return any(len(full) >= SHORTEST and short.startswith(full) and _FOND.fullmatch(short[len(full) :]) for full in given.bases for short in word.bases)


def _shortened(full: str, short: str) -> bool:
    if len(full) >= 6 and len(short) >= 6 and near(full, short):
        return True
    common = next((at for at, (a, b) in enumerate(zip(full, short, strict=False)) if a != b), min(len(full), len(short)))
    return common >= SHORTEST and common >= len(short) - 4 and bool(_FOND.fullmatch(short[common:]))


def choose(page: Page, mention: Mention, name: Name, bearers: Sequence[Person], said: dict[int, Role], roles: dict[int, set[Role]]) -> Person | None:
    """The one of `bearers` whom a lone word means, None where the text leaves it open, or where its grammar says that it is none of them."""
    if len(bearers) < 2:
        return next((p for p in bearers if not contradicted(page, p, mention, name)), None)
    genders = meant(page, mention, name, frozenset().union(*(p.bases for p in bearers)))
    ranked = {id(p): _evidence(mention, name, p, genders, said.get(mention.start, Role.OTHER), roles.get(id(p), set())) for p in bearers}
    best = max(ranked.values())
    left = sorted((p for p in bearers if ranked[id(p)] == best), key=lambda p: -p.full)
    if len(left) == 1:
        return left[0]
    main = [p for p in left if roles.get(id(p), set()) & MAIN]
    if len(main) == 1:
        return main[0]
    if left[0].full >= FULLER * max(1, left[1].full):
        return left[0]
    here = page.text.rfind("\n", 0, mention.start)
    near = [p for p in left if (p.before(mention.start) or -1) > here]
    return near[0] if len(near) == 1 else None


def _evidence(mention: Mention, name: Name, person: Person, genders: frozenset[str], role: Role, roles: set[Role]) -> tuple[int, ...]:
    """What speaks for a person as the bearer of a lone word: gender, role, kind of name, whether he was named before."""
    gender, his = bool(person.genders() & genders), roles - {Role.OTHER}
    official = bool(his) and his <= OFFICIALS
    apart = bool(his) and (role in OFFICIALS) != official and (official or role is not Role.OTHER)  # in doubt no official's
    given = bool(name.words) and any(same(n.given, name.words[0]) for n in person.names)
    surname = bool(name.words) and any(same(n.surname, name.surname or name.words[0]) for n in person.names if not n.alone)
    told = 2 * (role in his) + 2 * given + (surname and not given)
    return gender, not apart, told, bool(person.full), person.before(mention.start) is not None
