"""The worker: the same steps as Celery tasks, over files in the archive's folder or over Redis or RabbitMQ by setting.

`make worker` starts it; the office calls `enqueue`. A task names a kept file by its digest and carries nothing of it."""
import os
from functools import cache

from celery import Celery
from celery.exceptions import OperationalError
from celery.signals import worker_init, worker_ready

from archive_store.catalogue import State
from indexer import queue_files
from indexer.archive import Archive, open_archive
from indexer.catch_up import index_waiting
from indexer.pipeline import Options, Outcome, process
from models.errors import Transient
from models.settings import Settings

MOST_WAITING = 10_000  # kept files that are put in the queue again at the start
RETRIES = 10  # with pauses that double up to ten minutes: about an hour


@cache
def application(settings: Settings) -> Celery:
    """Celery with the task `ingest`, which is repeated on Transient and taken from the queue only when it is done."""
    app = Celery("archive", broker=settings.broker_url or queue_files.ADDRESS, set_as_current=False)
    app.conf.update(
        task_ignore_result=True, task_acks_late=True, task_reject_on_worker_lost=True, worker_prefetch_multiplier=1,
        task_serializer="json", accept_content=["json"], broker_connection_retry_on_startup=True,
        worker_hijack_root_logger=False, worker_send_task_events=False,
    )
    if not settings.broker_url:
        app.conf.broker_transport_options = queue_files.options(settings.queue)

    @app.task(name="ingest", autoretry_for=(Transient,), retry_backoff=True, max_retries=RETRIES)
    def ingest(digest: str, by: str) -> None:
        take_up(_opened(settings), digest, by)

    return app


def enqueue(settings: Settings, digest: str, by: str = "indexer") -> None:
    """Ask a worker to take a kept file through the steps. Raises Transient when the queue cannot be reached."""
    if not settings.broker_url:
        queue_files.make_folders(settings.queue)
    try:
        application(settings).send_task("ingest", (digest, by), retry=False)
    except (OSError, OperationalError) as error:
        raise Transient("queue_unavailable", type(error).__name__) from error


def take_up(archive: Archive, digest: str, by: str) -> Outcome:
    """What the task does: the steps of a kept file, and the index. Raises Transient, and is called again."""
    outcome = process(archive, digest, Options(by=by))
    index_waiting(archive)
    return outcome


@worker_ready.connect
def resume(**_: object) -> None:
    """Put in the queue what was received and never decided: the worker that had it may have been killed."""
    settings = Settings.of(os.environ)
    queue_files.forget_taken(settings.queue)
    for entry in open_archive(settings).catalogue.waiting((State.RECEIVED,), size=MOST_WAITING):
        enqueue(settings, entry.digest, entry.received_by)


@worker_init.connect
def prepare(**_: object) -> None:
    """The folders of the queue are there before the worker looks into them, whether or not it is in files."""
    queue_files.make_folders(Settings.of(os.environ).queue)


@cache
def _opened(settings: Settings) -> Archive:
    """Opened in the process that works, after Celery's fork: a connection must not be shared by two."""
    return open_archive(settings)


app = application(Settings.of(os.environ))
