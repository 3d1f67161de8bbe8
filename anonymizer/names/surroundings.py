"""What stands around a name and takes it from a person: streets, towns, institutions and companies that bear it."""
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from re import compile

from anonymizer.cast.role_words import role_of, says_role
from anonymizer.names.eponyms import is_eponym, of_partners
from anonymizer.particulars.companies import BUSINESS, FORM, company_names
from anonymizer.text.alphabet import fold, russian_letters
from anonymizer.text.joined import joined
from anonymizer.text.lexicon import Kind, can_be_person, is_abbreviation, is_adjective, is_noun, kind
from anonymizer.text.paradigms import bases
from anonymizer.text.words import Page
from anonymizer.wordlist import folded, halves
from language.russian import lemma
from models.act import Language
from models.mention import Mention

_QUOTES = compile(r"[«\"“„]([^«»\"“”„\n]{1,90}(?:\n[^«»\"“”„\n]{1,60})?)[»\"”]")
_OPENS = compile("[«\"“„]")
_DIRECTLY = compile(r"\.?[ \t\u00a0]{0,3}\n?[ \t]{0,12}")
_OWNER = compile(r"[А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһ]{2,}(?:ов|ев|ёв|ова|ева|ин|ина|енко|ский|ская|[-‑](?:қари|кари|қажы|ата|ахун))")  # whom but its owner a farm is named after
_STOP = compile(r"[.,;:!?()]")
_YEAR = compile(r"\d\s?\Z")
_ADJECTIVE = compile(r".{3,}(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)")
_FARM = frozenset("кх фх кфх шк ип жк".split())
_FARM_KEYS = frozenset("шқ жк шк".split())
_NAMED_AFTER_PEOPLE = frozenset("көше көшесі к-сі көш даңғыл даңғылы даң данғ атындағы алаң алаңы бульвар бульвары тұйығы шағын ықшам".split())
_REGIONS = frozenset("область район округ город село аул поселок станция кент аудан".split())
_PROPERTY = compile("(?:есеп)?шот|(?:авто)?көлі|авто|үй|пәтер|жер|учаск|мүлі|карт|телефон|абонент|депозит|қарыз|несие|шарт|сенімхат|куәлі|қолхат|kz|кz")  # «Омарованың атындағы пәтер»
_FORM = compile(FORM)
_IN_THE_STREET = frozenset("көше көшеде көшеден көшеге көшені үйде үйге үйден ауылда ауылға ауылдан қалада қалаға қаладан".split())  # a name bears the possessive: «Абай көшесінде»
_OWNS = compile(r"[ндт][ыі]ң\Z")
_OF_SOMEBODY = frozenset(stem + end for stem in ("мектебі", "үйі", "лицейі", "гимназиясы", "балабақшасы", "бөбекжайы", "колледжі", "дүкені", "ауылы") for end in ("", "не", "нде", "нен", "н", "нің"))
MOST_ENDING = 6  # letters of an ending that a word for a place may bear
LONGEST_CUT = 5  # letters of a word for a place that is cut short by a dot
_SETTLED = frozenset("қаласы қала қ ауданы аудан ауд ауылы ауыл кенті кент облысы".split())
_NEEDS_DOT = frozenset("г с а п р ст м пл пр".split())  # «г. Абай», but «с Абаем»


def of_a_person(page: Page, mention: Mention) -> bool:
    """Whether a found name is a person's here, not that of a street, a town, an institution or a company.

    >>> page = Page("на улице Абая, в ТОО «Айгерим», при Айгерим")
    >>> [of_a_person(page, Mention(s, t, "PERSON")) for s, t in ((9, 13), (22, 29), (36, 43))]
    [False, False, True]
    """
    return not any(test(page, mention) for test in TESTS)


def _abbreviations(page: Page, mention: Mention) -> bool:
    """«МРО», «РУФСКН»: unknown short words in capitals, in a Russian text that is not in capitals itself."""
    words = page.words_in(mention.start, mention.stop)
    unknown = all(is_abbreviation(w.text) and kind(w.text, Language.RU) <= Kind.UNKNOWN for w in words)
    if not words or not unknown or page.language(mention.start) is not Language.RU:
        return False
    return not any(w.upper and not is_abbreviation(w.text) for w in (*page.before(mention.start, 1), *page.after(mention.stop, 1)))


def _adjective_of_place(page: Page, mention: Mention) -> bool:
    """«Кокшетауского городского суда», «Атырауской области»."""
    words = page.words_in(mention.start, mention.stop)
    if len(words) != 1 or not (_ADJECTIVE.fullmatch(words[0].key) or is_adjective(words[0].key)):
        return False
    followers = folded("toponym_followers")
    after = page.after(mention.stop, 3)
    if len(after) == 3 and after[0].key == "и" and _ADJECTIVE.fullmatch(after[1].key):  # «Илийского и Талгарского районов»
        after = after[2:]
    if any(w.key in followers or lemma(w.key) in followers for w in after[:2] if not _STOP.search(page.text, mention.stop, w.start)):
        return True
    opens = page.opens_sentence(mention.start)  # «Почерковедческая экспертиза»
    placed = bool(_ADJECTIVE.fullmatch(words[0].key))
    return placed and opens and bool(after) and not after[0].capital and is_noun(after[0].key) and not can_be_person(after[0].key)


def _after_toponym_head(page: Page, mention: Mention) -> bool:
    before = page.before(mention.start, 2)
    if not before or not _DIRECTLY.fullmatch(page.text[before[-1].stop : mention.start].rstrip("«\"")) or not _is_head(before[-1].key):
        return False
    head, further = before[-1], before[0].key if len(before) > 1 else ""
    if page.text[head.stop] == "." and (head.key[-1] in "аяыиоеу" or len(head.key) > LONGEST_CUT):
        return False  # «разные улицы. Горелов жил»
    if head.key in _NEEDS_DOT:  # «г. Абай», but neither «2024 г. Абаев» nor «с Абаем»
        abbreviated = page.text[head.stop] == "." and not head.capital and not _YEAR.search(page.text, max(0, head.start - 6), head.start)
        return abbreviated and (head.key == "пр" and not _has_initial(page, mention) or not _is_full(page, mention))
    if lemma(head.key) in _REGIONS:  # «области Абай», but neither «Мангистауской области Абаев Н.» nor «нотариус города Пак Лариса»
        return not _ADJECTIVE.fullmatch(further) and not _is_full(page, mention) and not (further and says_role(further) and len(page.words_in(mention.start, mention.stop)) > 1)
    return not (head.key == "имени" and further in ("по", "от"))


def before_place(page: Page, mention: Mention) -> Mention:
    """The mention without its last word where that is the name of the town or district that follows: «күйеуі Дәурен Арал қаласында».

    >>> page = Page("Күйеуі Дәурен Арал қаласында тұрады.")
    >>> name = before_place(page, Mention(7, 18, "PERSON"))
    >>> page.text[name.start : name.stop]
    'Дәурен'
    """
    words, following = page.words_in(mention.start, mention.stop), page.after(mention.stop, 1)
    if len(words) < 2 or not following or page.language(mention.start) is not Language.KK or page.text[mention.stop : following[0].start] != " ":
        return mention
    settled = following[0].key in _SETTLED or bool(bases(following[0].text, Language.KK) & _SETTLED)
    if not settled or not (words[-1].key in folded("places") or role_of(page, mention.start)):
        return mention
    return replace(mention, stop=words[-2].stop + (page.text[words[-2].stop] == "." and words[-2].initial))


def _is_full(page: Page, mention: Mention) -> bool:
    """Whether the name has initials or a patronymic, as no town has."""
    words = page.words_in(mention.start, mention.stop)
    return any(w.initial or kind(w.text, page.language(w.start)) is Kind.PATRONYMIC for w in words)


def _has_initial(page: Page, mention: Mention) -> bool:
    return any(w.initial for w in page.words_in(mention.start, mention.stop))


def _is_head(key: str) -> bool:
    heads = halves("toponym_heads")[0]
    return key in heads or len(key) > 3 and lemma(key) in heads


def _before_toponym_head(page: Page, mention: Mention) -> bool:
    heads = halves("toponym_heads")[1]
    inside = page.words_in(mention.start, mention.stop)
    if len(inside) == 2 and inside[1].key in heads and len(inside[1].key) > 5:  # «Назарбаев Университеті»
        return True
    for word in page.after(mention.stop, 1):
        between = page.text[mention.stop : word.start]
        if between.strip(" \t\u00a0\n»\"") or len(between) > 14 or page.language(mention.start) is not Language.KK:
            continue
        if _OWNS.search(inside[-1].key if inside else "") and not _is_full(page, mention) and word.key in _OF_SOMEBODY:
            return False  # «Айдардың мектебінде»
        if len(word.key) == 1:
            return page.text[word.stop : word.stop + 1] == "." and word.key in heads and not word.capital
        if word.key in _IN_THE_STREET and (role_of(page, mention.start) or page.opens_sentence(mention.start)):
            return False  # «куә Назар көшеде тұрған»
        forms = {word.key} | bases(word.text, Language.KK)
        if word.key == "атындағы" and any(_PROPERTY.match(w.key) for w in page.after(word.stop, 2)):
            return False
        forms |= {head for head in _heads_in_russian() if word.key.startswith(head) and len(word.key) - len(head) < MOST_ENDING}
        return bool(forms & (heads | _heads_in_russian())) and (not _is_full(page, mention) or bool(forms & _NAMED_AFTER_PEOPLE))
    return False


@cache
def _heads_in_russian() -> frozenset[str]:
    """The longer Kazakh words for places as hands without Kazakh letters write them («кошеси», «ыкшамаудан»)."""
    heads = halves("toponym_heads")[1]
    return frozenset(russian_letters(head) for head in heads if len(head) > 4) - heads - {"атындагы"}  # «Омарованын атындагы патер»


def _in_company(page: Page, mention: Mention) -> bool:
    quote = quoted(page, mention)
    if quote and of_partners(page.text[slice(*quote)]):
        return True
    if quote is None or _is_full(page, mention) or _of_owner(page, mention, quote[0]):
        return False
    name = page.text[slice(*quote)].strip("«»\"„“")
    if name.lower() in company_names(page.text)[0] or BUSINESS.search(name):
        return True
    russian, kazakh = halves("organization_heads")
    if _head_before(page, quote[0], russian):
        return True
    at = quote[1]
    for word in page.after(quote[1], 3):  # «Қуаныш» ойын-сауық орталығы
        if page.text[at : word.start].strip(" \t\u00a0\n»\"-"):
            return False
        head = fold(word.text.split("-")[0])
        if head in _FARM_KEYS:
            return False
        if head in kazakh or bases(word.text, Language.KK) & kazakh:
            return True
        at = word.stop
    return False


def _after_form(page: Page, mention: Mention) -> bool:
    """«ТОО Береке»: one word right after a legal form, without quotation marks."""
    words, before = page.words_in(mention.start, mention.stop), page.before(mention.start, 1)
    return len(words) == 1 and bool(before) and bool(_FORM.fullmatch(before[0].text)) and page.text[before[0].stop : mention.start] == " "


def _of_owner(page: Page, mention: Mention, start: int) -> bool:
    """«крестьянское хозяйство «Абильдин»»: a farm that bears a surname bears its owner's."""
    before = page.before(start, 1)
    return bool(before) and before[0].key.startswith("хозяйств") and bool(_OWNER.fullmatch(page.text, mention.start, mention.stop))


def _head_before(page: Page, start: int, heads: frozenset[str]) -> bool:
    """Whether a word of `heads` stands before the quotation, or before one that begins just before («АО «СК «Номад»»)."""
    for word in reversed(page.before(start, 3)):
        between = page.text[word.stop : start]
        if between.strip(" \t\u00a0\r\n«\"„"):
            return False
        if word.key in heads:
            return True
        if not page.text[max(0, word.start - 1) : word.start].strip(" \t\u00a0\r\n"):
            return False
        start = word.start
    return False


def in_farm(page: Page, mention: Mention) -> bool:
    """Whether a name stands in the quoted name of a farm or sole trader, which may or may not be its owner's."""
    quote = quoted(page, mention)
    if quote is None or _OWNER.fullmatch(page.text, mention.start, mention.stop):
        return False
    if page.text[slice(*quote)].strip("«»\"„“").lower() in company_names(page.text)[1]:
        return True
    beside = (*page.before(quote[0], 1), *page.after(quote[1], 1))
    return any(fold(w.text.split("-")[0]).translate(_KH) in _FARM for w in beside)


_KH = str.maketrans("қ", "к")
TESTS = (_abbreviations, _adjective_of_place, _after_toponym_head, _before_toponym_head, _in_company, _after_form, is_eponym)


def quoted(page: Page, mention: Mention) -> tuple[int, int] | None:
    """Where the quotation that holds the mention begins and ends, inside the quotation marks."""
    low, high = max(0, mention.start - 160), min(len(page.text), mention.stop + 160)
    if not _OPENS.search(page.text, low, mention.start + 1):  # most words stand in no quotation
        return None
    for match in _QUOTES.finditer(page.text, low, high):
        if match.start() <= mention.start and mention.stop <= match.end():
            return match.start(), match.end()
    return None


def united(ruled: Iterable[Mention], modelled: Iterable[Mention], page: Page) -> tuple[Mention, ...]:
    """The mentions of the rules, and what the model adds to them: never narrower than either.

    Where both see a name, the rules say where one person ends and the next begins; what the model has beyond joins the mention
    beside it when it is but an initial, and else is a mention of its own."""
    mentions, more = list(_whole(ruled)), []
    starts, stops = [m.start for m in mentions], [m.stop for m in mentions]
    for wide in modelled:
        inside = range(bisect_right(stops, wide.start), bisect_left(starts, wide.stop))
        if len(inside) == 1 and _completes(page, wide, mentions[inside[0]]):
            mentions[inside[0]] = _wider(mentions[inside[0]], wide.start, wide.stop)
            continue
        for start, stop in _rest(wide, [mentions[n] for n in inside]) if inside else ():
            words = page.words_in(start, stop)
            if words and all(w.initial for w in words):
                near = min(inside, key=lambda n: min(abs(mentions[n].stop - words[0].start), abs(words[-1].stop - mentions[n].start)))
                mentions[near] = _wider(mentions[near], words[0].start, words[-1].stop)
            elif words:
                more.append(replace(wide, start=words[0].start, stop=words[-1].stop))
        if not inside:
            more.append(wide)
    return tuple(_whole([*mentions, *more]))


def _wider(mention: Mention, start: int, stop: int) -> Mention:
    return replace(mention, start=min(mention.start, start), stop=max(mention.stop, stop))


def _completes(page: Page, wide: Mention, one: Mention) -> bool:
    """Whether what the model sees makes one name of the single word that the rules found («Әбілқайыр Дана»)."""
    words = page.words_in(min(wide.start, one.start), max(wide.stop, one.stop))
    kinds = [kind(w.text, page.language(w.start)) for w in words]
    return len(page.words_in(one.start, one.stop)) == 1 and len(words) <= 3 and kinds.count(Kind.SURNAME) < 2


def _rest(wide: Mention, inside: Iterable[Mention]) -> Iterator[tuple[int, int]]:
    """What of a wide mention the others leave over."""
    at = wide.start
    for mention in sorted(inside):
        if at < mention.start:
            yield at, mention.start
        at = max(at, mention.stop)
    if at < wide.stop:
        yield at, wide.stop


def _whole(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Mentions that overlap made one."""
    def together(last: Mention, mention: Mention) -> Mention | None:
        if mention.start >= last.stop:
            return None
        return replace(last, stop=max(last.stop, mention.stop), sure=last.sure or mention.sure)

    return joined(sorted(mentions, key=lambda m: (m.start, -m.stop)), together)
