"""The Kazakh and the Russian version of an act on their way: the same people have the same labels, whatever happens to either."""
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_store.catalogue import State
from indexer import decide, readings, reviewing
from indexer.archive import Archive, open_archive
from indexer.pipeline import Incoming, Options, Outcome, process, take_in
from models.mention import Role, Span
from models.review import CastMember, Edit, EditKind
from models.settings import Settings

TEXTS = Path(__file__).parent.parent.parent / "samples/texts"
STEMS = ("Ахметов", "Иванов", "Цо", "рғалиев", "ргалиев")
NUMBER = re.compile(r"\d+\Z")
UNSIGNED = Options(allow_unsigned=True)
RUSSIAN = """Алмалинский районный суд города Алматы

РЕШЕНИЕ

Именем Республики Казахстан

3 мая 2024 года                    № 7527-24-00-2/81                    город Алматы

Алмалинский районный суд города Алматы в составе судьи Тлеубергеновой Ж.М. рассмотрел гражданское дело по иску Ахметова Данияра Сериковича к ответчикам Иванову Сергею Петровичу, Цою Олегу Ильичу о взыскании суммы долга.

УСТАНОВИЛ:

Ответчик Иванов С.П. иск признал. Ответчик Цой О.И. иск не признал. Свидетель Нургалиев Ерлан Маратович показал, что Ахметов Д.С. передал деньги.

РЕШИЛ:

Взыскать с Иванова Сергея Петровича и Цоя Олега Ильича в пользу Ахметова Данияра Сериковича 100 000 тенге.

Судья Тлеубергенова Ж.М.
"""
KAZAKH = """Алматы қаласы Алмалы аудандық соты

ШЕШІМ

Қазақстан Республикасының атынан

2024 жылғы 3 мамыр                    № 7527-24-00-2/81                    Алматы қаласы

Алматы қаласы Алмалы аудандық соты судья Ж.М. Тлеубергенованың төрағалығымен талап қоюшы Ахметов Данияр Серікұлының жауапкерлер Цой Олег Ильичке, Иванов Сергей Петровичке борышты өндіру туралы азаматтық ісін қарап,

АНЫҚТАДЫ:

Жауапкер О.И. Цой талапты мойындамады. Жауапкер С.П. Иванов талапты мойындады. Куә Нұрғалиев Ерлан Маратұлы түсінік берді.

ШЕШТІ:

Иванов Сергей Петрович пен Цой Олег Ильичтен Ахметов Данияр Серікұлының пайдасына 100 000 теңге өндірілсін.

Судья Ж.М. Тлеубергенова
"""


@pytest.fixture
def archive(environment: dict[str, str]) -> Archive:
    """An archive in which every act waits for a person."""
    return open_archive(Settings.of(environment | {"ARCHIVE_REVIEW_ALL": "yes"}))


def taken(archive: Archive, text: str, name: str = "act.txt") -> Outcome:
    return take_in(archive, Incoming(name, text.encode()), UNSIGNED)


def labels(archive: Archive, act_id: str) -> dict[str, tuple[str, int]]:
    """The role and the number of each hidden person's label, by the stem of the name."""
    state = reviewing.preview(archive, act_id, ())
    return {stem: numbered(p) for p in state.people if p.label for stem in STEMS if any(stem in form for form in p.written)}


def numbered(person: CastMember) -> tuple[str, int]:
    """The role of a person and the number of the label, 0 where it has none."""
    found = NUMBER.search(person.label)
    return person.role.value, int(found[0]) if found else 0


def interested(archive: Archive, act_id: str, name: str) -> reviewing.UnderReview:
    """The act after a reviewer said that the person of this name is an interested party."""
    at = reviewing.preview(archive, act_id, ()).text.index(name)
    return reviewing.edit(archive, act_id, Edit(EditKind.ROLE, (Span(at, at + len(name)),), role=Role.INTERESTED), "one")


def test_the_second_version_takes_the_labels_of_the_first(archive: Archive) -> None:
    """Who is named first in the one and second in the other is the same respondent in both."""
    first, second = taken(archive, RUSSIAN), taken(archive, KAZAKH)
    assert (first.act_id, "") == (archive.catalogue.by_act(second.act_id).twin, archive.catalogue.by_act(first.act_id).twin)
    public = reviewing.preview(archive, second.act_id, ()).public
    assert "Жауапкер 2 талапты мойындамады. Жауапкер 1 талапты мойындады." in public
    assert "Ответчик 1 иск признал. Ответчик 2 иск не признал." in reviewing.preview(archive, first.act_id, ()).public
    assert "Жауапкер 1 талапты мойындамады" in process_alone(archive, second)


def process_alone(archive: Archive, outcome: Outcome) -> str:
    """The public text of an act as it would be without its other version."""
    text, act = readings.kept(archive, archive.catalogue.by_act(outcome.act_id))
    page = readings.Page(text)
    return reviewing.public_text(text, reviewing.finish(page, readings.find(page, act)).replacements)


def test_what_the_reviewer_reads_is_what_is_published(archive: Archive) -> None:
    """Loading, trying an edit and approving make the same text of an act that follows another; its certificate is of that text."""
    taken(archive, RUSSIAN)
    second = taken(archive, KAZAKH).act_id
    seen = reviewing.load(archive, second, "one").public_sha256
    assert seen == reviewing.preview(archive, second, ()).public_sha256
    assert State.PUBLISHED == decide.approve(archive, second, "one", seen).state
    assert seen == archive.shelf.certificate(second, 1).certificate.public_text


@pytest.mark.parametrize("fate", ["published", "rejected", "withdrawn"])
def test_what_becomes_of_the_first_version_changes_no_label(archive: Archive, fate: str) -> None:
    """Published, rejected or withdrawn, it is read as before: an approval of the second version stays good."""
    first, second = taken(archive, RUSSIAN).act_id, taken(archive, KAZAKH).act_id
    seen = reviewing.preview(archive, second, ()).public_sha256
    deeds = {"published": lambda: decide.approve(archive, first, "one"), "rejected": lambda: decide.reject(archive, first, "one", "no"),
             "withdrawn": lambda: decide.withdraw(archive, first, "one", "no")}
    deeds[fate]()
    readings._readings.clear()
    assert seen == reviewing.preview(archive, second, ()).public_sha256
    assert State.PUBLISHED == decide.approve(archive, second, "two", seen).state


def test_an_edit_of_the_first_version_reaches_the_second(archive: Archive) -> None:
    """A role given there is the role here, as long as the second waits; what was published stays as it was read."""
    first, second = taken(archive, RUSSIAN).act_id, taken(archive, KAZAKH).act_id
    assert ("respondent", 2) == labels(archive, second)["Цо"]
    interested(archive, first, "Цою Олегу Ильичу")
    assert ("interested", 1) == labels(archive, second)["Цо"]


def test_a_role_given_in_the_second_version_stays(archive: Archive) -> None:
    """What a reviewer says of the very text that he reads is not undone by another."""
    taken(archive, RUSSIAN)
    second = taken(archive, KAZAKH).act_id
    after = interested(archive, second, "О.И. Цой")
    assert "Цой" not in after.public and ("interested", 1) == labels(archive, second)["Цо"]


@pytest.mark.parametrize(("words", "others"), [("7527-24-00-2/81", "7527-24-00-2/82"), ("2024 жылғы 3 мамыр", "2024 жылғы 4 мамыр"),
                                                ("Алматы қаласы Алмалы аудандық соты", "Астана қаласы Есіл аудандық соты"), ("ШЕШІМ", "ҰЙҒАРЫМ")])
def test_another_act_is_followed_by_nobody(archive: Archive, words: str, others: str) -> None:
    """Of another number, day, court or kind: its people are counted for themselves."""
    taken(archive, RUSSIAN)
    outcome = taken(archive, KAZAKH.replace(words, others))
    assert "" == archive.catalogue.by_act(outcome.act_id).twin


def test_an_act_that_was_described_first_never_follows(archive: Archive) -> None:
    """Tried again after its other version came, it stays the one that is followed: labels would else run in a circle."""
    first = taken(archive, RUSSIAN)
    second = taken(archive, KAZAKH)
    again = process(archive, first.digest, Options(again=True))
    assert "" == archive.catalogue.by_act(again.act_id).twin
    assert (second.act_id,) == tuple(e.act_id for e in archive.catalogue.in_other_language(archive.catalogue.by_act(first.act_id)))


def test_a_third_version_follows_through_the_second(archive: Archive) -> None:
    """A corrected file in the first language has the labels of all."""
    taken(archive, RUSSIAN)
    taken(archive, KAZAKH)
    third = taken(archive, RUSSIAN.replace("Ответчик Иванов С.П. иск признал. Ответчик Цой О.И. иск не признал.",
                                           "Ответчик Цой О.И. иск не признал. Ответчик Иванов С.П. иск признал."))
    assert ("respondent", 1) == labels(archive, third.act_id)["Иванов"] and ("respondent", 2) == labels(archive, third.act_id)["Цо"]


@pytest.fixture
def broken_first(archive: Archive) -> Iterator[str]:
    """The second version of an act whose first cannot be read any more: its original is damaged on the disk."""
    first, second = taken(archive, RUSSIAN), taken(archive, KAZAKH)
    readings._readings.clear()
    path = next(p for p in archive.settings.originals.rglob("*") if p.is_file() and first.digest in p.as_posix().replace("/", ""))
    path.write_bytes(path.read_bytes()[:-20])
    yield second.act_id


def test_when_the_other_version_cannot_be_read_the_act_has_its_own_labels(archive: Archive, broken_first: str) -> None:
    """It is hidden as well as alone, and an approval of the text with other labels is void."""
    state = reviewing.preview(archive, broken_first, ())
    assert {"Цо": ("respondent", 1), "Иванов": ("respondent", 2)}.items() <= labels(archive, broken_first).items()
    assert not any(name in state.public for name in ("Ахметов", "Цой", "Иванов", "Нұрғалиев"))
    assert State.PUBLISHED == decide.approve(archive, broken_first, "one", state.public_sha256).state


@pytest.mark.parametrize("languages", [("ru", "kk"), ("kk", "ru")])
@pytest.mark.parametrize(("case", "names"), [
    ("6331-25-00-2-4051", (r"Сабыров\w+ Диан", r"Кадыров\w* Фарход")),
    ("7512-24-00-2-9903", (r"Хван\w* Игор", r"Розиев\w+ Гульнар", r"Розиев\w* Тельман", "Ляшенко")),
    ("6208-25-00-1-33", (r"Воробь[её]в\w* Денис", r"Ахметов\w+ Санду[гғ]аш")), ("3512-25-00-3-2605", (r"Тохтаров\w* Жандос", r"Гаас\w* Верони")),
])
def test_samples_in_two_languages_share_their_labels(archive: Archive, case: str, names: tuple[str, ...], languages: tuple[str, ...]) -> None:
    """Each sample that there is in two languages, whichever is taken in first: one person, one label."""
    ids = [taken(archive, (TEXTS / f"{case}-{language}.txt").read_text("utf-8")).act_id for language in languages]
    first, second = (reviewing.preview(archive, act_id, ()).people for act_id in ids)
    for name in names:
        (one,), (other,) = ({numbered(p) for p in people if p.label and "," not in p.label and any(re.match(name, form) for form in p.written)}
                            for people in (first, second))
        assert one == other


def test_a_public_version_is_asked_for_when_the_one_that_it_follows_is_corrected(archive: Archive) -> None:
    """It stays as it was read, with the labels of before, and waits in the queue to be published anew with those of now."""
    first, second = taken(archive, RUSSIAN).act_id, taken(archive, KAZAKH).act_id
    for act_id in (first, second):
        decide.approve(archive, act_id, "one")
    before = archive.shelf.get(second).text
    interested(archive, first, "Цою Олегу Ильичу")
    assert () == tuple(e for e in reviewing.queue(archive, 9) if e.act_id == second)
    decide.approve(archive, first, "one", reviewing.preview(archive, first, ()).public_sha256)
    assert before == archive.shelf.get(second).text
    assert [second] == [entry.act_id for entry in reviewing.queue(archive, 9, "correction")]
    decide.approve(archive, second, "one", reviewing.load(archive, second, "one").public_sha256)
    assert ("interested", 1) == labels(archive, second)["Цо"] and before != archive.shelf.get(second).text
    assert () == reviewing.queue(archive, 9)
