"""The limit of time of the steps in our own process."""
import signal
import threading
import time

import pytest

from indexer.deadline import deadline
from models.errors import Unreadable


def loop() -> None:
    began = time.monotonic()
    while time.monotonic() - began < 20:
        pass


def test_what_does_not_end_is_ended() -> None:
    """A loop in Python is broken off, with a reason that the office can show."""
    began = time.monotonic()
    with pytest.raises(Unreadable) as reason, deadline(0.1):
        loop()
    assert ("timeout", "more than 0.1 seconds") == (reason.value.code, reason.value.detail)
    assert time.monotonic() - began < 10


def test_an_error_that_is_lost_comes_again() -> None:
    """An alarm that rings where errors are swallowed is not the last one."""
    with pytest.raises(Unreadable), deadline(0.1):
        try:
            loop()
        except Unreadable:
            loop()


def test_what_ends_in_time_leaves_no_alarm() -> None:
    """Nothing rings after the block, and whoever had the alarm before has it again."""
    before, (left, _) = signal.getsignal(signal.SIGALRM), signal.getitimer(signal.ITIMER_REAL)
    with deadline(1_000):
        assert 900 < signal.getitimer(signal.ITIMER_REAL)[0] <= 1_000
    assert before == signal.getsignal(signal.SIGALRM)
    assert left - 5 <= signal.getitimer(signal.ITIMER_REAL)[0] <= left


def test_another_thread_is_not_hindered() -> None:
    """Outside of the main thread there is no alarm, and the work is done."""
    done = []

    def work() -> None:
        with deadline(0.01):
            time.sleep(0.05)
            done.append("work")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert ["work"] == done
