"""Courts and judges that a question names, and words that only look so."""
import pytest

from language.particulars import particulars
from language.query import parse
from models.query import And, Either, Named, Value, Word

COURTS = [
    ("решения Алматинского городского суда", "Алматинского городского суда", ["Алматинского городского", "Алматинского"]),
    ("суд города Алматы", "суд города Алматы", ["города Алматы", "Алматы"]),
    ("Медеуский районный суд г. Алматы взыскание", "Медеуский районный суд г Алматы", ["Медеуский районный Алматы", "Медеуский Алматы"]),
    ("СМЭС г. Астаны 2021", "СМЭС г Астаны", ["экономический Астаны", "Астаны"]),
    ("специализированный межрайонный экономический суд города Алматы", "специализированный межрайонный экономический суд города Алматы",
     ["специализированный межрайонный экономический города Алматы", "Алматы"]),
    ("суды Шымкента", "суды Шымкента", ["Шымкента"]),
    ("Верховный суд о неустойке", "Верховный суд", ["Верховный"]),
    ("Кассационный суд по гражданским делам", "Кассационный суд по гражданским", ["Кассационный гражданским", "Кассационный"]),
    ("Көкшетау қалалық соты", "Көкшетау қалалық соты", ["Көкшетау қалалық", "Көкшетау"]),
    ("қарыз Алматы қаласы Бостандық аудандық соты", "Алматы қаласы Бостандық аудандық соты", ["Алматы қаласы Бостандық аудандық", "Алматы Бостандық"]),
    ("Астананың мамандандырылған әкімшілік соты", "Астананың мамандандырылған әкімшілік соты",
     ["Астананың мамандандырылған әкімшілік межрайонный", "Астананың мамандандырылған әкімшілік", "Астананың"]),
    ("СМАС Шымкента", "СМАС Шымкента", ["межрайонный административный Шымкента", "Шымкента"]),
    ("гор.суд Актау развод", "гор суд Актау", ["Актау"]),
    ("ювенальный суд", "ювенальный суд", ["несовершеннолетних"]),
    ("Астана қаласының соты апелляция", "Астана қаласының соты", ["Астана қаласының", "Астана"]),
    ("суды Улытауской области", "суды Улытауской области", ["Улытауской области"]),
    ("алименты в Шымкенте", "Шымкенте", ["Шымкенте"]),
    ("кража Алма-Ата", "Алма Ата", ["Алма-Ата"]),
    ("Орал қаласының № 2 соты", "Орал қаласының 2 соты", ["Орал қаласының 2", "Орал"]),
]
JUDGES = [
    ("судья Ахметова", "судья Ахметова", ["Ахметова"]),
    ("судья ахметова взыскание", "судья ахметова", ["ахметова"]),
    ("приговоры судьи Избасова А.С.", "судьи Избасова А С", ["Избасова А С", "Избасова А С", "Избасова"]),
    ("А.С. Избасов алименты", "А С Избасов", ["А С Избасов", "Избасов"]),
    ("судья Смағұлов Әділ", "судья Смағұлов Әділ", ["Смағұлов Әділ", "Смағұлов"]),
]
NEITHER = [
    "решение суда о взыскании", "суд отказал в иске", "районный суд", "можно ли подать в суд на соседей", "судья отказал", "отвод судьи",
    "Иск в суд", "сот отырысы", "сот шешімі", "Алматинская квартира", "семей с детьми", "улица Абая", "Взыскание долга", "",
]


def words(question: str) -> list[Word]:
    """The words of a question as it is parsed."""
    node = parse(question).node
    parts = node.nodes if isinstance(node, And) else (node,) if node else ()
    return [part for part in parts if isinstance(part, Word)]


@pytest.mark.parametrize(("question", "place", "names", "field"), [
    *((*case, "court") for case in COURTS), *((*case, "judge") for case in JUDGES),
])
def test_what_is_named(question: str, place: str, names: list[str], field: str) -> None:
    """A court by its place or its own name, a judge after the office or with initials: first the whole name, then what is surely its own."""
    asked = words(question)
    found = particulars(asked)[0]
    assert place == " ".join(word.text for word in asked[found.start : found.stop])
    assert isinstance(found.node, Either)
    assert [(field, name) for name in names] == [
        (node.field, " ".join(word.text for word in node.words)) for node, _ in found.node.others if isinstance(node, Named)
    ]


@pytest.mark.parametrize(("question", "surname"), [
    ("судьи Мукашева", ("мукашев",)), ("судья Мукашева", ("мукашева",)), ("судья Төребаев", ("төребаев", "торебаев")),
    ("судьи Ким", ("ким",)),
])
def test_a_judge_as_registers_have_him(question: str, surname: tuple[str, ...]) -> None:
    """The surname in the nominative, and without Kazakh letters for acts of the other language."""
    named, _ = particulars(words(question))[0].node.others[0]
    assert surname == named.words[0].lemmas


@pytest.mark.parametrize(("question", "key"), [
    ("суды Улытауской области", "ulytau"), ("Абай облысы соттары", "abai"), ("суды ВКО", "east-kazakhstan"), ("кража область Жетісу", "zhetisu"),
    ("кража Северо-Казахстанская обл.", "north-kazakhstan"), ("ұрлық Түркістан облысында", "turkistan"),
])
def test_regions(question: str, key: str) -> None:
    """A region by any of its names, in full or in short, beside «суд» or without it: acts of all its courts."""
    found = particulars(words(question))[0]
    assert Value("region", (key,)) in [node for node, _ in found.node.others]


@pytest.mark.parametrize("question", NEITHER)
def test_what_names_nobody(question: str) -> None:
    """A court or judge in general is none in particular."""
    assert [] == particulars(words(question))


def test_places_do_not_overlap() -> None:
    """A court, a judge and a date in one question are told apart."""
    asked = words("судья Ахметова А.Б. Медеуский районный суд 14 марта 2023 года кража")
    found = particulars(asked)
    assert ["судья Ахметова А Б", "Медеуский районный суд", "14 марта 2023 года"] == [
        " ".join(word.text for word in asked[one.start : one.stop]) for one in found
    ]
