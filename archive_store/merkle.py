"""The tree hash of RFC 9162, section 2.1: roots, proofs and their verification. Pure; hashes come from a function.

A `Node` gives the hash over leaves `start` to `stop` of the log where that range is a whole subtree (2**n leaves at a
multiple of 2**n); everything else is computed from such.
"""
from collections.abc import Callable, Sequence
from hashlib import sha256

Node = Callable[[int, int], bytes]
EMPTY = sha256(b"").digest()  # the root of a log without leaves


def leaf_hash(entry: bytes) -> bytes:
    """The hash of a leaf; the prefix keeps leaves and nodes apart."""
    return sha256(b"\0" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node."""
    return sha256(b"\1" + left + right).digest()


def split(size: int) -> int:
    """The largest power of two below `size`.

    >>> [split(n) for n in (2, 3, 4, 5)]
    [1, 2, 2, 4]
    """
    return 1 << (size - 1).bit_length() - 1


def subtree(node: Node, start: int, stop: int) -> bytes:
    """The hash over leaves `start` to `stop`, a range that `split` makes of a whole log."""
    size = stop - start
    if size == 0:
        return EMPTY
    if size & (size - 1) == 0:
        return node(start, stop)
    middle = start + split(size)
    return node_hash(subtree(node, start, middle), subtree(node, middle, stop))


def from_leaves(hashes: Sequence[bytes]) -> Node:
    """A `Node` that computes from the hashes of all leaves."""

    def node(start: int, stop: int) -> bytes:
        if stop - start == 1:
            return hashes[start]
        middle = start + split(stop - start)
        return node_hash(node(start, middle), node(middle, stop))

    return node


def inclusion(node: Node, index: int, size: int) -> tuple[bytes, ...]:
    """The audit path of leaf `index` in the log of `size` leaves (section 2.1.3.1), from the leaf up."""
    start, stop, path = 0, size, []
    while stop - start > 1:
        middle = start + split(stop - start)
        if index < middle:
            path.append(subtree(node, middle, stop))
            stop = middle
        else:
            path.append(subtree(node, start, middle))
            start = middle
    return tuple(reversed(path))


def consistency(node: Node, old: int, new: int) -> tuple[bytes, ...]:
    """The proof that the log of `old` leaves begins the one of `new` (section 2.1.4.1); empty for 0 and for equal sizes."""
    if old in (0, new):
        return ()
    start, stop, path, whole = 0, new, [], True
    while old != stop:
        middle = start + split(stop - start)
        if old <= middle:
            path.append(subtree(node, middle, stop))
            stop = middle
        else:
            path.append(subtree(node, start, middle))
            start, whole = middle, False
    if not whole:  # the old root itself is known to who asks
        path.append(subtree(node, start, stop))
    return tuple(reversed(path))


def included(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """Whether `path` proves that the leaf with this hash is number `index` of the log with `root` (section 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    position, last, found = index, size - 1, leaf
    for step in path:
        if last == 0:
            return False
        if position & 1 or position == last:
            found = node_hash(step, found)
            while not position & 1 and position:
                position, last = position >> 1, last >> 1
        else:
            found = node_hash(found, step)
        position, last = position >> 1, last >> 1
    return last == 0 and found == root


def consistent(old: int, new: int, old_root: bytes, new_root: bytes, path: Sequence[bytes]) -> bool:
    """Whether `path` proves that the log with `old_root` is the beginning of that with `new_root` (section 2.1.4.2)."""
    if not 0 <= old <= new:
        return False
    if old == new or old == 0:
        return not path and (old_root == new_root if old == new else old_root == EMPTY)
    steps = [old_root, *path] if old & (old - 1) == 0 else list(path)
    if not steps:
        return False
    position, last = old - 1, new - 1
    while position & 1:
        position, last = position >> 1, last >> 1
    was = now = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if position & 1 or position == last:
            was, now = node_hash(step, was), node_hash(step, now)
            while not position & 1 and position:
                position, last = position >> 1, last >> 1
        else:
            now = node_hash(now, step)
        position, last = position >> 1, last >> 1
    return last == 0 and was == old_root and now == new_root
