"""The help beside the box: every example in it works."""
import pytest
from flask import Flask
from flask_babel import Babel

from language.query import parse
from language.query_text import written
from models.query import (
    And,
    Article,
    CaseNumber,
    InPart,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Together,
    Value,
    Word,
    Years,
)
from search_app.public import query_help


@pytest.fixture(params=["ru", "kk", "en"])
def examples(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> tuple[query_help.Example, ...]:
    """The help as a reader of each language has it."""
    app = Flask(__name__)
    Babel(app)
    monkeypatch.setattr(query_help, "language", lambda: request.param)
    with app.test_request_context():
        return query_help.examples()


def test_every_example_is_well_formed(examples: tuple[query_help.Example, ...]) -> None:
    """No example needs a hint, and each is understood as the same when it is written out."""
    for example in examples:
        query = parse(example.query)
        assert () == query.hints, example.query
        assert query.node == parse(written(query.node)).node
        assert example.meaning


def test_the_help_shows_all_that_can_be_typed(examples: tuple[query_help.Example, ...]) -> None:
    """There is an example of every kind of question."""
    shown = {type(node) for example in examples for node in within(parse(example.query).node)}
    assert shown >= {Word, Prefix, Phrase, And, Or, Not, CaseNumber, Article, Near, Together, InPart, Named, Value, Years}


def within(node: Node) -> list[Node]:
    """A node and those it holds."""
    match node:
        case And(nodes) | Or(nodes) | Together(nodes):
            return [node, *(one for part in nodes for one in within(part))]
        case Not(part) | InPart(_, part):
            return [node, *within(part)]
    return [node]
