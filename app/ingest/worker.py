"""The reading process: takes file names on standard input, gives articles on standard output, and may do nothing else.

Started by `app.ingest.child` as `rapporteur --ingest-worker`.
Before it reads anything it gives up what parsing does not need: memory beyond a limit, writing files, network, children.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any, BinaryIO, Final

from app.ingest.article import RawArticle
from app.ingest.errors import Unreadable
from app.ingest.limits import Limits, Settings
from app.ingest.prepare import prepare
from app.ingest.read import read
from app.ingest.readers.source import Problem
from app.ingest.wire import Arrival, pack_arrival, receive, send

FAULT: Final = "fault"  # instead of what the further step found: why it failed, for the log
GIVEN_UP: Final = "it took too long, or ended the process"
Further = Callable[[RawArticle], dict[str, Any] | None]

SWITCH: Final = "--ingest-worker"
_PIPE_BYTES: Final = 256 * 1024
_LATEST: Final = 0.1  # seconds for which what has been read may wait for what is read with it
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


class Replies:
    """What goes back: frames that leave together, at the latest a moment after the first of them."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._last = monotonic()

    def send(self, kind: str, payload: dict[str, Any], blob: bytes = b"") -> None:
        """Add a frame."""
        send(self._stream, kind, payload, blob, flush=False)
        self.flush(older_than=_LATEST)

    def flush(self, *, older_than: float = 0.0) -> None:
        """Let the frames go if the last ones went so many seconds ago."""
        now = monotonic()
        if now - self._last >= older_than:
            self._stream.flush()
            self._last = now


def main(further: Further | None = None) -> int:
    """Serve requests until standard input closes; `further` is what is done with an article beyond reading it, on request."""
    requests, stream, marks = _take_streams()
    replies = Replies(stream)
    replies.send("ready", {})
    replies.flush()
    frame = receive(requests)
    if frame is None:
        return 0
    begin = frame[1]
    limits = Limits(**begin.pop("limits"))
    settings = Settings(limits=limits, **begin)
    _give_up_rights(limits)
    while (frame := receive(requests)) is not None:
        for place, path in enumerate(frame[1]["paths"]):
            replies.flush(older_than=_LATEST)
            os.write(marks, bytes((place,)))
            _serve({"path": path, "plain": frame[1]["plain"][place]}, replies, settings, further)
        replies.flush()
    return 0


def _take_streams() -> tuple[BinaryIO, BinaryIO, int]:
    """Our own standard streams as binary; what a library prints goes nowhere instead of into the replies."""
    if sys.platform == "win32":  # no translation of line ends in frames
        import msvcrt

        for descriptor in (0, 1, 2):
            msvcrt.setmode(descriptor, os.O_BINARY)
    requests = os.fdopen(os.dup(0), "rb")
    replies = os.fdopen(os.dup(1), "wb", buffering=_PIPE_BYTES)
    marks = os.dup(2)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    return requests, replies, marks


def _serve(
    request: dict[str, Any], replies: Replies, settings: Settings, further: Further | None = None
) -> None:
    problems: list[Problem] = []
    path = Path(request["path"])
    limits = settings.limits
    told = 0
    try:
        _alarm(limits.seconds)
        opened: list[BinaryIO] = []
        articles = read(path, limits=limits, problems=problems, reader=settings.reader, opened=opened)
        for number, article in enumerate(articles):
            _alarm(0)
            for problem in problems[told:]:
                replies.send("problem", {"member": problem.member, "sentence": problem.sentence})
            told = len(problems)
            found = None
            if further is not None and settings.further:
                replies.send("further", {})  # from here on it is not reading that takes long
                replies.flush()
                found = {FAULT: GIVEN_UP} if number in request["plain"] else further(article)
            payload, blob = pack_arrival(Arrival(article, prepare(article, settings.wanted), found))
            if opened:
                payload["at"] = _share(opened[0], path)
            replies.send("article", payload, blob)
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
        replies.send("problem", {"member": problem.member, "sentence": problem.sentence})
    replies.send("done", {"error": error, "detail": detail, "memory": memory_in_use()})


def _share(stream: BinaryIO, path: Path) -> float:
    """Which share of a container's bytes has been read, 0 to 1; containers are read from their beginning to their end."""
    try:
        return min(1.0, stream.tell() / max(1, path.stat().st_size))
    except (OSError, ValueError):  # closed by its reader
        return 1.0


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
    except ImportError:  # Windows: `app.ingest.job_object` and the parent's clock limit us
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
