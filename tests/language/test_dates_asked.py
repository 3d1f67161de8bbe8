"""Dates in a question, in digits and in both languages."""
import pytest

from language.dates_asked import dates
from language.lemmas import lemmas
from language.tokens import fold, tokens
from models.query import And, Dates, Either, Node, Phrase, Word, Years


def words(text: str) -> list[Word]:
    """The words of a text as a question has them."""
    return [Word(token.text, lemmas(fold(token.text))) for token in tokens(text)]


def shown(node: Node) -> str:
    """What is asked, in short."""
    match node:
        case Word(text):
            return text
        case And(nodes):
            return " ".join(map(shown, nodes))
        case Phrase(forms):
            return '"' + " ".join(forms) + '"'
        case Dates(first, last):
            return f"{first}" if first == last else f"{first}..{last}"
        case Years(first, last):
            return f"{first}..{last}"
        case Either(part, others):
            return shown(part) + " | " + " | ".join(shown(other) for other, _ in others)
    raise AssertionError(node)


@pytest.mark.parametrize(("text", "asked"), [
    ("кража 2022", ["2022 | 2022..2022"]),
    ("2022 год", ["2022 | 2022..2022"]),
    ("2022 жылғы ұрлық", ["2022 | 2022..2022"]),
    ("за март 2023 года", ['март 2023 | 2023-03-01..2023-03-31 | "03 2023" | март 2023']),
    ("2023 жылғы наурыз", ['2023 наурыз | 2023-03-01..2023-03-31 | "03 2023" | март 2023']),
    ("в мае 2024", ['мае 2024 | 2024-05-01..2024-05-31 | "05 2024" | май 2024']),
    ("5 мая 2024", ['5 мая 2024 | 2024-05-05 | "05 05 2024" | 5 май 2024']),
    ("14.03.2023", ['14 03 2023 | 2023-03-14 | "14 03 2023" | 14 март 2023']),
    ("2023 жылғы 14 наурыз", ['2023 14 наурыз | 2023-03-14 | "14 03 2023" | 14 март 2023']),
    ("2021 и 2022", ["2021 | 2021..2021", "2022 | 2022..2022"]),
    ("31 февраля 2023", ["31 февраля 2023 | 2023..2023"]),
    ("14.30.2023", ["14 30 2023 | 2023..2023"]),
    ("статья 188, 15000 тенге, 1812 год, 3000 год", []),
    ("март", []),
    ("", []),
])
def test_dates(text: str, asked: list[str]) -> None:
    """A date is asked for by its words and by the other ways in which courts write it; a day that is none by its year."""
    assert asked == [shown(node) for _, node in dates(words(text))]
