"""Which acts are published: cases/policy.txt is the table that a lawyer reads."""
import pytest

from anonymizer.decide import decide, kinds
from anonymizer.policy import policy
from models.mention import Decision
from tests.anonymizer.notation import lines


def act(head: str, facts: str, operative: str) -> str:
    """A short act of three parts."""
    return f"РЕШЕНИЕ\nСудья, {head}\n\nУСТАНОВИЛ:\n\n{facts}\n\nРЕШИЛ:\n\n{operative}\n"


@pytest.mark.parametrize("line", lines("policy"))
def test_policy(line: str) -> None:
    """The act gets the decision of the table, for the reason of the table."""
    decision, reason, parts = (cell.strip() for cell in line.split("|", 2))
    text = act(*(part.strip() for part in parts.split(";;")))
    found, reasons = decide(text, ())
    assert (decision, reason) == (found.value, reasons[0] if reasons else "")


def test_every_kind_has_its_law_and_a_case() -> None:
    """No kind of act is in the policy without an article of law and a line in the table."""
    told = {line.split("|")[1].strip() for line in lines("policy")}
    assert [] == [kind.code for kind in policy().kinds if not kind.law or kind.code not in told]


def test_a_doubt_makes_a_person_look() -> None:
    """An act of no special kind waits for review when anything in it is doubtful."""
    assert (Decision.REVIEW, ("email",)) == decide(act("рассмотрев дело,", "Иск заявлен.", "Взыскать."), ["email"])


def test_an_unknown_kind_of_text_waits() -> None:
    """What does not call itself an act is never published at once."""
    assert (Decision.REVIEW, ("unknown_kind",)) == decide("Список покупок: хлеб, молоко.", ())


def test_letters_set_apart_are_read() -> None:
    """«Р Е Ш Е Н И Е», «У С Т А Н О В И Л» divide the act as well."""
    text = "Р Е Ш Е Н И Е\nв закрытом судебном заседании\nУ С Т А Н О В И Л:\nдело\nР Е Ш И Л:\nотказать"
    assert ["closed_hearing"] == [kind.code for kind in kinds(text)]
