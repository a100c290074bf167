"""The job object around a reading process, with functions that stand in for those of Windows."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from dataclasses import dataclass, field
from typing import Any

import pytest

from app.ingest import job_object
from app.ingest.job_object import BasicLimits, ExtendedLimits


@dataclass
class Kernel:
    """Functions of kernel32 that note what they are called with; `refuses` fails."""

    refuses: str = ""
    calls: list[tuple[str, Any]] = field(default_factory=list)

    def CreateJobObjectW(self, security: None, name: None) -> int | None:
        self.calls.append(("create", (security, name)))
        return None if self.refuses == "create" else 77

    def SetInformationJobObject(self, job: Any, what: int, value: Any, size: int) -> int:
        self.calls.append(("set", (job.value, what, ctypes.string_at(value, size))))
        return 0 if self.refuses == "set" else 1

    def AssignProcessToJobObject(self, job: Any, process: Any) -> int:
        self.calls.append(("assign", (job.value, process.value)))
        return 0 if self.refuses == "assign" else 1

    def CloseHandle(self, handle: Any) -> int:
        self.calls.append(("close", handle.value))
        return 1

    def names(self) -> list[str]:
        return [name for name, _ in self.calls]


class Process:
    _handle = 4242


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="the layout of a 64-bit system")
def test_the_structures_have_the_layout_of_windows() -> None:
    assert (ctypes.sizeof(BasicLimits), ctypes.sizeof(ExtendedLimits)) == (64, 144)
    assert BasicLimits.LimitFlags.offset == 16 and BasicLimits.ActiveProcessLimit.offset == 40
    assert ExtendedLimits.IoInfo.offset == 64 and ExtendedLimits.ProcessMemoryLimit.offset == 112


def test_a_process_is_put_into_a_job_with_limits() -> None:
    kernel = Kernel()
    job = job_object.confined_by(kernel, Process(), 1_000_000)
    assert job is not None and kernel.names() == ["create", "set", "set", "assign"]
    _, (handle, what, data) = kernel.calls[1]
    limits = ExtendedLimits.from_buffer_copy(data)
    assert (handle, what, limits.ProcessMemoryLimit) == (77, 9, 1_000_000)
    assert limits.BasicLimitInformation.ActiveProcessLimit == 1
    assert limits.BasicLimitInformation.LimitFlags == 0x2508  # also: ends with us, no dialog of a crash
    assert kernel.calls[3] == ("assign", (77, 4242))
    job.close()
    job.close()
    assert kernel.names().count("close") == 1


@pytest.mark.parametrize("refuses", ["create", "set", "assign"])
def test_without_a_job_the_process_runs_and_the_log_says_so(
    refuses: str, caplog: pytest.LogCaptureFixture
) -> None:
    kernel = Kernel(refuses)
    assert job_object.confined_by(kernel, Process(), 1) is None
    assert "without a job object" in caplog.text
    assert kernel.names().count("close") == (0 if refuses == "create" else 1)


@pytest.mark.skipif(sys.platform == "win32", reason="there it is made")
def test_other_systems_have_no_job() -> None:
    assert job_object.confined(Process(), 1) is None


@pytest.mark.skipif(sys.platform != "win32", reason="a real job")
def test_a_real_job_ends_its_process() -> None:
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    job = job_object.confined(process, 500_000_000)
    assert job is not None
    job.close()
    assert process.wait(timeout=10) != 0
