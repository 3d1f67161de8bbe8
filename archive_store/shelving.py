"""The rows under which a public act stands on the shelf; all of them follow from the act, so they can be recomputed."""
from models.act import Citation, PublicAct

LONGEST_KEY = 200  # characters of a case number or a citation; longer ones are noise, and PostgreSQL's index has a limit
Row = dict[str, object]


def particulars(act: PublicAct) -> Row:
    """What lists of acts and courts are made of."""
    return {"date": act.date, "language": act.language, "court": act.court.key, "court_ru": act.court.name_ru,
            "court_kk": act.court.name_kk, "court_level": act.court.level, "region": act.court.region}


def articles(act: PublicAct) -> list[Row]:
    """The articles it cites, each with its parts and points apart."""
    return [{"act_id": act.id, "key": c.key, "law": c.act, "article": c.article, "part": c.part, "point": c.point}
            for c in sorted(_with_wholes(act.citations)) if len(c.key) <= LONGEST_KEY]


def numbers(act: PublicAct) -> list[Row]:
    """The case numbers that it bears or names."""
    return [{"act_id": act.id, "number": n} for n in sorted({act.number, *act.related_numbers} - {""})
            if len(n) <= LONGEST_KEY]


def _with_wholes(citations: tuple[Citation, ...]) -> set[Citation]:
    """Who cites a point cites its part and its article as well."""
    wholes = set(citations)
    for c in citations:
        wholes |= {Citation(c.act, c.article), Citation(c.act, c.article, c.part)}
    return wholes
