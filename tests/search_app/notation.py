"""Public acts written as plain text files, so that a lawyer can add one: a head of `name: value` lines, a line of dashes,
then parts that begin with `== facts` and the like; `[PERSON:Истец 1]` is a label that stands for hidden data."""
import re
from datetime import UTC, date, datetime
from pathlib import Path

from models.act import (
    ActKind,
    CaseCategory,
    Citation,
    Court,
    CourtLevel,
    Instance,
    Language,
    MaskedSpan,
    Outcome,
    Paragraph,
    Part,
    PartKind,
    PublicAct,
)
from models.mention import Category
from models.signature import PublicSignature

COURTS = {
    court.key: court for court in (
        Court("astana-civil", "Межрайонный суд по гражданским делам города Астаны",
              "Астана қаласының азаматтық істер жөніндегі ауданаралық соты", CourtLevel.DISTRICT, "astana"),
        Court("astana-city", "Суд города Астаны", "Астана қаласының соты", CourtLevel.REGIONAL, "astana"),
        Court("karaganda-criminal", "Специализированный межрайонный суд по уголовным делам Карагандинской области",
              "Қарағанды облысының қылмыстық істер жөніндегі мамандандырылған ауданаралық соты", CourtLevel.DISTRICT, "karaganda"),
        Court("bostandyk", "Бостандыкский районный суд города Алматы", "Алматы қаласы Бостандық аудандық соты",
              CourtLevel.DISTRICT, "almaty"),
        Court("supreme", "Верховный Суд Республики Казахстан", "Қазақстан Республикасының Жоғарғы Соты",
              CourtLevel.SUPREME, "republic"),
    )
}
MASK = re.compile(r"\[([A-Z_]+):([^\]]+)\]")
GOOD_SIGNATURE = PublicSignature(
    "PAdES", "Межрайонный суд", "120440012345", datetime(2025, 10, 15, 9, 30, tzinfo=UTC), "RSA-2048 SHA-256", True, True, True)


def act_of(path: Path) -> PublicAct:
    """The act that a file describes."""
    head, _, body = path.read_text("utf-8").partition("----\n")
    said = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    text, parts, masked = body_of(body)
    language = Language(said["language"])
    return PublicAct(
        id=said["id"], kind=ActKind(said["kind"]), court=COURTS[said["court"]], number=said["number"],
        date=date.fromisoformat(said["date"]), language=language, instance=Instance(said["instance"]),
        category=CaseCategory(said["category"]), outcome=Outcome(said["outcome"]), judges=listed(said.get("judges", "")),
        secretary="", prosecutors=(), subject=said.get("subject", ""),
        citations=tuple(Citation.of_key(key) for key in listed(said.get("citations", ""))),
        related_numbers=listed(said.get("related", "")), text=text, parts=parts,
        paragraphs=tuple(paragraphs(text, language)), masked=masked, policy_version="2026.1",
        signatures=() if said.get("signed") == "no" else (GOOD_SIGNATURE,),
    )


def listed(text: str) -> tuple[str, ...]:
    return tuple(value.strip() for value in text.split(";") if value.strip())


def body_of(body: str) -> tuple[str, tuple[Part, ...], tuple[MaskedSpan, ...]]:
    """The text, its parts, and the places of its labels."""
    text, starts, masked = "", [], []
    for chunk in re.split(r"^== ", body, flags=re.MULTILINE)[1:]:
        name, _, rest = chunk.partition("\n")
        starts.append((PartKind(name.strip()), len(text)))
        at = 0
        for match in MASK.finditer(rest):
            text += rest[at : match.start()]
            masked.append(MaskedSpan(len(text), len(text) + len(match[2]), Category(match[1])))
            text, at = text + match[2], match.end()
        text += rest[at:]
    text = text.rstrip("\n")
    stops = [start for _, start in starts[1:]] + [len(text)]
    return text, tuple(Part(kind, start, stop) for (kind, start), stop in zip(starts, stops, strict=True)), tuple(masked)


def paragraphs(text: str, language: Language):
    """Paragraphs are separated by blank lines."""
    for match in re.finditer(r"\S(?:.|\n(?!\n))*", text):
        yield Paragraph(match.start(), match.start() + len(match[0].rstrip()), language)
