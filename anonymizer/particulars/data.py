"""Every category of personal data but names of persons: the rules in their order, and what makes two mentions one datum."""
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from re import compile

from anonymizer.ner.reader import Reach
from anonymizer.particulars.address_among import address_among
from anonymizer.particulars.address_beside import address_beside
from anonymizer.particulars.address_of_home import address_of_home
from anonymizer.particulars.address_run import address_run
from anonymizer.particulars.addresses import address, address_code, bare_address, labelled_address
from anonymizer.particulars.birthplaces import birth_place
from anonymizer.particulars.births_of_children import births_of_children
from anonymizer.particulars.columns import tabled
from anonymizer.particulars.contacts import email, foreign_phone, further_phone, named_phone, phone
from anonymizer.particulars.dates import birth_date, death_date
from anonymizer.particulars.documents import (
    civil_record,
    identity_paper,
    national_id,
    old_paper,
    signature_serial,
    signature_subject,
)
from anonymizer.particulars.fields import NUMBERED, announced_field
from anonymizer.particulars.handles import called_name, chat_speaker, network_name, repeated_name, speaker
from anonymizer.particulars.in_words import (
    birth_date_in_words,
    birth_year_in_words,
    death_date_in_words,
    iin_in_words,
    phone_in_words,
)
from anonymizer.particulars.institutions import institution
from anonymizer.particulars.landmarks import described_home
from anonymizer.particulars.numbers import card, card_end, iban, iin, named_iin, numbered_account, wallet
from anonymizer.particulars.papers import paper_further_on, rare_paper
from anonymizer.particulars.property import cadastre, plate, vin
from anonymizer.particulars.repeated import repeated_number, repeated_workplace
from anonymizer.particulars.workplaces import workplace
from anonymizer.particulars.written_dates import normal_date
from anonymizer.text.digits import digits_of
from anonymizer.text.evened import Evened, evened
from models.mention import Category, Mention

Rule = Callable[[str], Iterator[Mention]]

RULES: tuple[Rule, ...] = (  # of two rules that claim the same characters the earlier one has them
    signature_subject,
    signature_serial,
    email,
    iban,
    named_iin,
    iin_in_words,
    civil_record,
    identity_paper,
    old_paper,
    national_id,
    rare_paper,
    paper_further_on,
    card,
    card_end,
    iin,
    numbered_account,
    wallet,
    vin,
    cadastre,
    phone,
    foreign_phone,
    plate,
    named_phone,
    further_phone,
    phone_in_words,
    network_name,
    called_name,
    speaker,
    chat_speaker,
    birth_date_in_words,
    birth_date,
    birth_year_in_words,
    births_of_children,
    death_date_in_words,
    death_date,
    birth_place,
    labelled_address,
    address_run,
    address,
    bare_address,
    address_beside,
    address_of_home,
    address_code,
    described_home,
    institution,
    workplace,
)


def find_data(text: str, further: Iterable[Mention] = (), reach: Iterable[Reach] = ()) -> tuple[Mention, ...]:
    """All personal data of `text` but names, in the order of the text; no two overlap; what `further` says is added where no rule speaks.

    A datum is as long as the stretch of `reach`, what may be of such a datum, that it lies in.

    Time grows with the length of the text and no faster.

    >>> text = "Ответчик (ИИН 850412350121, тел. 8 701 555 18 42) проживает: г. Семей, ул. Абая, 5-12."
    >>> [(m.category.value, text[m.start:m.stop]) for m in find_data(text)]
    [('IIN', '850412350121'), ('PHONE', '8 701 555 18 42'), ('ADDRESS', 'г. Семей, ул. Абая, 5-12')]
    """
    read = evened(text)
    found = [mention for rule in RULES for mention in rule(read.text)]
    found += [*repeated_name(read.text, found), *repeated_number(read.text, found), *repeated_workplace(read.text, found), *address_among(read.text, found)]
    fields = (*announced_field(text), *tabled(text))  # rows and columns are seen by the gaps that the evened text lacks
    whole, numbers = [m for m in fields if m.category not in NUMBERED], [m for m in fields if m.category in NUMBERED]
    return tuple(sorted(_apart(text, _as_far_as_they_reach((*whole, *(_written(m, read) for m in found), *numbers, *further), reach))))


def _as_far_as_they_reach(found: Sequence[Mention], reach: Iterable[Reach]) -> list[Mention]:
    """The mentions as far as they reach; those of addresses that overlap are made one, as are those of the other kinds of `_UNITED`."""
    found = [*found, *_reached(found, tuple(reach))]
    return [m for m in found if m.category not in _UNITED] + [m for category in _UNITED for m in _united(found, category)]


def _reached(found: Sequence[Mention], reach: Sequence[Reach]) -> Iterator[Mention]:
    """The stretches of `reach` in which a datum of their kind is found."""
    for category in {Category(one.label) for one in reach}:
        known, at = sorted(m for m in found if m.category is category), 0
        for span in (one for one in reach if one.label == category):
            while at < len(known) and known[at].stop <= span.start:
                at += 1
            if at < len(known) and known[at].start < span.stop:
                yield Mention(span.start, span.stop, category, "model", known[at].sure)


_UNITED = (Category.PHONE, Category.BIRTH_PLACE, Category.ADDRESS, Category.WORKPLACE)  # in this order they have what they claim


def _united(found: Sequence[Mention], category: Category) -> list[Mention]:
    """The mentions of `category` in the order of the text, those that overlap made one, which is sure when one of them is."""
    whole: list[Mention] = []
    for one in sorted(m for m in found if m.category is category):
        if whole and one.start < whole[-1].stop:
            whole[-1] = replace(whole[-1], stop=max(one.stop, whole[-1].stop), sure=whole[-1].sure or one.sure)
        else:
            whole.append(one)
    return whole


def _written(mention: Mention, read: Evened) -> Mention:
    """The mention with its places in the text as written."""
    return replace(mention, start=read.place(mention.start), stop=read.place(mention.stop - 1) + 1)


def _apart(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions without overlap: what an earlier one has is cut off a later one, and the rest stays hidden."""
    taken = bytearray(len(text))
    for mention in found:
        at = mention.start
        while at < mention.stop:
            stop = _run(taken, at, mention.stop)
            if not taken[at] and sum(c.isalnum() for c in text[at:stop]) > _scrap(text, mention, at, stop):
                yield Mention(at, stop, mention.category, mention.rule, mention.sure)
            at = stop
        taken[mention.start : mention.stop] = b"\1" * (mention.stop - mention.start)


def _scrap(text: str, mention: Mention, at: int, stop: int) -> int:
    """How few signs of a piece say nothing: what a model saw around a rule's datum («р. », «N ») is left; «ж.» glued to a year is its own."""
    part = mention.rule == "model" and stop - at < mention.stop - mention.start
    return 2 if part and not text[at - 1 : at].isdigit() else 0


def _run(taken: bytearray, at: int, stop: int) -> int:
    """Where the characters from `at` cease to be all taken, or all free."""
    change = taken.find(b"\0" if taken[at] else b"\1", at, stop)
    return stop if change < 0 else change


_BY_DIGITS = frozenset({Category.IIN, Category.PHONE, Category.CADASTRE})
_LOOKALIKES = str.maketrans("АВЕКМНОРСТУХ", "ABEKMHOPCTYX")
_WORD = compile(r"\w+")
_NAME_OR_NUMBER = compile(r"\d+|[А-ЯЁӘІҢҒҮҰҚӨҺA-Z]\w{2,}")
_DATES = frozenset({Category.BIRTH_DATE, Category.DEATH_DATE})


def key(mention: Mention, text: str) -> str:
    """What is the same for two mentions of one datum, however they are spelt; starts with the category.

    >>> text = "ИИН 850412350121 … ИИН 850412 350121"
    >>> len({key(m, text) for m in find_data(text)})
    1
    """
    value = text[mention.start : mention.stop]
    return f"{mention.category}:{_normal(mention.category, value)}"


def _normal(category: Category, value: str) -> str:
    if category is Category.PHONE:
        digits = digits_of(value)
        return digits[-10:] if len(digits) == 11 else digits
    if category in _BY_DIGITS:
        return digits_of(value)
    if category in (Category.PLATE, Category.VIN, Category.DOC_ID, Category.BANK, Category.EDS):
        return "".join(c for c in value.upper().translate(_LOOKALIKES) if c.isalnum())
    if category in _DATES:
        return normal_date(value)
    if category is Category.ADDRESS:  # the markers between names and numbers differ: «д. 5, кв. 12», «5-12»
        return " ".join(w.lower()[:5] for w in _NAME_OR_NUMBER.findall(value)) or value.lower()
    if category is Category.HANDLE:
        return value.lower().lstrip("@")
    if category is Category.EMAIL:
        return "".join(value.lower().split())
    return " ".join(w.lower()[:5] for w in _WORD.findall(value))
