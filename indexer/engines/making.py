"""Search documents of many acts, made by several processes while the engine writes."""
import gc
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing import get_context
from os import cpu_count
from typing import TypeVar

from indexer.engines.document import SearchDocument, document
from models.act import PublicAct

HANDFUL = 64  # acts that one process takes at once
SELDOM = 100_000  # objects made between two looks for garbage
FEW = 500  # acts below which starting processes takes longer than they save

Shape = TypeVar("Shape")


def documents(acts: Iterable[PublicAct], shape: Callable[[SearchDocument], Shape]) -> Iterator[Shape]:
    """The documents of `acts` in their order, in the shape that an engine writes; many of them are made beside each other."""
    remaining = iter(acts)
    first = list(islice(remaining, FEW))
    if len(first) < FEW:
        yield from (shape(document(act)) for act in first)
        return
    with _collecting_seldom(), ProcessPoolExecutor(cpu_count() or 1, get_context("spawn"), gc.set_threshold, (SELDOM,)) as pool:
        waiting: list[Future[list[Shape]]] = []
        everything = chain(first, remaining)
        while handful := list(islice(everything, HANDFUL)):
            waiting.append(pool.submit(_made, handful, shape))
            if len(waiting) > 2 * (cpu_count() or 1):
                yield from waiting.pop(0).result()
        for made in waiting:
            yield from made.result()


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """What an act is made of has no cycles: to look for them as often as Python does takes a tenth of the time."""
    usual = gc.get_threshold()
    gc.set_threshold(SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _made(acts: list[PublicAct], shape: Callable[[SearchDocument], Shape]) -> list[Shape]:
    return [shape(document(act)) for act in acts]
