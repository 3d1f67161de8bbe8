"""How the case files of this folder are read: one case a line, `#` begins a remark."""
from pathlib import Path
from re import compile

_CASES = Path(__file__).parent / "cases"
MARK = compile(r"\[(?:([a-z]{1,2}):)?([^\]]*)\]")


def lines(name: str) -> list[str]:
    """The cases of a file."""
    text = (_CASES / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def unmarked(line: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text without its marks, «⏎» as a line's end, and where each mark was: start, stop, the letters before the colon."""
    text, marks, at = "", [], 0
    for match in MARK.finditer(line):
        text += line[at : match.start()]
        marks.append((len(text), len(text) + len(match[2]), match[1] or ""))
        text += match[2]
        at = match.end()
    return (text + line[at:]).replace("⏎", "\n"), marks
