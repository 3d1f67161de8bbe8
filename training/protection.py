"""How well personal data are hidden: the figures of annotated acts, after the Text Anonymization Benchmark (Pilán et al. 2022) where it has them."""
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from training.annotated import Annotated, Tag

QUASI = frozenset({"WORKPLACE", "BIRTH_PLACE", "DEATH_DATE"})
WORD = re.compile(r"\w+")
CASE_ENDING = re.compile(r"[-‑]?[а-яәіңғүұқөһё]{1,4}")
SUBJECT_FIELD = re.compile(r"\b(?:CN|SN|SURNAME|GN|GIVENNAME|G|SERIALNUMBER|IIN|BIN|OU|O|C|L|ST|S|E|EMAILADDRESS)\s*=?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hidden:
    """A place that a system hides; `entity` is the same for all places that it takes for one person."""

    start: int
    stop: int
    entity: str = ""


def counts(act: Annotated, hidden: Sequence[Hidden], decision: str = "publish") -> Counter[str]:
    """What one act adds to the sums that `figures` divides: `name` and `name_of`.

    >>> act = Annotated("Иск Пака к Киму", (Tag(4, 8, "PERSON", "p1", "party"), Tag(11, 15, "PERSON", "p2", "party")))
    >>> counts(act, [Hidden(4, 8, "A")])["recall PERSON"], counts(act, [Hidden(4, 8, "A")])["leaking"]
    (1, 1)
    """
    owner: list[str | None] = [None] * len(act.text)
    for place in hidden:
        owner[place.start : place.stop] = [place.entity] * (min(place.stop, len(owner)) - place.start)
    sums = Counter(_of_entities(act, owner)) + _of_words(act, owner) + _of_labels(act, owner)
    exposed = sums["protected_direct"] < sums["protected_direct_of"]
    sums.update({"leaking": exposed, "unseen": exposed and decision == "publish", "review": decision == "review", "withheld": decision == "withhold"})
    sums.update({f"{name}_of": 1 for name in ("leaking", "unseen", "review", "withheld")})
    return sums


def _of_entities(act: Annotated, owner: Sequence[str | None]) -> dict[str, int]:
    """People and data of which every mention is hidden, mentions hidden by category, officials left as they are."""
    sums: Counter[str] = Counter()
    entities: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for tag in act.tags:
        if tag.official:
            sums.update({"keep": all(o is None for o in owner[tag.start : tag.stop]), "keep_of": 1})
            continue
        safe = covered(act.text, tag, owner)
        sums.update({f"recall {tag.category}": safe, f"recall {tag.category}_of": 1})
        for one in tag.id.split("+"):
            entities[tag.category, one].append(safe)
    for (category, _), safe in entities.items():
        name = "protected_quasi" if category in QUASI else "protected_direct"
        sums.update({name: all(safe), f"{name}_of": 1})
    return sums


def covered(text: str, tag: Tag, owner: Sequence[str | None]) -> bool:
    """Whether every letter and digit of a tag is hidden; the case ending of a name may stay, and the names of a certificate's fields."""
    fields = [m.span() for m in SUBJECT_FIELD.finditer(text, tag.start, tag.stop)] if tag.category == "EDS" else []
    free = {i for start, stop in fields for i in range(start, stop)}
    seen = [i for i in range(tag.start, tag.stop) if text[i].isalnum() and owner[i] is None and i not in free]
    if not seen:
        return True
    ending = tag.category == "PERSON" and seen[0] - tag.start >= 3 and seen[-1] - seen[0] == len(seen) - 1
    return ending and bool(CASE_ENDING.fullmatch(text, seen[0], tag.stop))


def _of_words(act: Annotated, owner: Sequence[str | None]) -> Counter[str]:
    """Words that are hidden, and those of them that had to be."""
    private = {i for tag in act.tags if not tag.official for i in range(tag.start, tag.stop)}
    hidden = [w for w in WORD.finditer(act.text) if any(o is not None for o in owner[w.start() : w.end()])]
    right = sum(not private.isdisjoint(range(*w.span())) for w in hidden)
    return Counter({"precision": right, "precision_of": len(hidden)})


def _of_labels(act: Annotated, owner: Sequence[str | None]) -> Counter[str]:
    """B-cubed sums of the labels against the annotated persons (Bagga and Baldwin 1998), and whether two people share one."""
    pairs = list(_labelled(act, owner))
    same, people, labels = Counter(pairs), Counter(p for p, _ in pairs), Counter(label for _, label in pairs)
    shared = len(same) > len(labels) and max(Counter(label for _, label in same).values()) > 1
    return Counter({
        "b3_precision": sum(same[p] / labels[p[1]] for p in pairs), "b3_recall": sum(same[p] / people[p[0]] for p in pairs),
        "b3_of": len(pairs), "merged": shared, "merged_of": 1,
    })


def _labelled(act: Annotated, owner: Sequence[str | None]) -> Iterator[tuple[str, str]]:
    for tag in act.tags:
        if tag.category == "PERSON" and not tag.official and "+" not in tag.id:
            label = next((o for o in owner[tag.start : tag.stop] if o is not None), None)
            if label is not None:
                yield tag.id, label


def figures(sums: Iterable[Counter[str]]) -> dict[str, float]:
    """The shares of all acts together, by name; a figure without anything to divide by is left out."""
    total: Counter[str] = Counter()
    for one in sums:
        total.update(one)
    shares = {name: total[name] / total[f"{name}_of"] for name in _names(total)}
    if total["b3_of"]:
        precision, recall = total["b3_precision"] / total["b3_of"], total["b3_recall"] / total["b3_of"]
        shares["b3"] = 2 * precision * recall / (precision + recall)
    return shares


def _names(total: Counter[str]) -> list[str]:
    return [name[:-3] for name in total if name.endswith("_of") and total[name] and name != "b3_of"]
