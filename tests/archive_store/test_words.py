"""Words of the public acts are counted on both databases."""
from sqlalchemy import Engine

from archive_store import words
from archive_store.published import Shelf


def test_further_acts_are_added_to_the_counts(database: Engine) -> None:
    """What was known counts on, what is new begins."""
    words.replace(database, {"иск": 2, "сот": 1})
    words.add(database, {"иск": 3, "қарыз": 1})
    assert Shelf(database).words() == {"иск": 5, "сот": 1, "қарыз": 1}


def test_counting_anew_forgets_what_was_counted(database: Engine) -> None:
    """After a rebuilt index no word of a withdrawn act is left."""
    words.add(database, {"иск": 3, "забытое": 1})
    words.replace(database, {"иск": 1})
    assert Shelf(database).words() == {"иск": 1}


def test_many_words_are_added_at_once(database: Engine) -> None:
    """More words than one statement takes."""
    many = {f"слово{number}": number for number in range(words.AT_ONCE + 7)}
    words.replace(database, many)
    assert Shelf(database).words() == many


def test_a_word_that_no_act_is_left_with_is_forgotten(database: Engine) -> None:
    """Others count one act less; what was never counted changes nothing."""
    words.replace(database, {"иск": 2, "Ким": 1, "сот": 1})
    words.forget(database, {"иск", "Ким", "неизвестное"})
    assert Shelf(database).words() == {"иск": 1, "сот": 1}
