"""Where things live: the user's folders (platformdirs) and the data that we ship, from source and from a packaged build alike.

`RAPPORTEUR_HOME` puts everything under one folder, for tests and for portable use.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from platformdirs import PlatformDirs

import resources

APPLICATION: Final = "Rapporteur"
LIBRARY_SUFFIX: Final = ".rapporteur"

_DIRS: Final = PlatformDirs(appname="rapporteur", appauthor=False, roaming=False)


def _folder(name: str, standard: str) -> Path:
    home = os.environ.get("RAPPORTEUR_HOME")
    return Path(home) / name if home else Path(standard)


def data_folder() -> Path:
    """Where the user's own library lives; not created here."""
    return _folder("data", _DIRS.user_data_dir)


def cache_folder() -> Path:
    """What can be made again at any time."""
    return _folder("cache", _DIRS.user_cache_dir)


def log_file() -> Path:
    """The log that error messages point to."""
    return _folder("log", _DIRS.user_log_dir) / "rapporteur.log"


def settings_file() -> Path:
    """Preferences and the session, as an INI file on every platform, so that it can be read and carried along."""
    return _folder("config", _DIRS.user_config_dir) / "settings.ini"


def default_library() -> Path:
    """The user's own library."""
    return data_folder() / f"library{LIBRARY_SUFFIX}"


def resource(name: str) -> Path:
    """A file or folder under `resources/`, such as "starter" or "styles/united-nations-editorial.csl"."""
    return Path(next(iter(resources.__path__))) / name
