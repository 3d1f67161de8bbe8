"""The queue in files: Celery's transport over a folder, with messages that appear whole.

The transport as it comes writes a message in the very place where a worker looks for it; one that looks at that moment takes
an empty message and stops (seen with one of seven messages when they come every millisecond)."""
import time
from pathlib import Path
from uuid import uuid4

from kombu.transport import TRANSPORT_ALIASES, filesystem
from kombu.utils.json import dumps

ADDRESS = "archive-files://"  # of the broker, in place of `filesystem://`
POLLING = 0.1  # seconds between looks into the folder; a second by default, which a person who uploads would feel
TRANSPORT_ALIASES[ADDRESS.partition(":")[0]] = "indexer.queue_files:Transport"


class Channel(filesystem.Channel):
    """Reads as its parent does; a message is written under a hidden name, which no reader takes, and then named."""

    def _put(self, queue: str, payload: dict, **options: object) -> None:
        folder, name = Path(self.data_folder_out), f"{time.time_ns()}_{uuid4()}.{queue}.msg"
        draft = folder / f".{name}"
        draft.write_text(dumps(payload), "utf-8")
        draft.rename(folder / name)


class Transport(filesystem.Transport):
    """The filesystem transport with our channel."""

    Channel = Channel


def options(folder: Path) -> dict[str, object]:
    """What the transport needs to know of its folder, which `make_folders` has made.

    Taken messages go to `done` and are removed at the worker's next start; without that the transport moves them to the
    system's temporary folder."""
    return {
        "data_folder_in": str(folder), "data_folder_out": str(folder), "control_folder": str(folder / "control"),
        "store_processed": True, "processed_folder": str(folder / "done"), "polling_interval": POLLING,
    }


def make_folders(folder: Path) -> None:
    """Before the first message is written or looked for."""
    for name in ("control", "done"):
        (folder / name).mkdir(parents=True, exist_ok=True)


def forget_taken(folder: Path) -> None:
    """Remove the messages that were taken; what they asked for is in the catalogue."""
    for message in (folder / "done").glob("*.msg"):
        message.unlink(missing_ok=True)
