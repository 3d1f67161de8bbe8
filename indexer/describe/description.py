"""From the text of an act to an `Act`: each field by its own rules, one after another."""
from indexer.describe import officials, outcome
from indexer.describe.category import category, instance
from indexer.describe.courts import court
from indexer.describe.dates import act_date
from indexer.describe.headings import Heading, decision, title
from indexer.describe.numbers import number, related
from indexer.describe.parties import participants
from indexer.describe.parts import part, parts
from indexer.describe.reading import Reading
from indexer.describe.subject import subject
from language.citations import citations
from language.identify import language_of
from language.sentences import paragraphs
from models.act import Act, ActKind, Instance, Language, Paragraph, PartKind
from models.errors import Undescribed

SHORT = 40  # letters; a shorter paragraph is in the language of the act


def describe(text: str) -> Act:
    """The particulars of an act. Raises Undescribed: `empty`, `not_an_act`, `no_kind`, `no_court`, `no_date`."""
    reading = Reading(text)
    heading = title(reading)
    kind = _kind(reading, heading)
    found_number = number(reading)
    found_court = court(reading, found_number)
    if found_court is None or kind is None:
        raise _unrecognized(text, kind)
    found_parts = parts(reading, heading)
    head = found_parts[0].stop
    dated = act_date(reading, heading.start if heading else 0, head)
    if dated is None:
        raise Undescribed("no_date", "no date near the title")
    language = language_of(text)
    operative = part(found_parts, PartKind.OPERATIVE)
    begin = operative.start if operative else max(0, len(text) - officials.SIGNATURE)
    cited = citations(text)
    stage = instance(reading.bare[:head], found_court)
    procedure = category(reading.bare[:head], kind, found_court, found_number, cited)
    parties, representatives = participants(reading, head)
    return Act(
        kind=kind, court=found_court, number=found_number, date=dated, language=language, instance=stage, category=procedure,
        outcome=outcome.of_reading(reading, begin, kind, procedure, stage),
        judges=officials.judges(reading, head, begin, several=stage is not Instance.FIRST),
        secretary=officials.secretary(reading, head), prosecutors=officials.prosecutors(reading, head),
        parties=parties, representatives=representatives, parts=found_parts,
        paragraphs=_paragraphs(text, language), subject=subject(reading, heading.stop if heading else 0, head), citations=cited,
        related_numbers=related(reading, found_number, kind, stage),
    )


def _kind(reading: Reading, heading: Heading | None) -> ActKind | None:
    """The kind by the title; by the word of decision when the title is missing or names two («ҰЙҒАРЫМ/ШЕШІМ»)."""
    decided = decision(reading, heading.stop if heading else 0)
    if heading is None:
        return decided.kind if decided else None
    if decided and reading.plain[heading.stop : heading.stop + 3].strip().startswith("/"):
        return decided.kind
    return heading.kind


def _unrecognized(text: str, kind: ActKind | None) -> Undescribed:
    if not text.strip():
        return Undescribed("empty", "the text is empty")
    if kind is None:
        return Undescribed("not_an_act", "neither a title nor a decision of a court")
    return Undescribed("no_court", "no court is named as the author")


def _paragraphs(text: str, language: Language) -> tuple[Paragraph, ...]:
    """Paragraphs with their language; one too short to tell is in the language of the act."""
    return tuple(
        Paragraph(span.start, span.stop, language_of(span.of(text)) if span.stop - span.start >= SHORT else language) for span in paragraphs(text)
    )
