"""What can go wrong with a library that the user must be told, as against a bug, which crashes into the log."""

from __future__ import annotations


class StorageProblem(Exception):
    """The library cannot do what was asked; the message is one sentence for the user, with what to do."""


class NotALibrary(StorageProblem):
    """The file is no Rapporteur library, or is damaged beyond opening."""


class NewerLibrary(StorageProblem):
    """The library was written by a newer version of Rapporteur."""


class LibraryLocked(StorageProblem):
    """Another program holds the library."""


class LibraryUnwritable(StorageProblem):
    """The file or its folder cannot be written, or the disk is full."""


class NoSuchRecord(StorageProblem):
    """A record that was asked for is not in the library (any more)."""


class Stopped(StorageProblem):
    """The user stopped work that is done as a whole or not at all; nothing was changed."""


class Interrupted(Exception):
    """A read was stopped because a newer request replaced it; never shown."""
