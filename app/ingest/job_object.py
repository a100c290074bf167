"""Limits on a reading process where the system has no rlimits: a Windows job object.

The job limits memory, allows no further process and no tampering with windows, and ends its process when we end, however that happens. The
structures are those of `winnt.h` (JOBOBJECT_EXTENDED_LIMIT_INFORMATION).
"""

from __future__ import annotations

import ctypes
import logging
import sys
from typing import Any, Final

_LOG = logging.getLogger(__name__)
_EXTENDED_LIMITS: Final = 9  # JobObjectExtendedLimitInformation
_UI_RESTRICTIONS: Final = 4  # JobObjectBasicUIRestrictions
_ACTIVE_PROCESS: Final = 0x0008
_PROCESS_MEMORY: Final = 0x0100
_DIE_ON_UNHANDLED_EXCEPTION: Final = 0x0400  # no dialog that waits for somebody
_KILL_ON_JOB_CLOSE: Final = 0x2000
_EVERY_UI_RESTRICTION: Final = (
    0x00FF  # clipboard, desktops, display settings, handles of others, shutting down
)


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION; six counters of input and output stand between limits and memory."""

    _fields_ = (
        ("BasicLimitInformation", BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


class JobObject:
    """A job with our limits; its processes end when it is closed. `kernel` has the functions of kernel32."""

    def __init__(self, kernel: Any, memory: int, processes: int) -> None:
        """Raises OSError when the system gives no job; `memory` in bytes for each of so many processes."""
        self._kernel = kernel
        self._handle = kernel.CreateJobObjectW(None, None)
        if not self._handle:
            raise OSError("no job object")
        limits = ExtendedLimits()
        limits.BasicLimitInformation.LimitFlags = (
            _ACTIVE_PROCESS | _PROCESS_MEMORY | _DIE_ON_UNHANDLED_EXCEPTION | _KILL_ON_JOB_CLOSE
        )
        limits.BasicLimitInformation.ActiveProcessLimit = processes
        limits.ProcessMemoryLimit = memory
        self._set(_EXTENDED_LIMITS, limits)
        self._set(_UI_RESTRICTIONS, ctypes.c_uint32(_EVERY_UI_RESTRICTION))

    def take(self, process: int) -> None:
        """Put a process into the job, by its handle. Raises OSError."""
        if not self._kernel.AssignProcessToJobObject(ctypes.c_void_p(self._handle), ctypes.c_void_p(process)):
            raise OSError("the process does not enter the job")

    def close(self) -> None:
        """Let the job go, and with it its process."""
        handle, self._handle = self._handle, None
        if handle:
            self._kernel.CloseHandle(ctypes.c_void_p(handle))

    def _set(self, what: int, value: Any) -> None:
        done = self._kernel.SetInformationJobObject(
            ctypes.c_void_p(self._handle), what, ctypes.byref(value), ctypes.sizeof(value)
        )
        if not done:
            self.close()
            raise OSError("the job takes no limits")


def confined(process: Any, memory: int) -> JobObject | None:
    """A job around a process of `subprocess` on Windows; None elsewhere, and where the system refuses it.

    Without a job the process still has its time limit and ends when its input does.
    """
    if sys.platform != "win32":
        return None
    # the Python of a virtual environment there is a small program that starts the real one
    return confined_by(_kernel32(), process, memory, 1 if getattr(sys, "frozen", False) else 2)


def confined_by(kernel: Any, process: Any, memory: int, processes: int = 1) -> JobObject | None:
    """As `confined`, with these functions of kernel32."""
    job = None
    try:
        job = JobObject(kernel, memory, processes)
        job.take(int(process._handle))  # the only way to the handle that subprocess holds
    except (OSError, AttributeError) as problem:
        _LOG.warning("the reading process runs without a job object: %s", problem)
        if job is not None:
            job.close()
        return None
    return job


def _kernel32() -> Any:
    if sys.platform != "win32":
        raise OSError("not on this system")
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, ctypes.c_wchar_p)
    kernel.SetInformationJobObject.argtypes = (
        ctypes.c_void_p,
        ctypes.c_int,
        ctypes.c_void_p,
        ctypes.c_uint32,
    )
    kernel.AssignProcessToJobObject.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
    kernel.CloseHandle.argtypes = (ctypes.c_void_p,)
    return kernel
