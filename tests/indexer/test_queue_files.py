"""The queue in files, between two processes."""
import multiprocessing
import time
from pathlib import Path
from queue import Empty

from kombu import Connection

from indexer import queue_files

COUNT = 500


def put(folder: Path) -> None:
    with Connection(queue_files.ADDRESS, transport_options=queue_files.options(folder)) as connection:
        queue = connection.SimpleQueue("acts")
        for number in range(COUNT):
            queue.put({"number": number})
            time.sleep(0.001)


def test_a_reader_that_looks_all_the_time_gets_every_message_whole(tmp_path: Path) -> None:
    """Messages are taken while others are written: each comes once and in order, none is empty, and all are swept in the end."""
    queue_files.make_folders(tmp_path)
    writer = multiprocessing.get_context("spawn").Process(target=put, args=(tmp_path,))
    writer.start()
    taken: list[int] = []
    options = queue_files.options(tmp_path) | {"polling_interval": 0.0001}
    with Connection(queue_files.ADDRESS, transport_options=options) as connection:
        queue = connection.SimpleQueue("acts")
        deadline = time.monotonic() + 60
        while len(taken) < COUNT and time.monotonic() < deadline:
            try:
                message = queue.get(timeout=1)
            except Empty:
                continue
            message.ack()
            taken.append(message.payload["number"])
    writer.join()
    assert list(range(COUNT)) == taken
    queue_files.forget_taken(tmp_path)
    assert [] == [*tmp_path.glob("*.msg"), *tmp_path.glob("done/*")]
