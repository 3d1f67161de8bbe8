"""Whether two acts are of one claim: what makes comparing how they ended worth while."""
from models.act import Citation, PublicAct
from search_app.public.practice.nearness import weighty

SAME_CLAIM = 0.5  # share of the words of two subjects that are the same
PROCEDURE = frozenset({"ГПК", "УПК", "АППК"})  # cited in every act of their kind, so that they tell nothing of the claim


def comparable(act: PublicAct, other: PublicAct) -> bool:
    """Whether `other` is of another case, of the same kind of procedure, and of the same articles of substance or the same claim."""
    if act.category is not other.category or of_one_case(act, other):
        return False
    return not articles(act).isdisjoint(articles(other)) or same_claim(act, other)


def articles(act: PublicAct) -> frozenset[str]:
    """The articles of substance that an act cites; their parts and points aside."""
    return frozenset(Citation(cited.act, cited.article).key for cited in act.citations if cited.act not in PROCEDURE)


def same_claim(act: PublicAct, other: PublicAct) -> bool:
    """Whether the subjects of two acts share most of their words."""
    one, two = (set(weighty(found.subject, found.language)) for found in (act, other))
    return bool(one & two) and len(one & two) >= SAME_CLAIM * len(one | two)


def of_one_case(one: PublicAct, other: PublicAct) -> bool:
    """Whether one bears or names a number of the other: that is an appeal, not another court's opinion."""
    return not {one.number, *one.related_numbers}.isdisjoint({other.number, *other.related_numbers} - {""})
