"""Random acts of a few words in both languages, with sentences, paragraphs and parts."""
from random import Random

from models.act import ActKind, Citation, Outcome, Part, PartKind, PublicAct
from tests.indexer.engines.acts import ALMATY, ASTANA, act

RUSSIAN = "суд суда иск иска иску долг долга заём взыскать взыскал взыскании решение решения жалоба жалобу истец срок срока дело".split()
KAZAKH = "сот соттың талап талабы шешім шешімі шешімді қарыз қарызды өндіру өндірілсін арыз арызды тарап тараптар және бап бабы".split()
RARE = "банк кредит развод алименты кража наркотик убийство забор участок цемент поставка подряд аренда зарплата увольнение".split()
OTHER = ["2024", "7119-25-00-2/1", "тенге", "civil"]
JUDGES = ("Ахметова Ж.М.", "Сериков Б.А.", "Ким Ж.А.")


def random_act(number: int) -> PublicAct:
    """An act of random words in both languages; it has four parts of a paragraph each."""
    random = Random(number)
    paragraphs = [paragraph(random, words + OTHER) for words in random.choices([RUSSIAN, KAZAKH], k=3)]
    paragraphs.append("Дело о " + " ".join(random.choices(RARE, k=8)))
    parts, start = [], 0
    for kind, text in zip(PartKind, paragraphs, strict=True):
        parts.append(Part(kind, start, start + len(text) + 2))
        start += len(text) + 2
    return act(
        number, "\n\n".join(paragraphs), subject=" ".join(random.sample(RUSSIAN, 3)), parts=tuple(parts),
        citations=tuple(Citation("УК", str(random.randint(188, 190)), random.choice(["", "1", "3"])) for _ in range(random.randint(0, 2))),
        related_numbers=(f"7119-25-00-2/{random.randint(1, 60)}",), court=random.choice([ASTANA, ALMATY]),
        judges=tuple(random.sample(JUDGES, random.randint(1, 2))), kind=random.choice(list(ActKind)),
        outcome=random.choice([Outcome.GRANTED, Outcome.REFUSED]), date=act(number, "").date.replace(year=random.randint(2020, 2025)),
    )


def paragraph(random: Random, words: list[str]) -> str:
    """A few sentences, or many."""
    return " ".join(" ".join(random.choices(words, k=random.randint(2, 12))).capitalize() + "." for _ in range(random.choice((1, 2, 3, 4, 12))))


RANDOM_ACTS = tuple(random_act(number) for number in range(1, 61))
