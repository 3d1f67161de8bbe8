"""What the public reads: cases/replacements.txt, and that spans move with the text."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anonymizer.cast.resolve import Person
from anonymizer.mask import mask, public_text
from anonymizer.names.parts import name_of
from anonymizer.surrogates.labels import kazakh_ending, label
from anonymizer.surrogates.replace import Moved, apart, of_data, of_people
from anonymizer.text.words import Page
from models.act import Language
from models.mention import Category, Mention, Replacement, Role
from tests.anonymizer.notation import lines


@pytest.mark.parametrize("line", lines("replacements"))
def test_replacements(line: str) -> None:
    """Names become role and number in the right case and with the right ending."""
    act, _, public = line.partition(" => ")
    assert public == public_text(act, mask(act).replacements)


UNITS = ["", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"]
TENS = ["", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"]


def last_word(number: int) -> str:
    """The last word of a number read aloud in Kazakh."""
    return UNITS[number % 10] or TENS[number // 10 % 10] or ("жүз" if number % 1000 else "мың")


@given(st.integers(1, 9999), st.sampled_from(["gen", "dat", "acc", "loc", "abl", "ins"]))
def test_kazakh_endings_agree_with_the_number_read_aloud(number: int, case: str) -> None:
    """The vowel follows the last vowel of the number's last word (у is neither), the consonant its last sound."""
    word, ending = last_word(number), kazakh_ending(number, case)
    front = [c for c in word if c in "әеөүіаоұы"][-1] in "әеөүі"
    assert case == "ins" or bool(set(ending) & set("еі")) is front
    voiceless, nasal, vowel = word[-1] in "пфкқтсшщчцх", word[-1] in "мнң", word[-1] in "аәеыі"
    first = {"gen": "т" if voiceless else "н" if nasal or vowel else "д", "acc": "т" if voiceless else "н" if vowel else "д",
             "loc": "т" if voiceless else "д", "abl": "т" if voiceless else "н" if nasal else "д",
             "ins": "п" if voiceless else "б" if word[-1] in "зж" else "м",
             "dat": ("к" if front else "қ") if voiceless else ("г" if front else "ғ")}
    assert ending[0] == first[case]


NUMBERS = "1-ден 2-ден 3-тен 4-тен 5-тен 6-дан 7-ден 8-ден 9-дан 10-нан 20-дан 30-дан 40-тан 50-ден 60-тан 70-тен 80-нен 90-нан 100-ден"


@pytest.mark.parametrize("written", NUMBERS.split())
def test_kazakh_endings(written: str) -> None:
    """The ending follows how the number is read: бірден, үштен, оннан, тоғыздан."""
    number, _, ending = written.partition("-")
    assert ending == kazakh_ending(int(number), "abl")


@pytest.mark.parametrize("role", Role)
def test_every_role_has_a_label(role: Role) -> None:
    """No person is left without a label in either language, in any case."""
    for case in ("nom", "gen", "dat", "acc", "ins", "loc"):
        assert label(role, 1, case, Language.RU).endswith(" 1")
    assert label(role, 2, "gen", Language.KK).endswith("2-нің")


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12), st.text("аб[] ", max_size=8)), max_size=8)


def replacements(spans: list[tuple[int, int, str]]) -> tuple[Replacement, ...]:
    return tuple(apart(Replacement(a, a + n, Category.PERSON, "PERSON-1", text) for a, n, text in spans))


@given(SPANS)
def test_replacements_never_overlap_and_cover_all(spans: list[tuple[int, int, str]]) -> None:
    """What any recognizer hid stays hidden, and no place is replaced twice."""
    made = replacements(spans)
    assert all(a.stop <= b.start for a, b in zip(made, made[1:], strict=False))
    covered = {i for r in made for i in range(r.start, r.stop)}
    assert covered == {i for a, n, _ in spans for i in range(a, a + n)}


@given(SPANS, st.integers(0, 72), st.integers(0, 72))
def test_spans_move_with_the_text(spans: list[tuple[int, int, str]], one: int, other: int) -> None:
    """A place outside the replacements has the same characters before and after; a span stays in the text and in order."""
    text = "".join(chr(0x4E00 + i) for i in range(73))
    made = replacements(spans)
    public, moved = public_text(text, made), Moved(made)
    start, stop = sorted((one, other))
    span = moved.span(start, stop)
    assert 0 <= span.start <= span.stop <= len(public)
    if not any(r.start < stop and start < r.stop for r in made):
        assert text[start:stop] == span.of(public) or start == stop


PLACES = st.lists(st.tuples(st.integers(0, 70), st.integers(1, 10), st.sampled_from(list(Category)), st.integers(0, 3)), max_size=10)


@given(PLACES, st.lists(st.sampled_from(list(Role)), min_size=4, max_size=4), st.lists(st.sampled_from(" .,\n«»-"), min_size=80, max_size=80))
def test_nothing_hidden_shines_through(places: list[tuple[int, int, Category, int]], roles: list[Role], marks: list[str]) -> None:
    """Whatever is hidden, as whosoever's, no letter of it is in the public text, and the same is hidden in the same way again."""
    text = "".join(c for i, mark in enumerate(marks) for c in (chr(0x4E00 + i), mark if i % 3 == 0 else ""))
    page, people = Page(text), [Person(n + 1) for n in range(4)]
    spans = {(a, min(a + n, len(text))): (category, who) for a, n, category, who in places}
    data = [Mention(*span, category) for span, (category, _) in spans.items() if category is not Category.PERSON]
    for span, (category, who) in spans.items():
        if category is Category.PERSON:
            people[who].add(Mention(*span, category), name_of(page, Mention(*span, category)))
    named = dict(enumerate(roles, 1))
    made = tuple(apart([*of_people(page, people, named), *of_data(page, data)]))
    assert made == tuple(apart([*of_people(page, people, named), *of_data(page, data)]))
    hidden = {c for a, b in spans for c in text[a:b] if c.isalpha()}
    assert not hidden & set(public_text(text, made))


TWINS = (
    """Судья Тен Ю.С., при секретаре Омаровой А., рассмотрела дело по иску истцов Ахметова Данияра Сериковича и Ким Веры Игоревны к ответчику
Литвиненко Олегу Петровичу. Свидетель Абенов Марат показал, что Ахметов передал Литвиненко деньги. Свидетель Бокаева Сауле это подтвердила.
Взыскать с Литвиненко О.П. в пользу Ахметова Д.С. и Ким В.И. долг. Абенову М. возместить расходы.""",
    """Судья Тен Ю.С., хатшы Омарова А., талап қоюшылар Ахметов Данияр Серікұлы мен Ким Вера Игоревнаның жауапкер Литвиненко Олег Петровичке
талап қоюын қарады. Куә Абенов Марат Ахметовтің Литвиненкоға ақша бергенін көрсетті. Куә Бокаева Сәуле мұны растады.
Литвиненко О.П.-дан Ахметов Д.С.-ның және Ким В.И.-нің пайдасына қарыз өндірілсін. Абенов М.-ға шығын өтелсін.""",
)


def test_the_versions_of_one_act_share_labels() -> None:
    """A person has the same role and number in the Kazakh and in the Russian version of an act."""
    numbered = []
    for text in TWINS:
        labels = {text[r.start : r.start + 3]: r.surrogate for r in reversed(mask(text).replacements) if r.category}
        numbered.append({name: next(c for c in surrogate if c.isdigit()) for name, surrogate in labels.items()})
    assert numbered[0] == numbered[1] == {"Ахм": "1", "Ким": "2", "Лит": "1", "Абе": "1", "Бок": "2"}
