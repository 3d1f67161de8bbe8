"""Headers, languages, errors, and what the public process may load."""
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest

from archive_store import keys
from archive_store.database import connect
from archive_store.publishing import withdraw
from models.settings import Settings
from search_app.public.application import create_app
from search_app.public.parameters import LONGEST_QUESTION
from tests.search_app.conftest import filled, put, reader_of

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("address", ["/", "/search?q=долг", "/acts/00000000000000a1", "/nowhere", "/static/site.css", "/api/v1/search?q=долг"])
def test_headers(site, address: str) -> None:
    """Every answer forbids foreign and inline scripts, frames, and guessing of types."""
    headers = site.get(address).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy
    assert "nosniff" == headers["X-Content-Type-Options"]
    assert "same-origin" == headers["Referrer-Policy"]


@pytest.mark.parametrize("address", ["/", "/search?q=долг", "/acts/00000000000000a1?q=долг", "/help", "/courts", "/articles/ГК:715", "/nowhere"])
def test_no_inline_script_or_style(site, address: str) -> None:
    """Nothing in a page needs what the policy forbids."""
    page = site.get(address).text
    assert " style=" not in page and "<style" not in page and " on" + "click=" not in page
    assert 1 == page.count("<script") and "<script src=" in page


def test_https_is_asked_for_only_behind_it(tmp_path) -> None:
    """With secure cookies by setting, browsers are told to come by HTTPS alone and the cookie goes no other way."""
    secure = Settings.of({"ARCHIVE_HOME": str(tmp_path), "ARCHIVE_SECURE_COOKIES": "yes"})
    answer = create_app(secure).test_client().get("/about?lang=kk")
    assert "max-age" in answer.headers["Strict-Transport-Security"]
    assert "Secure" in answer.headers["Set-Cookie"]


@pytest.mark.parametrize(("accepted", "expected"), [("kk", "kk"), ("kk-KZ,ru;q=0.5", "kk"), ("ru", "ru"), ("en-GB", "en"), ("fr", "ru"), ("", "ru")])
def test_language_of_the_browser(app, accepted: str, expected: str) -> None:
    """The page is in the language that the browser asks for, else in Russian."""
    page = app.test_client().get("/", headers={"Accept-Language": accepted}).text
    assert f'<html lang="{expected}">' in page


def test_a_chosen_language_stays(app) -> None:
    """What the reader chose is stronger than the browser, and is remembered."""
    reader = app.test_client()
    reader.get("/?lang=kk", headers={"Accept-Language": "ru"})
    assert '<html lang="kk">' in reader.get("/courts", headers={"Accept-Language": "ru"}).text
    assert '<html lang="kk">' in reader.get("/courts?lang=<script>").text


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize(("address", "status"), [("/nowhere", 404), ("/acts/ffffffffffffffff", 404), ("/acts/..%2f", 404), ("/acts/x%00y", 404)])
def test_errors_are_pages(app, language: str, address: str, status: int) -> None:
    """An error says what happened in the reader's language and shows a way out."""
    answer = app.test_client().get(address, headers={"Accept-Language": language})
    assert status == answer.status_code
    assert f'<html lang="{language}">' in answer.text and 'href="/"' in answer.text


def test_writing_is_refused(site) -> None:
    """The public site only reads; a search may come by POST, since its question may be too long for an address."""
    assert [405] * 4 == [site.post(address).status_code for address in ("/", "/courts", "/phrases/search", "/api/v1/search")]
    assert 200 == site.post("/search").status_code


def test_a_withdrawn_act_is_gone(tmp_path, acts) -> None:
    """A withdrawn act answers 410 on the site and in the API, and its text is nowhere."""
    settings = filled(Settings.of({"ARCHIVE_HOME": str(tmp_path)}), acts)
    withdraw(connect(settings.database_url), keys.log_key(settings), acts[0].id, "test", "order of the court")
    site = create_app(settings).test_client()
    for address in (f"/acts/{acts[0].id}", f"/acts/{acts[0].id}/print", f"/api/v1/acts/{acts[0].id}"):
        answer = site.get(address)
        assert 410 == answer.status_code
        assert acts[0].number not in answer.text
    assert acts[0].id not in site.get("/search").text


def test_acts_are_readable_without_search(tmp_path, acts) -> None:
    """Without an index the search page says so with 503, and acts, courts and articles are there."""
    settings = Settings.of({"ARCHIVE_HOME": str(tmp_path)})
    from archive_store.database import migrate
    migrate(connect(settings.database_url))
    put(settings, acts)
    site = reader_of(create_app(settings))
    assert 503 == site.get("/search?q=долг").status_code
    assert 503 == site.get("/phrases").status_code
    assert 503 == site.get("/api/v1/search?q=долг").status_code
    act = site.get(f"/acts/{acts[0].id}?q=долг")
    assert 200 == act.status_code and "similar acts and key phrases are not shown" in act.text
    assert [200, 200, 200, 200] == [site.get(a).status_code for a in ("/", "/courts", "/articles", "/articles/ГК:715")]


def test_search_returns_by_itself(tmp_path, acts) -> None:
    """While the index cannot be reached the pages say so and acts stay readable; the next question after it is back is answered."""
    settings = filled(Settings.of({"ARCHIVE_HOME": str(tmp_path)}), acts)
    away = tmp_path / "away"
    settings.index.rename(away)
    reader = reader_of(create_app(settings))
    for address in ("/search?q=долг", "/phrases", "/phrases/search?phrase=долг", f"/search/why/{acts[0].id}?q=долг", "/search/list.csv?q=долг"):
        answer = reader.get(address)
        assert 503 == answer.status_code and "Search is not available at the moment" in answer.text
    assert 503 == reader.get("/api/v1/search?q=долг").status_code
    assert [200] * 4 == [reader.get(a).status_code for a in ("/", f"/acts/{acts[0].id}?q=долг", "/suggest?q=дог", "/courts")]
    away.rename(settings.index)
    assert "2 acts" in reader.get("/search?q=долг").text


def test_the_public_process_never_loads_the_office(tmp_path) -> None:
    """`wsgi:public` answers a search and an act without a module that opens originals, keys or recognizers."""
    code = (
        "import sys, wsgi\n"
        "site = wsgi.public.test_client()\n"
        "[site.get(a) for a in ('/', '/search?q=x', '/api/v1/search?q=x', '/acts/ffffffffffffffff')]\n"
        "print([m for m in sys.modules if m.startswith(('anonymizer', 'indexer.pipeline', 'indexer.signature', 'indexer.extract',"
        " 'search_app.office', 'archive_store.originals', 'archive_store.keys', 'archive_store.catalogue', 'archive_store.accounts'))])"
    )
    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, env={"ARCHIVE_HOME": str(tmp_path)})
    assert "[]" == answer.stdout.strip()


def test_the_longest_question_fits_an_address() -> None:
    """A question of as many Cyrillic letters as the form takes, with filters beside it, passes the server."""
    limit = re.search(r"^limit_request_line = ([0-9_]+)", (ROOT / "gunicorn.conf.py").read_text("utf-8"), re.MULTILINE)
    line = f"GET /search?q={quote('қ' * LONGEST_QUESTION)}&judge={quote('ә' * 200)} HTTP/1.1\r\n"
    assert len(line) < int(limit[1])
