"""The command: `python -m anonymizer mask [--json] [--twins] FILE…` prints public texts, `python -m anonymizer cast FILE…` who is named."""
import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from anonymizer.cast.people import base_forms, cast_of
from anonymizer.mask import Masked, mask, public_text
from anonymizer.text.forms import all_forms
from anonymizer.text.words import Page


def main(arguments: list[str]) -> int:
    """Run the command; 0 when every file was read, 1 when one could not be (its name on stderr, the others go on)."""
    options = _parser().parse_args(arguments)
    failed, first = 0, None
    for name in options.files:
        try:
            text = Path(name).read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            print(f"{name}: {type(error).__name__}", file=sys.stderr)
            failed = 1
            continue
        if options.command == "cast":
            print("\n".join(cast_lines(text)))
            continue
        masked = mask(text, twin=first)
        first = first or masked.cast if options.twins else None
        print(as_json(name, masked) if options.json else public_text(text, masked.replacements))
    return failed


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m anonymizer", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    masking = commands.add_parser("mask", help="print the public text of acts")
    masking.add_argument("--json", action="store_true", help="print replacements and decision instead, one JSON object a file")
    masking.add_argument("--twins", action="store_true", help="the files are versions of one act: people keep the roles and numbers of the first")
    casting = commands.add_parser("cast", help="print who is named: role, how often, names as written, base forms and number of forms")
    for command in (masking, casting):
        command.add_argument("files", nargs="+", metavar="FILE", help="plain text in UTF-8")
    return parser


def as_json(name: str, masked: Masked) -> str:
    """One line of the contract: file, replacements, decision, reasons, risk."""
    replacements = [
        {"start": r.start, "stop": r.stop, "category": r.category, "entity": r.entity, "surrogate": r.surrogate} for r in masked.replacements
        if r.category
    ]
    answer = {"file": name, "replacements": replacements, "decision": masked.decision, "reasons": masked.reasons, "risk": masked.risk}
    return json.dumps(answer, ensure_ascii=False)


def cast_lines(text: str) -> Iterator[str]:
    """One line a person: number, role, mentions, the names as written, the base forms."""
    cast = cast_of(Page(text))
    for person in cast.people:
        written = list(dict.fromkeys(" ".join(text[m.start : m.stop].split()) for m in person.mentions))
        bases = sorted(set(base_forms(person)))
        yield "\t".join((str(person.number), cast.roles[person.number], f"{len(person.mentions)}×", "; ".join(written),
                         f"{', '.join(bases)} ({len(all_forms(bases))} forms)"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
