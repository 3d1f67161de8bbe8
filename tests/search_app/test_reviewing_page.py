"""The reviewing page as forms: who may edit, what is refused, what hostile forms do, what is on the trail."""
import logging
import re

import pytest

from archive_store import audit
from archive_store.catalogue import Particulars, State
from indexer import decide, reviewing
from indexer.archive import Archive
from models.errors import Held
from models.mention import Category, Span
from models.review import Edit, EditKind
from tests.search_app.reviewing_acts import LOAN, Person, waiting_act

IMG = "<img src=x onerror=alert(1)>"


def at(archive: Archive, act_id: str, words: str) -> str:
    """The place of words in an act as it was extracted."""
    start = reviewing.preview(archive, act_id, ()).text.index(words)
    return f"{start}-{start + len(words)}"


def deeds(archive: Archive, act_id: str) -> list[tuple[str, str]]:
    return [(e.who, e.what) for e in audit.entries(archive.database, act_id)]


def test_the_part_that_changed_is_the_answer_to_a_script(archive: Archive, act_id: str, one: Person) -> None:
    """It holds the texts and no page around them; the edit is on the trail in the reviewer's name."""
    answer = one.post(f"/acts/{act_id}/edit", part=True, kind="remove", places=at(archive, act_id, "Байжанов Е.М."))
    assert 200 == answer.status_code and answer.text.lstrip().startswith('<div id="bench"') and "<html" not in answer.text
    assert "Байжанов" in re.search(r'id="public-words".*?</p>', answer.text, re.S)[0]
    assert ("one", "edited") == deeds(archive, act_id)[0]


REFUSED = [
    ({"kind": "remove", "places": "0-99999999"}, 400, "outside the text"), ({"kind": "split", "places": "99999999-999999999"}, 400, "outside the text"),
    ({"kind": "remove", "places": "9-4"}, 400, "Choose a place"), ({"kind": "nonsense", "places": "0-4"}, 400, "not understood"),
    ({"kind": "add", "words": IMG, "category": "PERSON"}, 400, "do not stand in the act"), ({"kind": "add", "places": "0-4", "category": IMG}, 400, "kind of data"),
    ({"kind": "role", "places": "0-4", "role": "witness"}, 400, "No person is named"), ({"kind": "merge", "people": "0-4"}, 400, "two people"),
    ({"kind": "remove", "places": "1-2," * 100_000}, 400, "too many places"),
]


@pytest.mark.parametrize(("fields", "status", "said"), REFUSED)
def test_what_is_refused(archive: Archive, act_id: str, one: Person, fields: dict[str, str], status: int, said: str) -> None:
    """It is said in words, nothing is kept, and with or without a script the page stays whole."""
    answer = one.post(f"/acts/{act_id}/edit", part=True, **fields)
    assert status == answer.status_code and said in answer.text and IMG not in answer.text
    assert 302 == one.post(f"/acts/{act_id}/edit", **fields).status_code
    assert said in one.get(f"/acts/{act_id}").text
    assert () == archive.reviews.of(act_id)
    assert ("one", "read_original") in deeds(archive, act_id)  # the answer showed the act


@pytest.mark.parametrize(("language", "said"), [("ru", "Место лежит за пределами"), ("kk", "осы акт мәтінінен тыс")])
def test_refusals_in_the_readers_language(office, act_id: str, language: str, said: str) -> None:
    """Kazakh and Russian reviewers are told in their language."""
    answer = Person(office, "one", language).post(f"/acts/{act_id}/edit", part=True, kind="remove", places="0-99999999")
    assert said in answer.text


def test_another_acts_steps_cannot_be_undone(archive: Archive, act_id: str, one: Person) -> None:
    """A position of another act, or of nothing, is refused."""
    other = waiting_act(archive)
    one.post(f"/acts/{other}/edit", kind="remove", places=at(archive, other, "Байжанов Е.М."))
    position = archive.reviews.of(other)[0].position
    for wrong in (position, 10**9, "-1", "x", "9" * 50, IMG):
        answer = one.post(f"/acts/{act_id}/undo", part=True, position=wrong)
        assert 400 == answer.status_code and "cannot be undone" in answer.text
    assert 1 == len(reviewing.load(archive, other, "one").in_force)
    assert 400 == one.post(f"/acts/{act_id}/doubt", part=True, code="known_name", place=at(archive, act_id, "Байжанов")).status_code


@pytest.mark.parametrize("act", ["0" * 16, "../../etc", "x" * 16, "0" * 15])
def test_acts_that_are_not_there(one: Person, act: str) -> None:
    """No id names a file; what is not in the catalogue is not found."""
    for address in (f"/acts/{act}", f"/acts/{act}/compare"):
        assert one.get(address).status_code in (404, 308)
    assert one.post(f"/acts/{act}/edit", kind="remove", places="0-4").status_code in (404, 308)


@pytest.mark.parametrize("name", ["clerk", "auditor"])
def test_only_reviewers_edit(office, archive: Archive, act_id: str, name: str) -> None:
    """Others reach neither the act nor its forms."""
    person = Person(office, name)
    assert 403 == person.get(f"/acts/{act_id}").status_code == person.get(f"/acts/{act_id}/compare").status_code
    for deed in ("edit", "undo", "doubt", "approve", "reject"):
        assert 403 == person.post(f"/acts/{act_id}/{deed}", kind="remove", places="0-4").status_code
    assert () == archive.reviews.of(act_id)


def test_a_forged_form_edits_nothing(archive: Archive, act_id: str, one: Person) -> None:
    """Without the token of the session no edit is kept, by script or not."""
    for headers in ({}, {"X-Part": "bench"}):
        answer = one.client.post(f"/acts/{act_id}/edit", data={"kind": "remove", "places": "0-4"}, headers=headers)
        assert 302 == answer.status_code
    assert () == archive.reviews.of(act_id)


def test_a_reason_is_words_not_code(archive: Archive, act_id: str, one: Person) -> None:
    """A script in a reason is shown as it was written; without a reason nothing is rejected."""
    one.post(f"/acts/{act_id}/reject", reason=" \n ")
    assert State.REVIEW is archive.catalogue.by_act(act_id).state
    one.post(f"/acts/{act_id}/reject", reason=f"wrong scan {IMG}" + "x" * 10_000)
    entry = archive.catalogue.by_act(act_id)
    assert (State.HELD, "rejected") == (entry.state, entry.code) and 500 >= len(entry.detail)
    page = one.get(f"/acts/{act_id}").text
    assert IMG not in page and "wrong scan &lt;img" in page


def test_an_act_of_marks_is_text(archive: Archive, one: Person) -> None:
    """What stands in an act, also in the words that are hidden, is never part of the page."""
    text = LOAN.replace("иск признал", f'иск {IMG} " признал <b>')
    act_id = waiting_act(archive, text)
    answer = one.post(f"/acts/{act_id}/edit", part=True, kind="add", places=at(archive, act_id, IMG), words=IMG, category="HANDLE")
    page = answer.text + one.get(f"/acts/{act_id}").text + one.get(f"/acts/{act_id}/compare").text
    assert 200 == answer.status_code and IMG not in page and "&lt;img" in page and "<b>" not in page


def test_what_was_withdrawn_is_edited_no_more(archive: Archive, act_id: str, one: Person) -> None:
    """The page shows it without forms, and a form that comes late is refused."""
    decide.withdraw(archive, act_id, "two", "order of the court")
    assert 'id="mend"' not in one.get(f"/acts/{act_id}").text
    answer = one.post(f"/acts/{act_id}/edit", part=True, kind="remove", places=at(archive, act_id, "Байжанов Е.М."))
    assert 409 == answer.status_code and "not waiting" in answer.text and not any(isinstance(s.said, Edit) for s in archive.reviews.of(act_id))


def test_a_doubt_decided_in_the_case_is_shown_with_who_decided_it(archive: Archive, one: Person) -> None:
    """The second act of the case does not ask again, and says who decided, when, and that it was elsewhere."""
    number = "2/9999"
    first, second = (waiting_act(archive, LOAN.replace("2/4410", number).replace("2 500 000", amount)) for amount in ("2 500 000", "3 500 000"))
    for act_id in (first, second):
        one.post(f"/acts/{act_id}/edit", kind="remove", places=at(archive, act_id, "Байжанов Е.М."))
    assert 1 == len(reviewing.load(archive, second, "one").doubts)
    start = at(archive, first, "Байжанов Е.М.").split("-")[0]
    one.post(f"/acts/{first}/doubt", code="known_name", place=f"{start}-{int(start) + len('Байжанов')}")
    assert () == reviewing.load(archive, first, "one").doubts
    page = Person(one.client.application, "two").get(f"/acts/{second}").text
    assert "No doubt is open" in page and re.search(r"one, [^<]*in another act of the case", page)


def test_comparing(archive: Archive, act_id: str, one: Person) -> None:
    """Before any edit, after each, and published versions stand to choose; a key that is none shows the newest beside the oldest."""
    one.post(f"/acts/{act_id}/edit", kind="add", words="иск признал", category="WORKPLACE")
    page = one.get(f"/acts/{act_id}/compare").text
    assert "<del>иск признал</del>" in page and "<ins>" in page and "Before any edit" in page
    for query in ("left=t-1&right=t-1", "left=v1", "left=<script>", "left=t99999999999999999999"):
        answer = one.get(f"/acts/{act_id}/compare?{query}")
        assert 200 == answer.status_code and "<script>" not in answer.text
    decide.approve(archive, act_id, "two")
    page = one.get(f"/acts/{act_id}/compare").text
    assert "Published version 1" in page and "<ins>" in page
    decide.withdraw(archive, act_id, "two", "order")
    assert "Published version" not in one.get(f"/acts/{act_id}/compare").text


def test_an_act_held_for_a_leak_is_mended(archive: Archive, act_id: str, one: Person) -> None:
    """It can be edited, and approved once it is."""
    entry = archive.catalogue.by_act(act_id)
    decide.reject(archive, act_id, "two", "data are visible")
    page = one.get(f"/acts/{entry.act_id}").text
    assert 'id="mend"' in page and "Approve" not in page
    one.post(f"/acts/{act_id}/edit", kind="add", words="иск признал", category="WORKPLACE")
    seen = re.search(r'name="seen" value="([0-9a-f]{64})"', one.get(f"/acts/{act_id}").text)[1]
    one.post(f"/acts/{act_id}/approve", seen=seen)
    assert State.PUBLISHED is archive.catalogue.by_act(act_id).state


def test_doubts_are_approved_with_a_reason(archive: Archive, act_id: str, one: Person) -> None:
    """Without one nothing is approved while a doubt is open; it stands with the approval in what was done."""
    one.post(f"/acts/{act_id}/edit", kind="remove", places=at(archive, act_id, "Байжанов Е.М."))
    seen = reviewing.preview(archive, act_id, ()).public_sha256
    one.post(f"/acts/{act_id}/approve", seen=seen, reason=" ")
    assert State.REVIEW is archive.catalogue.by_act(act_id).state
    one.post(f"/acts/{act_id}/approve", seen=seen, reason=f"a public official {IMG}")
    assert State.PUBLISHED is archive.catalogue.by_act(act_id).state
    page = one.get(f"/acts/{act_id}").text
    assert "a public official &lt;img" in page and IMG not in page


def test_a_leak_is_hidden_not_accepted(archive: Archive, one: Person) -> None:
    """A number hidden at one place and shown at another is a leak: no doubt to accept, no text to approve, till both are hidden."""
    act_id = waiting_act(archive, LOAN.replace("иск признал", "иск признал, код 44-55-66-77-88, ещё раз 44-55-66-77-88"))
    code = at(archive, act_id, "44-55-66-77-88")
    one.post(f"/acts/{act_id}/edit", kind="add", places=code, category="DOC_ID")
    state = reviewing.preview(archive, act_id, ())
    leak = state.doubts[0]
    assert leak.sure and 'class="sure"' in one.get(f"/acts/{act_id}").text and 'name="seen"' not in one.get(f"/acts/{act_id}").text
    refused = one.post(f"/acts/{act_id}/doubt", part=True, code=leak.code, place=f"{leak.place.start}-{leak.place.stop}")
    assert 400 == refused.status_code and "a leak cannot be accepted" in refused.text
    one.post(f"/acts/{act_id}/approve", seen=state.public_sha256, reason="it is harmless")
    assert (State.REVIEW, 1) == (archive.catalogue.by_act(act_id).state, len(archive.reviews.of(act_id)))
    one.post(f"/acts/{act_id}/edit", kind="add", words="44-55-66-77-88", category="DOC_ID")
    assert () == reviewing.preview(archive, act_id, ()).doubts and 'name="seen"' in one.get(f"/acts/{act_id}").text


def test_the_policy_of_the_page_stays_strict(act_id: str, one: Person) -> None:
    """Its script speaks to the office alone, and nothing in the page needs what the policy forbids."""
    answer = one.get(f"/acts/{act_id}")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "connect-src 'self'" in policy and "unsafe" not in policy
    assert " style=" not in answer.text and "<style" not in answer.text and not re.search(r" on[a-z]+=", answer.text)
    assert answer.text.count("<script") == answer.text.count("<script src=") == 2


def test_a_leak_stands_with_what_can_be_decided(archive: Archive, act_id: str, one: Person) -> None:
    """An act that is held for a leak waits for a reviewer; one whose file is broken for somebody else."""
    for code, name in (("broken", "broken.pdf"), ("known_name", "leak.pdf")):
        digest = archive.originals.keep(name.encode())
        archive.catalogue.receive(digest, name, "test")
        archive.catalogue.hold(digest, Held(code), Particulars(), "test")
    page = one.get("/queue?page=1").text + one.get("/queue?page=2").text + one.get("/queue?page=3").text
    assert page.index("leak.pdf") < page.index("loan.txt") < page.index("broken.pdf")


def test_no_name_in_addresses_or_logs(archive: Archive, act_id: str, one: Person, caplog) -> None:
    """Words go in the body of a form; the address after an edit holds places, the log and the trail nothing."""
    with caplog.at_level(logging.DEBUG):
        answer = one.post(f"/acts/{act_id}/edit", kind="add", words="Байжанов Е.М.", category="PERSON", at=at(archive, act_id, "Байжанов Е.М."))
        one.post(f"/acts/{act_id}/edit", kind="add", words="Неизвестный Н.Н.", category="PERSON", at="Неизвестный")
    assert "%D0" not in answer.location and "Байжанов" not in answer.location
    told = caplog.text + "".join(entry.detail for entry in audit.entries(archive.database, size=500))
    assert "Байжанов" not in told and "Неизвестный" not in told


def test_long_acts_of_many_people(archive: Archive, one: Person) -> None:
    """Lists are cut at a bound that is told; the page stays of a size that a browser bears."""
    witnesses = " ".join(f"Свидетель Ахметов{chr(1072 + n % 32)}{chr(1072 + n // 32)} Б.{chr(1040 + n % 30)}. пояснил." for n in range(900))
    act_id = waiting_act(archive, LOAN.replace("иск признал.", "иск признал.\n\n" + witnesses))
    page = one.get(f"/acts/{act_id}")
    assert 200 == page.status_code and 3_000_000 > len(page.text)


@pytest.mark.parametrize(("name", "status"), [("operator", 200), ("one", 403), ("auditor", 403)])
def test_training_data_are_for_operators(office, archive: Archive, act_id: str, name: str, status: int) -> None:
    """What was decided comes as JSON lines without names; others see neither the link nor the lines."""
    reviewing.edit(archive, act_id, Edit(EditKind.ADD, (Span(*map(int, at(archive, act_id, "иск признал").split("-"))),), Category.WORKPLACE), "one")
    person = Person(office, name)
    answer = person.get("/training-data")
    assert status == answer.status_code
    if status == 200:
        assert '"WORKPLACE"' in answer.text and "Байжанов" not in answer.text
    assert ("training-data" in person.get("/audit").text) is (name == "operator")


def test_the_queue_is_narrowed(archive: Archive, act_id: str, one: Person) -> None:
    """By language, kind and reason, with how many each would leave."""
    every = one.get("/queue").text
    assert re.search(r'<option value="ru">Russian \(\d+\)', every) and re.search(r'<option value="decision">Decision \(\d+\)', every)
    assert act_id in one.get("/queue?language=ru&kind=decision&reason=review_all&sort=urgency&page=1").text + one.get("/queue?language=ru&page=2").text
    assert act_id not in one.get("/queue?language=kk").text and act_id not in one.get("/queue?kind=sentence").text
    assert 200 == one.get("/queue?language=<script>&kind=x").status_code
