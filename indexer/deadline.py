"""A limit of time for steps that run in our own process, over a text that may be made to keep them busy."""
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from models.errors import Unreadable

AGAIN = 1.0  # seconds until the alarm rings once more, should its error have been lost in a finalizer


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """What stands within the `with` block must end in time. Raises Unreadable with the code `timeout`.

    It works by an alarm of the process (SIGALRM), which only a main thread can set: the command line, its crew and the
    worker run there. In another thread, such as those of the office, it does nothing. An alarm set before is set again afterwards."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
        raise Unreadable("timeout", f"more than {seconds:g} seconds")

    before = signal.signal(signal.SIGALRM, ring)
    alarm = signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        signal.setitimer(signal.ITIMER_REAL, *alarm)
