"""The tree hash against another implementation, and proofs that nothing false passes."""
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pymerkle import InmemoryTree

from archive_store import merkle

SIZES = st.integers(min_value=1, max_value=70)


def hashes(size: int) -> list[bytes]:
    return [merkle.leaf_hash(b"%d" % n) for n in range(size)]


def peer(size: int) -> InmemoryTree:
    """The same log in pymerkle."""
    tree = InmemoryTree(algorithm="sha256")
    for n in range(size):
        tree.append_entry(b"%d" % n)
    return tree


def root(size: int, of: list[bytes]) -> bytes:
    return merkle.subtree(merkle.from_leaves(of), 0, size)


def test_the_empty_log_has_the_root_of_the_standard() -> None:
    """RFC 9162, 2.1.1: the hash of an empty list is the hash of an empty string."""
    assert "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" == root(0, []).hex()


@pytest.mark.parametrize(("size", "expected"), [
    (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
    (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
    (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
])
def test_the_known_roots_of_certificate_transparency(size: int, expected: str) -> None:
    """The roots that Certificate Transparency's own tests give for these leaves."""
    leaves = [bytes.fromhex(h) for h in (
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")]
    assert expected == root(size, [merkle.leaf_hash(leaf) for leaf in leaves]).hex()


@given(SIZES)
def test_roots_are_those_of_another_implementation(size: int) -> None:
    """Our root and pymerkle's are the same for any number of leaves."""
    assert peer(size).get_root() == root(size, hashes(size))


@given(SIZES, st.data())
def test_inclusion_proofs_are_those_of_another_implementation_and_hold(size: int, data: st.DataObject) -> None:
    """The path is pymerkle's, and it proves this leaf at this place and no other."""
    index, other = (data.draw(st.integers(0, size - 1)) for _ in range(2))
    leaves = hashes(size)
    path = merkle.inclusion(merkle.from_leaves(leaves), index, size)
    assert peer(size).prove_inclusion(index + 1, size).path[1:] == list(path)
    assert merkle.included(leaves[index], index, size, path, root(size, leaves))
    assert (index == other) == merkle.included(leaves[index], other, size, path, root(size, leaves))
    assert (index == other) == merkle.included(leaves[other], index, size, path, root(size, leaves))


@given(SIZES, st.data())
def test_a_changed_path_proves_nothing(size: int, data: st.DataObject) -> None:
    """A path cut, lengthened or with one hash changed is refused."""
    index = data.draw(st.integers(0, size - 1))
    leaves, node = hashes(size), merkle.from_leaves(hashes(size))
    path = merkle.inclusion(node, index, size)
    wrong = [(*path, merkle.EMPTY), *([path[:-1], (merkle.EMPTY, *path[1:])] if path else [])]
    assert not any(merkle.included(leaves[index], index, size, w, root(size, leaves)) for w in wrong)


@given(SIZES, st.data())
def test_consistency_proofs_hold_and_false_ones_do_not(size: int, data: st.DataObject) -> None:
    """The log of any earlier size is proven the beginning; another beginning, or a changed path, is not."""
    old = data.draw(st.integers(0, size))
    leaves = hashes(size)
    before, after = root(old, leaves), root(size, leaves)
    path = merkle.consistency(merkle.from_leaves(leaves), old, size)
    assert merkle.consistent(old, size, before, after, path)
    assert not merkle.consistent(old, size, merkle.leaf_hash(b"other"), after, path)
    assert not merkle.consistent(old, size, before, after, (*path, merkle.EMPTY))
    if path:
        assert not merkle.consistent(old, size, before, after, path[:-1])
        assert not merkle.consistent(old, size, before, after, (*path[:-1], merkle.EMPTY))


@pytest.mark.parametrize(("old", "expected"), [(3, ["c", "d", "g", "l"]), (4, ["l"]), (6, ["i", "j", "k"]), (7, []), (0, [])])
def test_the_consistency_proofs_of_the_standard(old: int, expected: list[str]) -> None:
    """The example of seven leaves of RFC 9162, section 2.1.5, with its names of nodes."""
    names = dict(zip("abcdefj", hashes(7), strict=True))
    a, b, c, d, e, f, j = names.values()
    names |= {"g": merkle.node_hash(a, b), "h": merkle.node_hash(c, d), "i": merkle.node_hash(e, f)}
    names |= {"k": merkle.node_hash(names["g"], names["h"]), "l": merkle.node_hash(names["i"], j)}
    assert [names[n] for n in expected] == list(merkle.consistency(merkle.from_leaves(hashes(7)), old, 7))
