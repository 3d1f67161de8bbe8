"""The API by its own description, and against whatever is sent."""
import re

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from search_app.api.openapi import DOCUMENT, SEARCH

KINDS = {"object": dict, "array": list, "string": str, "number": (int, float), "integer": int, "boolean": bool, "null": type(None)}


def problems(value: object, schema: dict, at: str = "answer") -> list[str]:
    """Where `value` differs from a JSON schema, as far as our description uses the language of schemas."""
    if "$ref" in schema:
        return problems(value, DOCUMENT["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]], at)
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(isinstance(value, KINDS[kind]) for kind in kinds):
        return [f"{at} is {value!r}, not {kinds}"]
    if isinstance(value, dict):
        return problems_of_object(value, schema, at)
    if isinstance(value, list):
        return [p for n, item in enumerate(value) for p in problems(item, schema["items"], f"{at}[{n}]")]
    if value not in schema.get("enum", [value]):
        return [f"{at} is {value!r}, none of {schema['enum']}"]
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        return [f"{at} is {value!r}, not {schema['pattern']}"]
    return []


def problems_of_object(value: dict, schema: dict, at: str) -> list[str]:
    known, more = schema.get("properties", {}), schema.get("additionalProperties", True)
    found = [f"{at}.{name} is missing" for name in schema.get("required", ()) if name not in value]
    for name, item in value.items():
        if name in known:
            found += problems(item, known[name], f"{at}.{name}")
        elif isinstance(more, dict):
            found += problems(item, more, f"{at}.{name}")
        elif not more:
            found.append(f"{at}.{name} is not described")
    return found


def described(path: str, status: int) -> dict:
    """The schema of one answer."""
    (content,) = DOCUMENT["paths"][path]["get"]["responses"][str(status)]["content"].values()
    return content["schema"]


@pytest.mark.parametrize(("path", "address", "status"), [
    ("/api/v1/search", "/api/v1/search?q=долг", 200),
    ("/api/v1/search", "/api/v1/search?category=civil&size=1", 200),
    ("/api/v1/search", "/api/v1/search?q=%22долг", 200),
    ("/api/v1/search", "/api/v1/search", 200),
    ("/api/v1/search", "/api/v1/search?size=101", 400),
    ("/api/v1/search", "/api/v1/search?cursor=zzz", 400),
    ("/api/v1/search", "/api/v1/search?kind=x", 400),
    ("/api/v1/search", "/api/v1/search?date_to=20251014", 400),
    ("/api/v1/search", "/api/v1/search?date_from=2025-W42", 400),
    ("/api/v1/acts/{id}", "/api/v1/acts/00000000000000a1", 200),
    ("/api/v1/acts/{id}", "/api/v1/acts/00000000000000a4", 200),
    ("/api/v1/acts/{id}", "/api/v1/acts/ffffffffffffffff", 404),
    ("/api/v1/acts/{id}", "/api/v1/acts/x", 404),
    ("/api/v1/log", "/api/v1/log", 200),
])
def test_answers_are_as_described(site, path: str, address: str, status: int) -> None:
    """Real answers are what the OpenAPI document says, with its type of content."""
    answer = site.get(address)
    assert status == answer.status_code
    assert answer.mimetype in DOCUMENT["paths"][path]["get"]["responses"][str(status)]["content"]
    assert [] == problems(answer.json, described(path, status))
    assert "*" == answer.headers["Access-Control-Allow-Origin"]


def test_the_document_is_served(site) -> None:
    """The description is at its address, and a page for people beside it."""
    assert DOCUMENT == site.get("/api/openapi.json").json
    assert "/api/openapi.json" in site.get("/api/").text


def test_search(site) -> None:
    """A hit has what the page shows; the snippets hold no markup but our marks."""
    answer = site.get("/api/v1/search?q=похитил").json
    (hit,) = answer["hits"]
    assert 1 == answer["total"] and answer["relaxed"] is False and answer["did_you_mean"] is None
    assert "3599-24-00-1/215" == hit["number"] and "<mark>похитил</mark>" in hit["snippets"][0]
    assert "<script>" not in hit["snippets"][0] and "&lt;script&gt;" in hit["snippets"][0]
    assert [{"value": "criminal", "count": 1}] == answer["facets"]["category"]


def test_did_you_mean_and_relaxed(site) -> None:
    """The repair of a broken question and a looser answer are told apart from a plain one."""
    assert '"долг"' == site.get("/api/v1/search", query_string={"q": '"долг'}).json["did_you_mean"]
    assert site.get("/api/v1/search?q=долг кража").json["relaxed"] is True


def test_the_cursor_leads_through_all(site) -> None:
    """Following the cursor gives every act once."""
    ids, cursor = [], ""
    while cursor is not None:
        answer = site.get("/api/v1/search", query_string={"size": 1, "sort": "newest", "cursor": cursor}).json
        ids += [hit["id"] for hit in answer["hits"]]
        cursor = answer["cursor"]
    assert 4 == len(ids) == len(set(ids))


def test_places_of_an_act(site) -> None:
    """Places count characters of the text: the label stands where it says."""
    act = site.get("/api/v1/acts/00000000000000a1").json
    place = next(m for m in act["masked"] if m["category"] == "IIN")
    assert "ИИН 1" == act["text"][place["start"] : place["stop"]]


NAMES = st.sampled_from([parameter["name"] for parameter in SEARCH] + ["lang", "page", "nonsense"])
VALUES = st.one_of(
    st.text(max_size=60), st.integers().map(str), st.dates().map(str),
    st.text(alphabet='()"«»*-|& ANDORNTИЛНЕ0123456789/долгқарыз', max_size=80),
)


@how(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(NAMES, VALUES), max_size=5))
def test_nothing_sent_breaks_it(site, query) -> None:
    """Whatever the parameters are, the API and the pages answer or say what is wrong; never 500."""
    for address in ("/api/v1/search", "/search", "/acts/00000000000000a1"):
        assert site.get(address, query_string=query).status_code in (200, 400)


@how(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_no_address_breaks_it(site, name: str) -> None:
    """Whatever stands in the place of an id or a key, the answer is a page or a clear error."""
    for prefix in ("/acts/", "/courts/", "/articles/", "/api/v1/acts/"):
        assert site.get(prefix + name.replace("?", "").replace("#", "")).status_code in (200, 308, 404)
