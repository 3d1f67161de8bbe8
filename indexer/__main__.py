"""The command line of the archive: `python -m indexer COMMAND`."""
import argparse
import getpass
import os
import secrets
import sys
from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from archive_store.accounts import Accounts, Role
from archive_store.keys import write_secret
from archive_store.verification import problems
from indexer import decide, export, summary
from indexer.archive import Archive, open_archive
from indexer.batch import ingest
from indexer.catch_up import reindex, try_to_index
from indexer.gather import gather
from indexer.pipeline import Options, Outcome
from indexer.show import marked, seen
from models.errors import ArchiveError
from models.settings import Settings

SELF = "command line"  # who acts, on the audit trail, when no name is given
FIRST = "operator"  # the name of the first account of the office


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status: 0 when all was done, 1 when something could not be, 2 for a wrong command."""
    given = parser().parse_args(arguments)
    try:
        done = given.run(open_archive(Settings.of(os.environ)), given)
        sys.stdout.flush()
        return done
    except BrokenPipeError:  # `| head` has read enough; what is still buffered must not fail once more at the exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141  # as a shell says it
    except (ArchiveError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130  # as a shell says it; what was decided stays, the rest is done by the next run


def take_in(archive: Archive, given: argparse.Namespace) -> int:
    """Take in files and folders; 0 when every file was dealt with, be it held."""
    files = list(gather(given.paths))
    options = Options(by=SELF, allow_unsigned=given.allow_unsigned, approve=given.approve, again=given.again)
    bar = tqdm(total=len(files), unit=" acts", disable=given.json or not sys.stderr.isatty(), leave=False)
    outcomes: list[Outcome] = []
    with bar:
        for outcome in ingest(archive, files, options):
            outcomes.append(outcome)
            bar.update()
            if given.json:
                print(summary.as_json(outcome), flush=True)
    if not given.json:
        print(*summary.of_batch(outcomes), sep="\n")
    if late := try_to_index(archive):
        print(f"the search index is behind the shelf ({late}); the next run brings it up", file=sys.stderr)
    return 0 if all(outcome.digest for outcome in outcomes) else 1


def status(archive: Archive, given: argparse.Namespace) -> int:
    """Print how many acts are where, and why they wait."""
    print(*summary.of_archive(archive), sep="\n")
    return 0


def show(archive: Archive, given: argparse.Namespace) -> int:
    """Print an act with its marked mentions."""
    text, act, masked = seen(archive, given.act, SELF)
    print(marked(text, masked, colour=sys.stdout.isatty()))
    if act is not None:
        print(f"\n{act.kind}, {act.court.name_ru}, {act.number}, {act.date}, {act.language}, {act.outcome}")
    print(f"{masked.decision}, risk {masked.risk:.2f}", *masked.reasons, sep="; ")
    return 0


def approve(archive: Archive, given: argparse.Namespace) -> int:
    """Publish what only waits for review."""
    return _decided(decide.approve(archive, given.act, given.by))


def withdraw(archive: Archive, given: argparse.Namespace) -> int:
    """Take an act from the site, the index and all its versions."""
    return _decided(decide.withdraw(archive, given.act, given.by, given.reason))


def rebuild(archive: Archive, given: argparse.Namespace) -> int:
    """Build the index anew beside the live one, and swap."""
    print(f"in the index: {reindex(archive)}")
    return 0


def verify(archive: Archive, given: argparse.Namespace) -> int:
    """Recompute the log, every version and every original; 1 when something is not as it must be."""
    found = 0
    for problem in problems(archive.database, archive.originals, archive.log_key.public_key().public_bytes_raw()):
        found += 1
        print(problem)
    print(f"{found} problems" if found else "sound: the log, every version, the shelf, the audit trail and every original")
    return 1 if found else 0


def export_reviews(archive: Archive, given: argparse.Namespace) -> int:
    """Write what reviewers decided as training data without names, one JSON object a line."""
    count = 0
    with given.file.open("w", encoding="utf-8") as file:
        for line in export.lines(archive, SELF):
            file.write(line + "\n")
            count += 1
    print(f"examples: {count}")
    return 0


def account(archive: Archive, given: argparse.Namespace) -> int:
    """Make an account of the office: a named one, or the first when there is none yet."""
    accounts = Accounts(archive.database)
    if given.deed == "add":
        password = getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
        accounts.add(given.name, password, Role(given.role), SELF)
    elif not accounts.all():
        path, password = archive.settings.keys / "first-office-account.txt", secrets.token_urlsafe(15)
        path.unlink(missing_ok=True)  # of a run that was killed between the file and the account
        write_secret(path, f"{FIRST}\n{password}\n")
        accounts.add(FIRST, password, Role.OPERATOR, SELF)
        print(f"The first account of the office is in {path}")
    return 0


def parser() -> argparse.ArgumentParser:
    """The commands and what they take."""
    top = argparse.ArgumentParser(prog="python -m indexer", description="The archive of court acts.")
    commands = top.add_subparsers(required=True)

    def command(name: str, run, description: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=description, description=description)
        made.set_defaults(run=run)
        return made

    taking = command("ingest", take_in, "take in files and folders")
    taking.add_argument("paths", metavar="PATH", type=_existing, nargs="+")
    taking.add_argument("--allow-unsigned", action="store_true", help="take files without a signature")
    taking.add_argument("--approve", metavar="NAME", default="", help="publish what only waits for review, in this name")
    taking.add_argument("--again", action="store_true", help="try held acts once more")
    taking.add_argument("--json", action="store_true", help="one JSON object a line")
    command("status", status, "how many acts are where, and why they wait")
    command("show", show, "an act with its marked mentions").add_argument("act", metavar="FILE-or-ID")
    for name, run, description in (("approve", approve, "publish what only waits for review"),
                                   ("withdraw", withdraw, "take an act from the public, for good")):
        deciding = command(name, run, description)
        deciding.add_argument("act", metavar="ID")
        deciding.add_argument("--by", metavar="NAME", required=True)
        if run is withdraw:
            deciding.add_argument("--reason", metavar="TEXT", required=True)
    command("reindex", rebuild, "build the search index anew from the shelf")
    command("verify", verify, "recompute the log, every version and every original")
    command("export-reviews", export_reviews, "write what reviewers decided as training data, without names").add_argument(
        "file", metavar="FILE", type=Path)
    deeds = command("account", account, "accounts of the office").add_subparsers(dest="deed", required=True)
    adding = deeds.add_parser("add", help="make an account; the password is asked for, or read from the standard input")
    adding.add_argument("name", metavar="NAME")
    adding.add_argument("--role", choices=[role.value for role in Role], required=True)
    deeds.add_parser("first", help="make the first account, if there is none")
    return top


def _existing(name: str) -> Path:
    path = Path(name)
    if not path.exists():
        raise argparse.ArgumentTypeError(f"no such file or folder: {name}")
    return path


def _decided(outcome: Outcome) -> int:
    print(f"{outcome.act_id}: {summary.MEANINGS[outcome.state]}{summary.reason(outcome)}")
    return 0 if outcome.state in (summary.State.PUBLISHED, summary.State.WITHDRAWN) else 1


if __name__ == "__main__":
    sys.exit(main())
