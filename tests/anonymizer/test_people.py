"""Names, people and roles: cases/names.txt, cases/people.txt, cases/roles.txt; a lawyer adds a line, no Python needed."""
import pytest

from anonymizer.cast.people import cast_of, find_people
from anonymizer.text.words import Page
from tests.anonymizer.notation import lines, unmarked


@pytest.mark.parametrize("line", lines("names"))
def test_names(line: str) -> None:
    """The marked names are found, each whole, and nothing else is."""
    text, marks = unmarked(line)
    assert [text[start:stop].rstrip(".") for start, stop, _ in marks] == [text[m.start : m.stop].rstrip(".") for m in find_people(Page(text))]


@pytest.mark.parametrize("line", lines("people"))
def test_people(line: str) -> None:
    """Mentions with one letter are one person, with different letters are different people."""
    text, marks = unmarked(line)
    cast = cast_of(Page(text))
    owners: dict[str, set[int]] = {}
    for start, stop, letters in marks:
        found = {p.number for p in cast.people for m in p.mentions if m.start < stop and start < m.stop and not p.others}
        owners.setdefault(letters, set()).update(found)
    for letters, numbers in owners.items():
        if len(letters) == 1:
            assert 1 == len(numbers), letters
    single = [next(iter(numbers)) for letters, numbers in owners.items() if len(letters) == 1]
    assert len(single) == len(set(single))


@pytest.mark.parametrize("line", [line for line in lines("people") if "[ab:" in line])
def test_a_plural_names_both(line: str) -> None:
    """«Супруги Ахметовы» is an entity that names two people."""
    text, marks = unmarked(line)
    couples = [p for p in cast_of(Page(text)).people if p.others]
    assert [2] == [len(p.others) for p in couples]


@pytest.mark.parametrize("line", lines("roles"))
def test_roles(line: str) -> None:
    """The person in brackets has the role before the bar."""
    role, _, rest = line.partition(" | ")
    text, marks = unmarked(rest)
    cast = cast_of(Page(text))
    roles = {cast.roles[p.number] for p in cast.people for m in p.mentions for start, stop, _ in marks if m.start < stop and start < m.stop}
    assert {role} == roles
