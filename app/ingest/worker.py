"""The reading process: takes file names on standard input, gives articles on standard output, and may do nothing else.

Started by `app.ingest.sandbox` as `python -m app.ingest.worker`, or as `rapporteur --ingest-worker` in a packaged build.
Before it reads anything it gives up what parsing does not need: memory beyond a limit, writing files, network, children.
"""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from typing import Any, BinaryIO, Final

from app.ingest.errors import Unreadable
from app.ingest.limits import Limits
from app.ingest.read import read
from app.ingest.readers.source import Problem
from app.ingest.wire import pack, receive, send

SWITCH: Final = "--ingest-worker"
_FORBIDDEN: Final = frozenset(
    {
        "socket.connect",
        "socket.bind",
        "socket.getaddrinfo",
        "subprocess.Popen",
        "os.system",
        "os.exec",
        "os.posix_spawn",
        "os.fork",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "shutil.rmtree",
    }
)


def main() -> int:
    """Serve requests until standard input closes."""
    requests, replies = _take_streams()
    send(replies, "ready", {})
    limits: Limits | None = None
    while (frame := receive(requests)) is not None:
        _, request, _ = frame
        if limits is None:
            limits = Limits(**request["limits"])
            _give_up_rights(limits)
        _serve(request, replies, Limits(**request["limits"]))
    return 0


def _take_streams() -> tuple[BinaryIO, BinaryIO]:
    """Our own standard streams as binary; what a library prints goes nowhere instead of into the replies."""
    if sys.platform == "win32":  # no translation of line ends in frames
        import msvcrt

        for descriptor in (0, 1):
            msvcrt.setmode(descriptor, os.O_BINARY)
    requests = os.fdopen(os.dup(0), "rb")
    replies = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    return requests, replies


def _serve(request: dict[str, Any], replies: BinaryIO, limits: Limits) -> None:
    problems: list[Problem] = []
    path = Path(request["path"])
    told = 0
    try:
        _alarm(limits.seconds)
        for article in read(path, limits=limits, problems=problems, reader=request.get("reader")):
            _alarm(0)
            for problem in problems[told:]:
                send(replies, "problem", {"member": problem.member, "sentence": problem.sentence})
            told = len(problems)
            data, original = pack(article)
            send(replies, "article", {"article": data}, original)
            _alarm(limits.seconds)
        _alarm(0)
        error, detail = None, None
    except Unreadable as refusal:
        error, detail = refusal.sentence, None
    except MemoryError:
        error, detail = (
            f"“{path.name}” needs more memory than a document may take; split it into parts.",
            None,
        )
    except Exception:
        # a bug of ours or of a library: this file fails, the log gets the traceback, the next file is read
        error = f"“{path.name}” could not be read because of a fault in Rapporteur; the log has the details, and the file can be sent with a report."
        detail = traceback.format_exc()
    _alarm(0)
    for problem in problems[told:]:
        send(replies, "problem", {"member": problem.member, "sentence": problem.sentence})
    send(replies, "done", {"error": error, "detail": detail, "memory": memory_in_use()})


def _alarm(seconds: float) -> None:
    """End this process if a parser hangs and nobody is left to kill it (POSIX; elsewhere only the parent's clock)."""
    import signal

    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds + 10 if seconds else 0)


def memory_in_use() -> int:
    """Resident memory of this process in bytes; 0 where the platform does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        pass
    try:
        import resource
    except ImportError:  # Windows
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _give_up_rights(limits: Limits) -> None:
    sys.dont_write_bytecode = True
    sys.addaudithook(_refuse)
    try:
        import resource
        import signal
    except ImportError:  # Windows: the parent's clock and its ability to kill us remain
        return
    if hasattr(signal, "SIGXFSZ"):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    wanted = [("RLIMIT_CORE", 0), ("RLIMIT_FSIZE", 0), ("RLIMIT_NOFILE", 256)]
    if sys.platform.startswith("linux"):  # macOS counts shared caches as address space
        wanted.append(("RLIMIT_AS", limits.memory))
    else:
        wanted.append(("RLIMIT_DATA", limits.memory))
    for name, value in wanted:
        try:
            which = getattr(resource, name)
            _, hard = resource.getrlimit(which)
            ceiling = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(which, (ceiling, ceiling))
        except (AttributeError, ValueError, OSError):
            continue


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Audit hook: no network, no children, no changed files in this process."""
    if event in _FORBIDDEN:
        raise PermissionError(f"{event} is not allowed while reading a document")
    if (
        event == "open"
        and len(arguments) > 2
        and isinstance(arguments[2], int)
        and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        and arguments[0] != os.devnull
    ):
        raise PermissionError("writing a file is not allowed while reading a document")


if __name__ == "__main__":
    sys.exit(main())
