"""The office: who may come in, what waits and why, what is decided, what is handed in."""
import re
from datetime import UTC, datetime
from io import BytesIO

import pytest
from werkzeug.test import Client

import wsgi
from archive_store import audit
from archive_store.accounts import Accounts, Role
from archive_store.catalogue import Particulars, State
from archive_store.tables import catalogue
from indexer.archive import Archive, open_archive
from models.errors import Review, Unreadable
from models.settings import Settings
from search_app.public.application import create_app as create_public
from tests.search_app.reviewing_acts import LOAN, PASSWORD, token


@pytest.fixture(scope="module")
def settings(tmp_path_factory) -> Settings:
    """An archive in which one act waits for review and one file cannot be read."""
    settings = Settings.of({"ARCHIVE_HOME": str(tmp_path_factory.mktemp("office"))})
    archive = open_archive(settings)
    accounts = Accounts(archive.database)
    for role in Role:
        accounts.add(f"the {role}", PASSWORD, role, "test")
    digest = archive.originals.keep(LOAN.encode())
    archive.catalogue.receive(digest, "loan.txt", "test")
    archive.catalogue.send_to_review(digest, Review("review", ""), Particulars(number="7119-25-00-2/4410", risk=0.4), "test")
    broken = archive.originals.keep(b"%PDF-1.7 broken")
    archive.catalogue.receive(broken, "../<b>broken\n.pdf", "test")
    archive.catalogue.hold(broken, Unreadable("broken"), Particulars(), "test")
    return settings


@pytest.fixture(scope="module")
def archive(settings) -> Archive:
    return open_archive(settings)


def seen(page: str) -> str:
    """The digest by which the page names the public text that it shows."""
    return re.search(r'name="seen" value="([0-9a-f]{64})"', page)[1]


def signed_in(office, role: Role, language: str = "en"):
    """A person of this role at a browser."""
    person = office.test_client()
    person.environ_base["HTTP_ACCEPT_LANGUAGE"] = language
    form = person.get("/sign-in").text
    answer = person.post("/sign-in", data={"name": f"the {role}", "password": PASSWORD, "csrf_token": token(form)})
    assert 302 == answer.status_code
    return person


def waiting(archive: Archive, name: str):
    return next(e for e in archive.catalogue.waiting((State.REVIEW, State.HELD, State.RECEIVED)) if e.file_name == name)


@pytest.mark.parametrize("address", ["/", "/queue", "/upload", "/audit", "/acts/0000000000000000", "/nowhere"])
def test_nothing_is_shown_to_strangers(office, address: str) -> None:
    """Without an account every page, also one that is not there, leads to the sign-in."""
    answer = office.test_client().get(address)
    assert (302, "/sign-in") == (answer.status_code, answer.location)


def test_asking_for_the_form_is_no_attempt(office, archive) -> None:
    """A HEAD of the sign-in, as monitors send it, is answered as a GET, however often it comes."""
    assert {200} == {office.test_client().head("/sign-in").status_code for _ in range(7)}


@pytest.mark.parametrize(("role", "address", "status"), [
    (Role.CLERK, "/queue", 200), (Role.CLERK, "/upload", 200), (Role.CLERK, "/audit", 403),
    (Role.REVIEWER, "/queue", 200), (Role.REVIEWER, "/upload", 403), (Role.REVIEWER, "/audit", 403),
    (Role.AUDITOR, "/queue", 403), (Role.AUDITOR, "/upload", 403), (Role.AUDITOR, "/audit", 200),
    (Role.OPERATOR, "/queue", 200), (Role.OPERATOR, "/upload", 200), (Role.OPERATOR, "/audit", 200),
])
def test_rights(office, role: Role, address: str, status: int) -> None:
    """Each role reaches its own pages and no others."""
    assert status == signed_in(office, role).get(address).status_code


def test_a_clerk_reads_no_original(office, archive) -> None:
    """Who only hands in files may not read or decide what waits."""
    clerk, act = signed_in(office, Role.CLERK), waiting(archive, "loan.txt").act_id
    form = token(clerk.get("/upload").text)
    assert 403 == clerk.get(f"/acts/{act}").status_code
    for deed in ("approve", "reject", "withdraw", "try-again"):
        assert 403 == clerk.post(f"/acts/{act}/{deed}", data={"csrf_token": form, "reason": "x"}).status_code


def test_cookies(office) -> None:
    """The session's cookie is out of reach of scripts and of other sites, and pages are kept by no cache."""
    person = office.test_client()
    form = person.get("/sign-in")
    answer = person.post("/sign-in", data={"name": "the clerk", "password": PASSWORD, "csrf_token": token(form.text)})
    cookie = next(c for c in answer.headers.getlist("Set-Cookie") if c.startswith("office="))
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie
    assert "no-store" == person.get("/queue").headers["Cache-Control"]


def test_a_form_of_another_site_is_refused(office, archive) -> None:
    """A form without the token of this session decides nothing."""
    reviewer, act = signed_in(office, Role.REVIEWER), waiting(archive, "loan.txt").act_id
    assert 302 == reviewer.post(f"/acts/{act}/withdraw", data={"reason": "forged"}).status_code
    assert State.REVIEW is waiting(archive, "loan.txt").state


def test_guessing_passwords_is_slowed(office) -> None:
    """After five wrong passwords the name must wait, also with the right one."""
    person = office.test_client()
    person.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    form = token(person.get("/sign-in").text)
    answers = [person.post("/sign-in", data={"name": "nobody", "password": f"wrong {n}", "csrf_token": form}).status_code for n in range(6)]
    assert [401] * 5 + [429] == answers
    elsewhere = office.test_client()
    elsewhere.environ_base["REMOTE_ADDR"] = "203.0.113.7"
    form = token(elsewhere.get("/sign-in").text)
    assert 401 == elsewhere.post("/sign-in", data={"name": "nobody", "password": "wrong", "csrf_token": form}).status_code
    assert "failed to sign in" in signed_in(office, Role.AUDITOR).get("/audit").text


def test_signing_out(office) -> None:
    """After signing out the session is of no use."""
    person = signed_in(office, Role.REVIEWER)
    person.post("/sign-out", data={"csrf_token": token(person.get("/queue").text)})
    assert 302 == person.get("/queue").status_code


def test_a_copied_cookie_ends_with_the_session(office) -> None:
    """Who kept the cookie of a session that was signed out is led to the sign-in; a session of another account goes on."""
    person, thief, other = signed_in(office, Role.REVIEWER), office.test_client(), signed_in(office, Role.OPERATOR)
    thief.set_cookie("office", person.get_cookie("office").value)
    assert 200 == thief.get("/queue").status_code
    person.post("/sign-out", data={"csrf_token": token(person.get("/queue").text)})
    assert 302 == thief.get("/queue").status_code
    assert 200 == other.get("/queue").status_code == signed_in(office, Role.REVIEWER).get("/queue").status_code


@pytest.mark.parametrize(("language", "reason"), [("en", "The file is damaged"), ("ru", "Файл повреждён"), ("kk", "Файл бүлінген")])
def test_the_queue_says_why(office, language: str, reason: str) -> None:
    """What waits is listed with its reason in the reader's language, its names shown as text."""
    page = signed_in(office, Role.REVIEWER, language).get("/queue?reason=broken").text
    assert reason in page
    assert "loan.txt" not in page and "<b>broken" not in page


def test_the_queue_is_sorted(office, archive) -> None:
    """What can be decided comes before what is held, whose risk nobody has measured; or the oldest comes first."""
    digest = archive.originals.keep(b"Older than all.")
    archive.catalogue.receive(digest, "older.txt", "test")
    archive.catalogue.hold(digest, Unreadable("empty"), Particulars(), "test")
    with archive.database.begin() as connection:
        connection.execute(catalogue.update().where(catalogue.c.digest == digest).values(received_at=datetime(2020, 1, 1, tzinfo=UTC)))
    reviewer = signed_in(office, Role.REVIEWER)
    by_risk, by_age = (reviewer.get(f"/queue{query}").text.split("<tbody>")[1] for query in ("", "?sort=age"))
    assert by_risk.index("loan.txt") < by_risk.index("older.txt") < by_risk.index("broken")
    assert by_age.index("older.txt") < by_age.index("loan.txt") < by_age.index("broken")


@pytest.mark.parametrize(("language", "reason"), [("en", "There is no text in it"), ("ru", "В нём нет текста"), ("kk", "Ішінде мәтін жоқ")])
def test_a_file_without_words_is_not_called_empty(office, archive, language: str, reason: str) -> None:
    """A picture of a page has bytes enough; what it lacks is a text."""
    digest = archive.originals.keep(f"Without words, {language}.".encode())
    archive.catalogue.receive(digest, "blank.pdf", "test")
    archive.catalogue.hold(digest, Unreadable("empty"), Particulars(), "test")
    assert reason in signed_in(office, Role.REVIEWER, language).get("/queue?reason=empty").text


def test_reading_an_act(office, archive) -> None:
    """The reviewer sees the original with what was found and by which rule, beside the public text; the reading is noted."""
    act = waiting(archive, "loan.txt").act_id
    page = signed_in(office, Role.REVIEWER).get(f"/acts/{act}").text
    original, public = re.search(r'id="original-words".*?</p>', page, re.S)[0], re.search(r'id="public-words".*?</p>', page, re.S)[0]
    assert re.search(r'class="datum who-\d"[^>]* title="name of a person · Истец 1 · Claimant · [^"]*">Байжанова Ерлана Маратовича', original)
    assert re.search(r'class="datum number"[^>]* title="individual identification number · [^"]*">850412350121', original)
    assert "850412350121" not in public and "Байжанов" not in public and 'class="masked"' in public
    assert "read_original" == audit.entries(archive.database, act)[0].what


def test_an_unreadable_file_is_shown_with_its_reason(office, archive) -> None:
    """A file without a text still has its page, its history and its reason."""
    act = next(e for e in archive.catalogue.waiting((State.HELD,)) if e.code == "broken").act_id
    page = signed_in(office, Role.REVIEWER).get(f"/acts/{act}")
    assert 200 == page.status_code
    assert "The file is damaged" in page.text and "Approve" not in page.text


def test_approve_read_and_withdraw(office, archive, settings) -> None:
    """What a reviewer approves is public and found; what is withdrawn is gone; both are on the trail in the person's name."""
    reviewer, act = signed_in(office, Role.REVIEWER), waiting(archive, "loan.txt").act_id
    read = reviewer.get(f"/acts/{act}").text
    form = token(read)
    site = create_public(settings).test_client()
    assert 404 == site.get(f"/acts/{act}").status_code
    reviewer.post(f"/acts/{act}/approve", data={"csrf_token": form})
    assert State.REVIEW is archive.catalogue.by_act(act).state  # who has read no text approves none
    assert 302 == reviewer.post(f"/acts/{act}/approve", data={"csrf_token": form, "seen": seen(read)}).status_code
    assert State.PUBLISHED is archive.catalogue.by_act(act).state
    page = site.get(f"/acts/{act}")
    assert 200 == page.status_code and "Байжанов" not in page.text
    assert act in site.get("/search?q=долг").text
    assert 302 == reviewer.post(f"/acts/{act}/withdraw", data={"csrf_token": form, "reason": " "}).status_code
    assert State.PUBLISHED is archive.catalogue.by_act(act).state  # no reason, no withdrawal
    reviewer.post(f"/acts/{act}/withdraw", data={"csrf_token": form, "reason": "order of the court"})
    assert 410 == site.get(f"/acts/{act}").status_code
    assert act not in site.get("/search?q=долг").text
    deeds = {(e.what, e.who) for e in audit.entries(archive.database, act)}
    assert {("published", "the reviewer"), ("withdrawn", "the reviewer")} <= deeds


def test_reject(office, archive) -> None:
    """A rejected act is held, with the reason, and waits no more for approval."""
    digest = archive.originals.keep(LOAN.encode() + b"\n")
    entry, _ = archive.catalogue.receive(digest, "second.txt", "test")
    archive.catalogue.send_to_review(digest, Review("review"), Particulars(), "test")
    reviewer = signed_in(office, Role.REVIEWER)
    form = token(reviewer.get(f"/acts/{entry.act_id}").text)
    reviewer.post(f"/acts/{entry.act_id}/reject", data={"csrf_token": form, "reason": "the text is cut off"})
    after = archive.catalogue.by_act(entry.act_id)
    assert (State.HELD, "rejected", "") == (after.state, after.code, after.detail)
    assert "the text is cut off" in reviewer.get(f"/acts/{entry.act_id}").text
    reviewer.post(f"/acts/{entry.act_id}/approve", data={"csrf_token": form, "seen": "0" * 64})
    assert State.HELD is archive.catalogue.by_act(entry.act_id).state


def test_upload(office, archive) -> None:
    """Files are kept at once and wait for a worker; a signature beside its file belongs to it; the same file is one act."""
    clerk = signed_in(office, Role.CLERK)
    form = token(clerk.get("/upload").text)

    def send():
        files = [(BytesIO(b"%PDF-1.7 one"), "one.pdf"), (BytesIO(b"signature"), "one.pdf.p7s"), (BytesIO(b"%PDF-1.7 two"), "../two.pdf")]
        return clerk.post("/upload", data={"csrf_token": form, "files": files}, content_type="multipart/form-data")

    page = send().text
    assert "one.pdf" in page and "two.pdf" in page and "Waiting to be taken in" in page
    send()
    received = {e.file_name: e for e in archive.catalogue.waiting((State.RECEIVED,))}
    assert {"one.pdf", "two.pdf"} == received.keys()
    assert received["one.pdf"].detached and not received["two.pdf"].detached
    assert "the clerk" == received["one.pdf"].received_by
    assert any(archive.settings.queue.iterdir())


@pytest.mark.parametrize("count", [0, 21])
def test_upload_of_too_few_or_many(office, count: int) -> None:
    """No file, or more than twenty, is explained."""
    clerk = signed_in(office, Role.CLERK)
    data = {"csrf_token": token(clerk.get("/upload").text), "files": [(BytesIO(b"x"), f"{n}.pdf") for n in range(count)]}
    answer = clerk.post("/upload", data=data, content_type="multipart/form-data")
    assert 400 == answer.status_code and "Choose at least one file" in answer.text


def test_audit(office, archive) -> None:
    """The auditor sees who did what, of all acts or of one, and the head of the log."""
    page = signed_in(office, Role.AUDITOR).get("/audit").text
    assert "the reviewer" in page and "signed in" in page
    act = archive.catalogue.waiting((State.HELD,))[0].act_id
    assert "signed in" not in signed_in(office, Role.AUDITOR).get(f"/audit?act={act}").text.split("<tbody>")[1]


@pytest.mark.parametrize("query", ["before=x", "before=99999999999999", "act=<script>", "page=x&sort=y&reason=<b>"])
def test_wrong_parameters_of_lists(office, query: str) -> None:
    """A mistyped address of a list shows a list."""
    operator = signed_in(office, Role.OPERATOR)
    for address in ("/audit", "/queue"):
        answer = operator.get(f"{address}?{query}")
        assert 200 == answer.status_code and "<script>alert" not in answer.text and "<b>" not in answer.text.split("<tbody>")[0]


def test_both_on_one_machine(settings, monkeypatch) -> None:
    """`wsgi:app` serves the public site at / and the office under /office, whose links, forms and files stay there."""
    monkeypatch.setenv("ARCHIVE_HOME", str(settings.home))
    monkeypatch.delattr(wsgi, "app", raising=False)
    browser = Client(wsgi.app)
    assert 200 == browser.get("/").status_code
    assert "/office/sign-in" == browser.get("/office/").location
    form = browser.get("/office/sign-in").text
    assert 'action="/office/sign-in"' in form
    assert 200 == browser.get(re.search(r'href="(/office/static/site.css[^"]*)"', form)[1]).status_code
    answer = browser.post("/office/sign-in", data={"name": "the reviewer", "password": PASSWORD, "csrf_token": token(form)})
    assert "/office/" == answer.location
    page = browser.get("/office/queue").text
    assert all(a.startswith(("/office", "#", "?")) for a in re.findall(r'(?:href|action)="([^"]+)"', page))
