"""The command: `python -m anonymizer mask [--json] FILE…` and `python -m anonymizer cast FILE`."""
import argparse
import json
import sys
from pathlib import Path

from anonymizer.mask import Masked, mask, public_text


def main(arguments: list[str]) -> int:
    """Run the command with `arguments`; 0 when every file was read."""
    parser = argparse.ArgumentParser(prog="python -m anonymizer", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    masking = commands.add_parser("mask", help="print the public text of acts")
    masking.add_argument("--json", action="store_true", help="print replacements and decision, one JSON object a file")
    masking.add_argument("files", nargs="+", metavar="FILE")
    options = parser.parse_args(arguments)
    for name in options.files:
        text = Path(name).read_bytes().decode("utf-8")
        masked = mask(text)
        print(as_json(name, masked) if options.json else public_text(text, masked.replacements))
    return 0


def as_json(name: str, masked: Masked) -> str:
    """One line of the contract: file, replacements, decision, reasons."""
    replacements = [
        {"start": r.start, "stop": r.stop, "category": r.category, "entity": r.entity, "surrogate": r.surrogate} for r in masked.replacements
    ]
    return json.dumps({"file": name, "replacements": replacements, "decision": masked.decision, "reasons": masked.reasons}, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
