"""Which acts are of the same claim and the same articles."""
from dataclasses import replace

import pytest

from models.act import CaseCategory, Citation
from search_app.public.practice.claims import comparable

CHANGES = {
    "another case of the same article": ({}, True),
    "another category": ({"category": CaseCategory.OFFENCE}, False),
    "another article, the same claim": ({"citations": (Citation("ГК", "272"),)}, True),
    "another article, another claim": ({"citations": (Citation("ГК", "272"),), "subject": "о разделе имущества"}, False),
    "a part of the same article, another claim": ({"citations": (Citation("ГК", "715", "2"),), "subject": "о разделе имущества"}, True),
    "procedure alone in common": ({"citations": (Citation("ГПК", "223"),), "subject": "о разделе имущества"}, False),
    "the same claim in other words and order": ({"citations": (), "subject": "О взыскании долгов по договорам займа и пени"}, True),
    "no articles, no subject": ({"citations": (), "subject": ""}, False),
    "the appeal of the case itself": ({"related_numbers": ("7119-23-00-2/101",)}, False),
}


@pytest.mark.parametrize("name", CHANGES)
def test_comparable(decided, name: str) -> None:
    """An act is compared with others on its articles of substance or its claim, never with its own case."""
    changes, expected = CHANGES[name]
    assert expected is comparable(decided[0], replace(decided[2], **changes))
