"""`python -m benchmarks.search_quality [--errors TYPE]`: how well the search answers, beside plain Elasticsearch and plain tantivy.

Every question of benchmarks/queries is asked of the same acts in the same run; the tables go to docs/search.md below its marker.
`--errors TYPE` asks the embedded engine alone and prints each question of that type that is answered wrongly; never a held one.
"""
import os
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from statistics import mean

from benchmarks import search_quality_engines as engines
from benchmarks import search_quality_measures as measures
from benchmarks.search_quality_acts import ROOT, acts, id_of, names
from benchmarks.search_quality_queries import SETS, TYPES, Question, questions

REPORT = ROOT / "docs/search.md"
MARKER = "<!-- Below this line `make bench-search` writes. -->"
ASKED = {"topic-ru": .93, "topic-kk": .93, "synonym": .80, "cross-language": .80, "spelling": .90, "article": .97, "number": .99,
         "court": .95, "outcome": .93, "phrase": 1.0, "operators": 1.0}
Found = dict[str, list[list[str]]]  # by who was asked: the names of the acts found, question by question


def main() -> None:
    parser = ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--errors", choices=TYPES, help="print what was found and what was wanted")
    kind = parser.parse_args().errors
    asked = [one for one in questions() if kind in (None, one.kind)]
    with tempfile.TemporaryDirectory() as home:
        if kind:
            print("\n\n".join(errors(asked, answers(engines.site(engines.settings_of(Path(home)), acts()), asked))))
            return
        report = tables(asked, everyone(Path(home), asked))
    print(report)
    kept = REPORT.read_text("utf-8").partition(MARKER)[0]
    REPORT.write_text(f"{kept}{MARKER}\n\n{report}\n", "utf-8")


def everyone(home: Path, asked: Sequence[Question]) -> Found:
    """What everyone answers; who cannot be asked is left out."""
    published = acts()
    found = {
        "ours": answers(engines.site(engines.settings_of(home / "tantivy"), published), asked),
        "plain tantivy": answers(engines.plain_tantivy(published), asked),
    }
    with engines.node(os.environ.get("ELASTICSEARCH_TEST_URL", "")) as url:
        if url:
            engines.forget(url)
            found["ours on Elasticsearch"] = answers(engines.site(engines.settings_of(home / "elasticsearch", url), published), asked)
            found["plain Elasticsearch"] = answers(engines.plain_elasticsearch(url, published), asked)
            engines.forget(url)
    return found


def answers(ask: engines.Ask, asked: Sequence[Question]) -> list[list[str]]:
    """The names of the acts that are found for each question."""
    named = {id_of(name): name for name in names()}
    return [[named[act_id] for act_id in ask(one.text, one.kind in SETS)] for one in asked]


def quality(one: Question, found: Sequence[str]) -> float:
    """The figure by which a type is judged: nDCG@10, of sets whether they are the same."""
    return measures.same_set(found, one.wanted) if one.kind in SETS else measures.ndcg(found, one.grades)


def errors(asked: Sequence[Question], found: Sequence[Sequence[str]]) -> Iterator[str]:
    """What was found and what was wanted, for each open question that is not answered as well as can be."""
    for one, names_found in zip(asked, found, strict=True):
        figure = quality(one, names_found)
        if figure < .9995 and not one.held:
            shown = [name for name in names_found if name not in one.wanted] if one.kind in SETS else names_found
            missed = sorted(one.wanted - set(names_found))
            lines = [f"{one.text}   {figure:.2f}", *(f"  {one.grades.get(name, 0)} {name}" for name in shown)]
            yield "\n".join([*lines, *(f"  missed {one.grades[name]} {name}" for name in missed)])


def tables(asked: Sequence[Question], found: Found) -> str:
    """The report: the figures that are asked for, then the other two measures of ranked lists."""
    ranked = [kind for kind in TYPES if kind not in SETS]
    held = sum(one.held for one in asked)
    return "\n\n".join([
        f"Measured on {date.today()}: {len(asked)} questions over {len(names())} acts, {held} of them held.",
        "nDCG@10; of phrases and operators the share of questions whose set is exactly equal:",
        table(asked, found, TYPES, quality, asked_too=True),
        "Mean reciprocal rank of the first answer:",
        table(asked, found, ranked, lambda one, names_found: measures.reciprocal_rank(names_found, one.grades)),
        "Recall of the first ten:",
        table(asked, found, ranked, lambda one, names_found: measures.recall(names_found, one.grades)),
    ])


def table(asked: Sequence[Question], found: Found, kinds: Sequence[str], figure: Callable[[Question, Sequence[str]], float],
          asked_too: bool = False) -> str:
    """One row a type: open and held questions apart for each who was asked."""
    heads = ["type", "open + held", *(f"{who}: open | held" for who in found), *(["asked"] if asked_too else [])]
    lines = ["| " + " | ".join(head.replace(" | ", " / ") for head in heads) + " |", "|---" * len(heads) + "|"]
    for kind in kinds:
        places = [(place, one) for place, one in enumerate(asked) if one.kind == kind]
        held = sum(one.held for _, one in places)
        cells = [kind, f"{len(places) - held} + {held}"]
        for lists in found.values():
            parts = (_mean([figure(one, lists[place]) for place, one in places if one.held is side]) for side in (False, True))
            cells.append(" / ".join(parts))
        lines.append("| " + " | ".join([*cells, *([f"{ASKED[kind]:.2f}"] if asked_too else [])]) + " |")
    return "\n".join(lines)


def _mean(figures: list[float]) -> str:
    return f"{mean(figures):.2f}" if figures else "–"


if __name__ == "__main__":
    main()
