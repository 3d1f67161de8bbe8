"""What the tests let a child do."""

import ctypes
import os
import subprocess
import time
from typing import Any

from models.errors import Unreadable

calls: list[int] = []


def echo(*blobs: bytes) -> tuple[dict[str, Any], bytes]:
    return {"sizes": [len(blob) for blob in blobs]}, b"".join(blobs)


def refuse(data: bytes) -> tuple[dict[str, Any], bytes]:
    raise Unreadable("encrypted", "a password")


def sleep(data: bytes) -> tuple[dict[str, Any], bytes]:
    time.sleep(30)
    return {}, b""


def doze(data: bytes) -> tuple[dict[str, Any], bytes]:
    time.sleep(0.6)
    return {}, b""


def spin(data: bytes) -> tuple[dict[str, Any], bytes]:
    while True:
        pass


def grow(data: bytes) -> tuple[dict[str, Any], bytes]:
    hoard = []
    while True:
        hoard.append(bytearray(2**22))


def crash(data: bytes) -> tuple[dict[str, Any], bytes]:
    ctypes.string_at(0)
    return {}, b""


def fail(data: bytes) -> tuple[dict[str, Any], bytes]:
    raise ZeroDivisionError


def recurse(data: bytes) -> tuple[dict[str, Any], bytes]:
    return recurse(data)


def count(data: bytes) -> tuple[dict[str, Any], bytes]:
    calls.append(1)
    return {"calls": len(calls)}, b""


def parent(data: bytes) -> tuple[dict[str, Any], bytes]:
    return {"nursery": os.getppid()}, b""


def surroundings(data: bytes) -> tuple[dict[str, Any], bytes]:
    return {"environment": sorted(os.environ), "files": len(os.listdir("/proc/self/fd"))}, b""


def leave_behind(data: bytes) -> tuple[dict[str, Any], bytes]:
    return {"process": subprocess.Popen(["sleep", "60"]).pid}, b""
