"""An archive in a temporary folder, a test authority that it trusts, and small acts to take in."""
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.archive import Archive, open_archive
from models.settings import Settings
from samples import authority

ROOT = Path(__file__).parent.parent.parent
ACT = """Алмалинский районный суд города Алматы

РЕШЕНИЕ

Именем Республики Казахстан

3 мая 2024 года                    № 7527-24-00-2/{number}                    город Алматы

Алмалинский районный суд города Алматы в составе председательствующего судьи Тлеубергеновой Ж.М., при секретаре Касымовой А.Б., рассмотрев в открытом судебном заседании гражданское дело по иску Ахметова Данияра Сериковича к Иванову Сергею Петровичу о взыскании суммы долга,

УСТАНОВИЛ:

Истец Ахметов Д.С. обратился в суд с иском к ответчику Иванову С.П. о взыскании суммы долга по расписке в размере {number} 000 тенге. Ответчик Иванов С.П. в судебном заседании иск признал.

Согласно статье 272 ГК РК обязательство должно исполняться надлежащим образом.

Руководствуясь статьями 223-226 ГПК РК, суд

РЕШИЛ:

Иск Ахметова Данияра Сериковича к Иванову Сергею Петровичу о взыскании суммы долга удовлетворить.

Взыскать с Иванова Сергея Петровича в пользу Ахметова Данияра Сериковича {number} 000 тенге.

Судья Тлеубергенова Ж.М.
"""


@pytest.fixture(scope="session")
def act_text() -> Callable[[int], str]:
    """A short decision on a debt with this number; two numbers are two cases."""
    return lambda number: ACT.format(number=number)


@pytest.fixture(scope="session")
def court() -> authority.Leaf:
    """The signer of a court, under an authority of the test's own; its certificate is the last of `above`."""
    return authority.leaf(authority.authority(), "ТЕСТОВА ТЕСТ", "000000000000", "Алмалинский районный суд", "000140000012", "ec")


@pytest.fixture
def environment(tmp_path: Path, court: authority.Leaf) -> dict[str, str]:
    """The environment of an archive of its own that trusts the court's authority."""
    anchors = tmp_path / "anchors"
    anchors.mkdir()
    (anchors / "root.pem").write_bytes(authority.Authority(court.key, court.above[-1]).pem())
    return {"ARCHIVE_HOME": str(tmp_path / "var"), "ARCHIVE_TRUST_ANCHORS": str(anchors), "ARCHIVE_TESSERACT": "no"}


@pytest.fixture
def archive(environment: dict[str, str]) -> Archive:
    return open_archive(Settings.of(environment))


@pytest.fixture
def command(environment: dict[str, str]) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs `python -m indexer` as an operator does, in a process of its own."""

    def run(*arguments: object, entered: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, "-m", "indexer", *map(str, arguments)], cwd=ROOT, input=entered,
                              env=os.environ | environment, capture_output=True, text=True, timeout=120)

    return run
