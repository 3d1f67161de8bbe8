"""Every word of the pages is there in Kazakh and in Russian."""
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from search_app.interface import TRANSLATIONS

SOURCES = Path(TRANSLATIONS).parent
KEYWORDS = {"_": None, "_l": None, "gettext": None, "lazy_gettext": None, "ngettext": (1, 2)}


@pytest.fixture(scope="module")
def said() -> set[str]:
    """The singular of every message in sources and templates."""
    with (TRANSLATIONS / "babel.cfg").open("r", encoding="utf-8") as mapping:
        methods, options = parse_mapping_cfg(mapping)
    found = extract_from_dir(str(SOURCES), methods, options, keywords=KEYWORDS)
    return {message if isinstance(message, str) else message[0] for _, _, message, _, _ in found}


def catalogue(language: str) -> Catalog:
    return read_po(BytesIO((TRANSLATIONS / language / "LC_MESSAGES/messages.po").read_bytes()), language)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_nothing_is_left_in_english(language: str, said: set[str]) -> None:
    """Every message has a translation, in all plural forms, and none is a guess of a tool."""
    known = {m.id if isinstance(m.id, str) else m.id[0]: m for m in catalogue(language) if m.id}
    assert set() == said - known.keys()
    for message in known.values():
        forms = (message.string,) if isinstance(message.string, str) else message.string
        assert all(forms), message.id
        assert not message.fuzzy, message.id


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_nothing_is_left_over(language: str, said: set[str]) -> None:
    """A message that no page says any more is taken out."""
    assert set() == {m.id if isinstance(m.id, str) else m.id[0] for m in catalogue(language) if m.id} - said


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_placeholders_are_kept(language: str) -> None:
    """A translation has the placeholders of its message, or the page would break."""
    known = catalogue(language)
    assert [] == [(m.id, errors) for m in known if m.id and (errors := list(m.check(known)))]
