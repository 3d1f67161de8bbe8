"""Headers, footers and page numbers."""

import pytest

from indexer.extract.edges import without_edges
from indexer.extract.lines import Line

BODY = [f"Строка {word} дела" for word in ("первая", "вторая", "третья", "пятая", "шестая", "седьмая", "восьмая")]


def page(number: int, *texts: str) -> list[Line]:
    return [Line(text, 0, 100, 10 + 20 * place, 12, number) for place, text in enumerate(texts)]


def kept(*pages: list[Line]) -> list[str]:
    return [line.text for line in without_edges(pages)]


def bodies(count: int, header: str = "", footer: str = "") -> list[list[Line]]:
    made = []
    for n in range(count):
        own = [f"{text} {'абвгд'[n]}" for text in BODY]
        made.append(
            page(n, *([header.format(n + 1)] if header else []), *own, *([footer.format(n + 1)] if footer else []))
        )
    return made


@pytest.mark.parametrize(
    "edge", ["Дело 12, лист {}", "{}", "- {} -", "стр. {} из 4", "{}-бет", "Астана қаласының соты"]
)
def test_what_repeats_on_three_pages_is_dropped(edge: str) -> None:
    """A header or a footer is the same on every page but for its digits; at the head of the first page it is the act's
    own."""
    whole = [f"{text} {letter}" for letter in "абвг" for text in BODY]
    assert whole == kept(*bodies(4, footer=edge))
    assert whole == [line for line in kept(*bodies(4, header=edge)) if line != edge.format(1)]


def test_the_number_of_the_case_over_later_pages() -> None:
    """A running header that begins on the second page is dropped when the first page names the number."""
    first, second = (
        page(0, "Дело № 7119-25-00-2/3842", *BODY),
        page(1, "7119-25-00-2/3842", "Суд решил", "1 марта 2025 года"),
    )
    assert ["Дело № 7119-25-00-2/3842", *BODY, "Суд решил", "1 марта 2025 года"] == kept(first, second)


def test_two_pages_need_the_very_same_line() -> None:
    """Of two pages only what is word for word the same is dropped."""
    whole = [f"{text} {letter}" for letter in "аб" for text in BODY]
    assert ["Астана қаласының соты", *whole] == kept(*bodies(2, header="Астана қаласының соты"))
    assert "Акт 1 суда" in kept(*bodies(2, header="Акт {} суда"))


def test_a_single_page_keeps_all_but_its_number() -> None:
    """Nothing repeats on one page."""
    assert ["Суд", *BODY] == kept(page(0, "Суд", *BODY, "1"))


@pytest.mark.parametrize("line", ["2025", "12 000", "1. Иск удовлетворить.", "№ 5"])
def test_other_numbers_stay(line: str) -> None:
    """A year, a sum or an item is no page number."""
    assert line in kept(page(0, line, *BODY))


def test_a_header_that_is_drawn_last_comes_first() -> None:
    """The order is that of the page when a file draws its header after the body."""
    body = page(0, *BODY)
    assert ["Суд", *BODY] == kept([*body, Line("Суд", 0, 100, 1, 12, 0)])


def test_what_repeats_in_the_middle_stays() -> None:
    """Only the edges are looked at."""
    pages = [
        page(
            n, "а" * (n + 1), "б" * (n + 1), "в" * (n + 1), "истец просит", "г" * (n + 1), "д" * (n + 1), "е" * (n + 1)
        )
        for n in range(4)
    ]
    assert 4 == kept(*pages).count("истец просит")
