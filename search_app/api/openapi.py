"""The description of the API (OpenAPI 3.1); a test holds real answers against it."""
from models.act import ActKind, CaseCategory, CourtLevel, Instance, Language, Outcome, PartKind
from models.certificate import CheckVerdict
from models.mention import Category
from models.query import Order
from models.regions import REGIONS
from search_app.public.parameters import LONGEST_QUESTION
from search_app.public.practice.counting import BY
from search_app.public.practice.fates import Fate

Schema = dict[str, object]

TEXT: Schema = {"type": "string"}
FLAG: Schema = {"type": "boolean"}
COUNT: Schema = {"type": "integer", "minimum": 0}
DAY: Schema = {"type": "string", "format": "date"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
HEX: Schema = {"type": "string", "pattern": "^[0-9a-f]*$"}
CHANCE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
DIGEST: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
ID: Schema = {"type": "string", "pattern": "^[0-9a-f]{16}$"}


def either(values: object) -> Schema:
    return {"type": "string", "enum": [str(value) for value in values]}


def row_of(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def record(**properties: Schema) -> Schema:
    """An object that has all of `properties` and no others."""
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def by_name(values: Schema) -> Schema:
    """An object whose keys are names of one kind."""
    return {"type": "object", "additionalProperties": values}


def named(schema: str) -> Schema:
    return {"$ref": f"#/components/schemas/{schema}"}


PARTICULARS = {
    "id": ID, "title": TEXT, "court": TEXT, "court_key": TEXT, "court_level": either(CourtLevel), "region": either(REGIONS),
    "number": TEXT, "date": DAY, "kind": either(ActKind), "language": either(Language), "category": either(CaseCategory),
    "instance": either(Instance), "outcome": either(Outcome),
}
PLACE = {"start": COUNT, "stop": COUNT}
FIGURE = {"count": COUNT, "address": {"type": ["string", "null"], "description": "The page that lists exactly these acts."}}

SCHEMAS: dict[str, Schema] = {
    "Answer": record(
        total=COUNT, took_ms={"type": "number"}, relaxed=FLAG, near={"type": ["string", "null"]}, did_you_mean={"type": ["string", "null"]},
        corrected={"type": ["string", "null"]}, hints=row_of(record(code=TEXT, query=TEXT)),
        hits=row_of(named("Hit")), facets={"type": "object", "additionalProperties": row_of(named("FacetValue"))},
        cursor={"type": ["string", "null"]},
    ),
    "Hit": record(**PARTICULARS, snippets=row_of({"type": "string", "description": "HTML with no tag but <mark>"}), places=COUNT),
    "FacetValue": record(value=TEXT, count=COUNT),
    "Act": record(
        **PARTICULARS, version=COUNT, corrected=FLAG, published_at=MOMENT, policy_version=TEXT, related_numbers=row_of(TEXT), subject=TEXT,
        judges=row_of(TEXT), secretary=TEXT, prosecutors=row_of(TEXT), citations=row_of(named("Citation")), text=TEXT,
        parts=row_of(record(kind=either(PartKind), **PLACE)), paragraphs=row_of(record(language=either(Language), **PLACE)),
        masked=row_of(record(category=either(Category), **PLACE)), signatures=row_of(named("Signature")),
    ),
    "Citation": record(key=TEXT, act=TEXT, article=TEXT, part=TEXT, point=TEXT),
    "Signature": record(
        form=TEXT, organization=TEXT, bin=TEXT, signed_at={"type": ["string", "null"], "format": "date-time"},
        algorithm=TEXT, intact=FLAG, trusted=FLAG, covers_whole_file=FLAG,
    ),
    "Certificate": record(
        act_id=ID, version=COUNT, published_at=MOMENT, original=DIGEST, text=DIGEST, public_text=DIGEST,
        made=record(policy_version=TEXT, policy_sha256=DIGEST, rules_sha256=DIGEST, models=by_name(DIGEST), libraries=by_name(TEXT)),
        hidden=by_name(COUNT), verdict=either(CheckVerdict), doubts=by_name(COUNT), risk=CHANCE, chances=by_name(CHANCE),
        edits=by_name(COUNT), approvals=row_of(record(account=TEXT, at=MOMENT)),
    ),
    "Practice": record(
        acts=record(**FIGURE),
        outcomes=row_of(record(outcome=either(Outcome), **FIGURE, acts=row_of(record(**PARTICULARS)))),
        tables={"type": "object", "additionalProperties": False, "properties": {name: row_of(named("OutcomesOf")) for name in BY}},
        pairs=row_of(record(
            left=record(**PARTICULARS), right=record(**PARTICULARS), facts=CHANCE, reasons=CHANCE,
            alike=row_of(record(left=named("Passage"), right=named("Passage"))), decided=row_of(named("Passage")))),
        fates=record(told=COUNT, first=COUNT, fates=row_of(record(fate=either(Fate), **FIGURE))),
    ),
    "OutcomesOf": record(value=TEXT, **FIGURE, outcomes=row_of(record(outcome=either(Outcome), **FIGURE))),
    "Passage": record(act=ID, **PLACE, paragraph=COUNT, text=TEXT, cut=FLAG),
    "LogHead": record(size=COUNT, timestamp=COUNT, root=HEX, signature=HEX, public_key=HEX),
    "Problem": {
        "type": "object", "required": ["type", "title", "status", "detail", "code"], "additionalProperties": False,
        "properties": {"type": TEXT, "title": TEXT, "status": COUNT, "detail": TEXT, "code": TEXT, "parameter": TEXT},
    },
}


def parameter(name: str, schema: Schema, description: str, place: str = "query") -> Schema:
    return {"name": name, "in": place, "required": place == "path", "schema": schema, "description": description}


def answers(schema: str, *problems: int) -> Schema:
    """The good answer of a path, and the problems that it may have."""
    found: Schema = {"200": {"description": "OK", "content": {"application/json": {"schema": named(schema)}}}}
    for status in problems:
        found[str(status)] = {"description": "Problem", "content": {"application/problem+json": {"schema": named("Problem")}}}
    return found


def choice(values: object) -> Schema:
    return row_of(either(values))


SEARCH = [
    parameter("q", {"type": "string", "maxLength": LONGEST_QUESTION}, "The question, as in the search box of the site; `hints` say what was made of one that is not well formed."),
    parameter("size", {"type": "integer", "minimum": 1, "maximum": 100, "default": 10}, "Acts in one answer."),
    parameter("cursor", TEXT, "The `cursor` of the answer before."),
    parameter("sort", either(Order), "The order of the acts."),
    parameter("synonyms", either(("yes", "no")), "With no, a question of plain words is not widened by synonyms and translations."),
    parameter("language", choice(Language), "Language of the act."),
    parameter("court", row_of(TEXT), "Key of the court."),
    parameter("region", choice(REGIONS), "Key of the region."),
    parameter("instance", choice(Instance), "Instance."),
    parameter("kind", choice(ActKind), "Kind of act."),
    parameter("category", choice(CaseCategory), "Category of the case."),
    parameter("outcome", choice(Outcome), "Outcome."),
    parameter("judge", row_of(TEXT), "Name of the judge, as in the act's particulars."),
    parameter("article", row_of(TEXT), "Key of an article of law, such as УК:188:3."),
    parameter("key_phrase", row_of(TEXT), "Key phrase."),
    parameter("year", row_of({"type": "string", "pattern": "^[12][0-9]{3}$"}), "Year of the act."),
    parameter("date_from", DAY, "First date of the act."),
    parameter("date_to", DAY, "Last date of the act."),
]

DOCUMENT: Schema = {
    "openapi": "3.1.0",
    "info": {
        "title": "Archive of court acts", "version": "1.0.0",
        "description": "Public acts of the courts of Kazakhstan, personal data hidden. Repeated values of one filter are "
                       "alternatives; different filters all hold. Places are half open and count characters of `text`.",
    },
    "paths": {
        "/api/v1/search": {"get": {"summary": "Search", "parameters": SEARCH, "responses": answers("Answer", 400, 503)}},
        "/api/v1/practice": {"get": {
            "summary": "How acts were decided",
            "description": "The acts that a question finds, or those like one act: by outcome, court, region and year; pairs that are near in "
                           "facts and reasons (cosines from 0 to 1) but ended oppositely; `fates` of acts of the first instance on appeal.",
            "parameters": [parameter("act", ID, "Id of an act; the other parameters are passed over then."),
                           *(one for one in SEARCH if one["name"] not in ("size", "cursor"))],
            "responses": answers("Practice", 400, 404, 410, 503)}},
        "/api/v1/acts/{id}": {"get": {
            "summary": "One act", "parameters": [parameter("id", ID, "Id of the act.", "path")],
            "responses": answers("Act", 404, 410)}},
        "/api/v1/acts/{id}/certificate": {"get": {
            "summary": "Certificate of an act's anonymization",
            "description": "By what the act was anonymized, what was hidden by category, how the check ended, who approved it, by pseudonym. "
                           "The SHA-256 of this answer is `certificate_sha256` of the version's entry in the log. `original` and `text` are "
                           "commitments: SHA-256 of the act's salt and the SHA-256 of the signed file and of the text read from it.",
            "parameters": [parameter("id", ID, "Id of the act.", "path")], "responses": answers("Certificate", 404, 410)}},
        "/api/v1/log": {"get": {"summary": "Signed head of the public log", "responses": answers("LogHead", 404)}},
    },
    "components": {"schemas": SCHEMAS},
}
