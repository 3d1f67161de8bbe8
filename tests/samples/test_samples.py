"""The samples are what their README says: whole, varied, in both languages, in every form, and without a key."""
import re
from pathlib import Path

import pypdfium2
import pytest

from indexer.extract import extract
from indexer.signature import anchors, unseal
from models.errors import BadSignature
from models.settings import Settings
from samples.forms import FORMS
from samples.make import HERE, Line, make_many, manifest

ACTS, TEXTS = HERE / "acts", HERE / "texts"
LINES = manifest()
KAZAKH = re.compile(r"[әғқңөұүһі]", re.I)
PHONE = re.compile(r"(?<![\d/№-])(?:\+7|8)[ -]?\(?7\d{2,4}\)?[\d -]{7,12}\d(?!\d)")
KINDS = (  # Civil Procedure Code art. 21; the sentence by the Criminal Procedure Code
    r"р\s*е\s*ш\s*е\s*н\s*и\s*е", r"ш\s*е\s*ш\s*і\s*м", r"о\s*п\s*р\s*е\s*д\s*е\s*л\s*е\s*н\s*и\s*е", r"ұ\s*й\s*ғ\s*а\s*р\s*ы\s*м",
    r"п\s*о\s*с\s*т\s*а\s*н\s*о\s*в\s*л\s*е\s*н\s*и\s*е", r"қ\s*а\s*у\s*л\s*ы", r"п\s*р\s*и\s*г\s*о\s*в\s*о\s*р", r"ү\s*к\s*і\s*м",
    r"судебный приказ", r"сот бұйрығы",
)


def text_of(line: Line) -> str:
    """The text that a line of the manifest names."""
    return (TEXTS / f"{line.text}.txt").read_text("utf-8")


def is_kazakh(text: str) -> bool:
    """Kazakh letters are frequent in a Kazakh text; in a Russian one they stand in names only."""
    return len(KAZAKH.findall(text)) > 0.05 * len(text)


def files_of(line: Line) -> list[Path]:
    """The act's file, then its detached signature if it has one."""
    return sorted((p for p in ACTS.iterdir() if p.name.startswith(f"{line.file}.")), key=lambda p: len(p.name))


def first_of(form: str) -> Line:
    """The first line of a form."""
    return next(line for line in LINES if line.form == form)


def words(text: str) -> set[str]:
    """Words that are long enough to be broken at a line's end only where hyphens are."""
    return set(re.findall(r"\w{3,}", text.replace("\N{SOFT HYPHEN}", "")))


def test_there_are_enough_acts() -> None:
    """The first run shows a page of results, not three of them."""
    assert 60 <= len([line for line in LINES if not line.held])


def test_half_are_kazakh() -> None:
    """Neither language is the sample of the other."""
    kazakh = sum(is_kazakh(text_of(line)) for line in LINES)
    assert abs(kazakh - len(LINES) / 2) <= 2


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_act_is_there_in_both_languages(kind: str) -> None:
    """A heading of the kind stands alone on a line of at least one text."""
    assert any(re.search(rf"^\s*{kind}\s*$", text_of(line), re.I | re.M) for line in LINES)


def test_every_form_is_there() -> None:
    """No form in which courts hand in acts goes untried."""
    assert set(FORMS) == {line.form for line in LINES}


def test_every_text_is_in_the_manifest() -> None:
    """A text that is forgotten in the manifest would never be seen."""
    assert {p.stem for p in TEXTS.glob("*.txt")} == {line.text for line in LINES}


def test_acts_are_the_manifests_and_no_others() -> None:
    """`make.py` was run after the manifest was changed."""
    assert {p for line in LINES for p in files_of(line)} == set(ACTS.iterdir())
    assert [] == [line.file for line in LINES if not files_of(line)]


def test_no_private_key_is_kept() -> None:
    """Whoever has the files cannot sign in the test authority's name."""
    for path in (p for p in HERE.rglob("*") if p.is_file() and p.suffix not in {".py", ".pyc"}):
        assert path.suffix not in {".key", ".p12", ".pfx"} and b"PRIVATE KEY" not in path.read_bytes(), path


def test_the_readme_names_what_must_be_held() -> None:
    """A reader of the README knows why he does not find an act."""
    readme = (HERE / "README.md").read_text("utf-8")
    for line in LINES:
        assert (f"| `{files_of(line)[0].name}` | {line.held}" in readme) == bool(line.held), line.file


def test_no_telephone_is_anyones() -> None:
    """Three fives after the code: a number that operators give to nobody in these texts' world."""
    found = (re.sub(r"\D", "", number) for line in LINES for number in PHONE.findall(text_of(line)))
    numbers = [number for number in found if len(number) == 11]
    assert len(numbers) > 30
    assert [] == [number for number in numbers if "555" not in number]


@pytest.mark.parametrize("form", [f for f in FORMS if f not in {"changed", "unsigned", "scan", "spoilt-scan"}])
def test_a_product_carries_its_text_and_a_good_signature(form: str) -> None:
    """What a court's system would read from the file is what the author wrote."""
    line = first_of(form)
    content = opened(line)
    found = extract(content, "", Settings.of({})).text
    assert words(text_of(line)) - words(found) == set()


@pytest.mark.parametrize("form", ["scan", "spoilt-scan"])
def test_a_scan_has_no_text(form: str) -> None:
    """A scanned page is a picture: without recognition nothing can be read from it."""
    document = pypdfium2.PdfDocument(opened(first_of(form)))
    assert ["" for _ in document] == [page.get_textpage().get_text_bounded().strip() for page in document]


@pytest.mark.parametrize(("form", "code"), [("changed", "changed"), ("unsigned", "unsigned")])
def test_a_bad_signature_is_bad(form: str, code: str) -> None:
    """What is in the samples to be held for its signature is held for it."""
    with pytest.raises(BadSignature) as error:
        opened(first_of(form))
    assert error.value.code == code


def test_judges_of_a_panel_all_sign() -> None:
    """An act of a higher court bears a signature of each judge."""
    line = next(line for line in LINES if len(line.signers) == 5)
    act = files_of(line)[0].read_bytes()
    assert [*line.signers] == [s.signer for s in unseal(act, anchors.load(HERE / "anchors")).signatures]


def test_many_that_differ(tmp_path: Path) -> None:
    """For measuring, every file is another act."""
    count = len(LINES) + 2  # past the last text, so that one of them comes twice
    make_many(count, tmp_path)
    texts = [extract(unseal(p.read_bytes(), anchors.load(tmp_path / "anchors")).content, p.name, Settings.of({})).text
             for p in sorted(tmp_path.glob("*.pdf"))[::count - 5]]
    assert len(list(tmp_path.glob("*.pdf"))) == count
    assert len(set(texts)) == len(texts)


def opened(line: Line) -> bytes:
    """What is inside the act's file, its signature verified."""
    act, *signature = files_of(line)
    return unseal(act.read_bytes(), anchors.load(HERE / "anchors"), signature[0].read_bytes() if signature else None).content
