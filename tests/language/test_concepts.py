"""The lists of terms are well formed, rich enough, and say where they are not."""
from pathlib import Path

import pytest

from language.concepts import concept, concepts
from language.lemmas import lemma
from language.thesaurus import content
from models.act import Language
from models.errors import BadWordList
from models.query import Article, Value

KNOWN = concepts()
KAZAKH_ONLY, RUSSIAN_ONLY = frozenset("әғқңөұүһі"), frozenset("ёщ")  # the others stand in loan words


def test_there_are_enough_terms() -> None:
    """At least 1,500 different terms stand in concepts that have both languages."""
    terms = {term for one in KNOWN for term in one.terms}
    assert all({term.language for term in one.terms} == set(Language) for one in KNOWN)
    assert len(KNOWN) >= 600 and len({(term.language, term.text.casefold()) for term in terms}) >= 1500


def test_terms_stand_on_their_own_side() -> None:
    """No Kazakh letter stands among Russian terms, but in names of companies; no letter of Russian alone among Kazakh ones."""
    wrong = [
        f"{one.place}: {term.text}" for one in KNOWN for term in one.terms
        if set(term.text.lower()) & (KAZAKH_ONLY if term.language is Language.RU else RUSSIAN_ONLY)
    ]
    assert ["officials_and_courts.txt"] * len(wrong) == [place.partition(":")[0] for place in wrong], wrong


def test_letters_are_of_one_alphabet() -> None:
    """No Latin letter hides in a Cyrillic word; only names are Latin."""
    latin = {word for one in KNOWN for term in one.terms for word in term.text.split() if any("a" <= letter <= "z" for letter in word.lower())}
    assert {"WhatsApp", "OLX"} >= latin


def test_terms_are_short() -> None:
    """Nobody types a term of more than eight words, and a term has at least one word."""
    lengths = {term.text: len(content(term.text)) for one in KNOWN for term in one.terms}
    assert not [text for text, length in lengths.items() if not 1 <= length <= 8]


def test_no_two_russian_terms_of_a_concept_are_forms_of_each_other() -> None:
    """A term in another case or number adds nothing: any form is found."""
    for one in KNOWN:
        russian = [term for term in one.terms if term.language is Language.RU and not term.spoken]
        keys = [tuple(lemma(word, Language.RU) for word in content(term.text)) for term in russian]
        assert len(set(keys)) == len(keys), one.place


def test_a_line_in_full() -> None:
    """Terms of both sides, those of the public, broader terms and what acts are known by."""
    one = concept("кража, ~украли | ұрлық > хищение, преступление = article:УК:188 outcome:convicted", "a.txt:1")
    assert [("кража", False), ("украли", True), ("ұрлық", False)] == [(term.text, term.spoken) for term in one.terms]
    assert (("хищение", "преступление"), (Article("УК:188"), Value("outcome", ("convicted",)))) == (one.broader, one.known_by)


@pytest.mark.parametrize(("lines", "code", "place"), [
    ("кража, ұрлық", "no_two_sides", "a.txt:2"),
    ("кража | ұрлық | theft", "no_two_sides", "a.txt:2"),
    ("кража,, хищение | ұрлық", "empty_term", "a.txt:2"),
    ("кража |", "empty_term", "a.txt:2"),
    ("~украли | ұрлық", "only_spoken", "a.txt:2"),
    ("кража, Кража | ұрлық", "term_twice", "a.txt:2"),
    ("кража | ұрлық = outcome:won", "no_such_value", "a.txt:2"),
    ("кража | ұрлық = article:ЁЁ:188", "no_such_value", "a.txt:2"),
    ("кража | ұрлық > хищение", "no_such_broader", "a.txt:2"),
    ("кража | ұрлық\nвор, кража | ұрлық", "concept_twice", "a.txt:3 and a.txt:2"),
])
def test_a_list_with_a_mistake(tmp_path: Path, lines: str, code: str, place: str) -> None:
    """A mistake is told by its kind, file and line."""
    (tmp_path / "a.txt").write_text("# remark\n" + lines, "utf-8")
    with pytest.raises(BadWordList) as raised:
        concepts(tmp_path)
    assert code == raised.value.code and raised.value.detail.startswith(place)
