"""The office over an act that there is in Kazakh and in Russian: each version leads to the other."""
from pathlib import Path

from indexer import reviewing
from indexer.pipeline import Incoming, Options, take_in
from search_app.office.application import create_app
from tests.search_app.reviewing_acts import Person, archive_at

TEXTS = Path(__file__).parents[2] / "samples/texts"


def test_each_version_leads_to_the_other(tmp_path: Path) -> None:
    """The reviewer sees that there is another version, where it stands and whose labels people have, and the people of both are called the same."""
    archive = archive_at(tmp_path)
    russian, kazakh = (
        take_in(archive, Incoming(name, (TEXTS / name).read_bytes()), Options(allow_unsigned=True)).act_id
        for name in ("7512-24-00-2-9903-ru.txt", "7512-24-00-2-9903-kk.txt"))
    reviewer = Person(create_app(archive.settings), "one")
    page = reviewer.get(f"/acts/{kazakh}").text
    assert f'href="/acts/{russian}"' in page and "people here have its labels" in page
    assert f'href="/acts/{kazakh}"' in (other := reviewer.get(f"/acts/{russian}").text) and "its people have the labels of this act" in other
    labels = {person.label for person in reviewing.preview(archive, kazakh, ()).people if "Тельман" in person.written[0]}
    assert {"Жауапкер 2"} == labels and "Жауапкер 2" in page
