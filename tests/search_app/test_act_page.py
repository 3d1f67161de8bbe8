"""The pages of one act."""
import re
from html import unescape

import pytest

CLAIM, APPEAL, LABOUR, SENTENCE = (f"/acts/00000000000000a{n}" for n in (1, 2, 3, 4))


def test_particulars_parts_and_paragraphs(site) -> None:
    """The act shows its court, number, judge and outcome; its parts and paragraphs are anchors in their language."""
    page = site.get(CLAIM).text
    for words in ("Межрайонный суд по гражданским делам города Астаны", "7119-25-00-2/3842", "October 14, 2025", "Granted in part", "Тлеубергенова Ж.М."):
        assert words in page
    assert ["head", "facts", "reasons", "operative"] == re.findall(r'<h2 id="(head|facts|reasons|operative)"', page)
    assert re.search(r'<p class="para heading" id="p2" lang="ru"><a class="anchor" href="#p2">', page)
    assert 'lang="kk"' in site.get(LABOUR).text


def test_lines_of_a_page_flow_again(site) -> None:
    """Lines that the width of the page broke are joined; the text loses no word."""
    page = site.get(CLAIM).text
    assert "председательствующего судьи\nТлеубергеновой" in page
    assert not re.search(r"судьи<br>", page)


def test_labels_are_explained(site) -> None:
    """A label says what it hides, and the page counts what is hidden."""
    page = site.get(CLAIM).text
    assert '<abbr class="masked" title="Hidden: individual identification number">ИИН 1</abbr>' in page
    assert "name of a person – 9" in page


def test_marks_lead_from_one_to_the_next(site) -> None:
    """The words of the question are marked and counted; each mark leads to its neighbours."""
    page = site.get(f"{CLAIM}?q=вред").text
    assert "3 places found" in page
    assert '<mark id="m1">вреда</mark>' in page
    assert re.search(r'id="m2">вреда</mark><span class="hop no-print"><a href="#m1"[^>]*>↑</a><a href="#m3"', page)
    assert "<mark" not in site.get(CLAIM).text


def test_the_way_to_other_acts(site) -> None:
    """Cited articles, key phrases and the other instances of the case are links; the instances come in their order."""
    page = site.get(CLAIM).text
    assert 'href="/articles/%D0%93%D0%9A%3A715"' in page
    assert 'href="/search?key_phrase=' in page
    chain = page[page.index('class="chain"') :]
    assert chain.index("this act") < chain.index(APPEAL)
    assert "Upheld" in chain


def test_address_version_and_citation(site) -> None:
    """The page gives what is needed to cite the act, and the version of its text and of the rules."""
    page = site.get(CLAIM).text
    assert "Решение от 14 октября 2025" in page
    assert f'<link rel="canonical" href="http://localhost{CLAIM}">' in page
    assert "2026.1" in page


def test_print_view(site) -> None:
    """The print view holds the text and the citation and nothing to click through."""
    page = site.get(f"{CLAIM}/print").text
    assert "Иск Истца 1 удовлетворить частично." in page
    assert "masthead" not in page


def test_signature_report(site) -> None:
    """The report says in plain words what was verified, and where the act stands in the log."""
    page = site.get(f"{CLAIM}/signature").text
    assert "The signature is valid" in page
    assert "120440012345" in page
    assert "Position in the log" in page
    assert "The file came without a signature" in site.get(f"{SENTENCE}/signature").text
    assert "The file came without a signature" in site.get(SENTENCE).text


def test_wrong_parameters_do_not_hide_an_act(site) -> None:
    """A broken way back is no reason to refuse the act."""
    assert 200 == site.get(f"{CLAIM}?page=x&q=долг").status_code


@pytest.mark.parametrize(("question", "marked"), [
    ("вред", {"вреда"}),
    ('"морального вреда"', {"морального вреда"}),
    ("мораль*", {"морального"}),
    ("долг -жалоба", {"долг", "долга"}),
    ("жалоба OR вред", {"вреда"}),
    ('возврата NEAR/1 "1 августа"', {"возврата", "1 августа"}),
    ("срок SENTENCE деньги", set()),  # in two sentences
    ("расписка SENTENCE тенге", {"расписка", "тенге"}),
    ("(займ OR расписка) PARAGRAPH тенге", {"расписка", "тенге"}),
    ("part:facts вред", set()),  # the facts do not speak of it
    ("займ взыскание", {"займа", "взыскании"}),
])
def test_marks_of_every_operator(site, question: str, marked: set[str]) -> None:
    """What is marked is what the question asks for, where it stands as asked; the anchors are numbered without a gap."""
    page = site.get(CLAIM, query_string={"q": question, "synonyms": "no"}).text
    found = re.findall(r'<mark(?: id="m(\d+)")?>(.*?)</mark>', page, re.DOTALL)
    assert [str(n) for n in range(1, len(found) + 1)] == [number for number, _ in found if number]
    words = {" ".join(re.sub("<[^>]+>", "", text).lower().split()) for _, text in found}
    assert marked <= words if marked else not words


def test_a_widened_question_is_marked_as_widened(site) -> None:
    """Where the search looked for other words, they are marked too; and not when it was told not to."""
    page, strict = (site.get(LABOUR, query_string={"q": "трудовой спор", **more}).text for more in ({}, {"synonyms": "no"}))
    assert "<mark" in page and "<mark" not in strict


def test_the_way_from_the_results_to_the_first_mark(site) -> None:
    """A hit says in how many places of the act the words stand, and leads to the first of them; there are as many in the act."""
    page = unescape(site.get("/search?q=долг&instance=first").text)
    address, places = re.search(r'<a href="(/acts/[^"]+)#m1">(\d+) places in this act', page).groups()
    assert f"{places} places found" in site.get(address).text
    assert 3 >= page.count('<p class="snippet"') > 1
