"""An act as the machine sees it: its text with every mention marked, and the rule that found each."""
from collections.abc import Iterator
from pathlib import Path

from anonymizer.mask import Masked, mask
from archive_store import audit
from indexer import approval, twins
from indexer.archive import Archive
from indexer.readings import kept, read
from models.act import Act
from models.mention import Mention

HIDDEN, DOUBTED, SHOWN, PLAIN = "\x1b[30;43m", "\x1b[97;41m", "\x1b[4m", "\x1b[0m"  # black on yellow, white on red, underlined


def seen(archive: Archive, name: str, by: str) -> tuple[str, Act | None, Masked]:
    """The text of a file, or of the kept original of an act's id, what was described of it, and what is masked in it.

    Reading a kept original is written on the audit trail. Raises NotFound, BadSignature, Unreadable."""
    path = Path(name)
    if path.is_file():
        text, act = read(archive, path.read_bytes(), None, path.name)
        return text, act, mask(text, act)
    entry = archive.catalogue.by_act(name)
    audit.record(archive.database, by, "read_original", entry.act_id)
    text, act = kept(archive, entry)
    before = approval.reviewed(archive.reviews, entry.act_id, text, act)
    return text, act, mask(text, act, before, twins.twin_of(archive, entry, act))


def marked(text: str, masked: Masked, colour: bool) -> str:
    """The text with its mentions: in colours on a terminal, else in brackets; after each its category and its rule."""
    hidden = {(r.start, r.stop) for r in masked.replacements}
    return "".join(_pieces(text, _apart(masked.mentions), hidden, colour))


def _pieces(text: str, mentions: list[Mention], hidden: set[tuple[int, int]], colour: bool) -> Iterator[str]:
    at = 0
    for mention in mentions:
        yield text[at : mention.start]
        what, note = text[mention.start : mention.stop], f"{mention.category}{'' if mention.sure else '?'} {mention.rule}".strip()
        covered = any(start <= mention.start and mention.stop <= stop for start, stop in hidden)
        if colour:
            paint = DOUBTED if not mention.sure else HIDDEN if covered else SHOWN
            yield f"{paint}{what}{PLAIN}\x1b[2m({note}){PLAIN}"
        else:
            yield f"[{note}: {what}]" if covered else f"({note}: {what})"
        at = mention.stop
    yield text[at:]


def _apart(mentions: tuple[Mention, ...]) -> list[Mention]:
    """Of mentions that overlap, the first and longest."""
    apart: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.stop)):
        if not apart or mention.start >= apart[-1].stop:
            apart.append(mention)
    return apart
