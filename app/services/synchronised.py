"""Whether a library lies in a folder that a program copies to the cloud while it is in use, which can damage it.

Such a program copies the file and its journal one after the other, in the middle of a write, and puts older states back.
Told by the names these programs give their folders and by what they leave in them; nothing is asked of the network.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

# Names of folders, whole or up to a dash or bracket ("OneDrive - Ministry", "Dropbox (Personal)").
_NAMES: Final = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box sync": "Box",
    "mega": "MEGA",
    "megasync": "MEGA",
    "pcloud drive": "pCloud",
    "pclouddrive": "pCloud",
    "proton drive": "Proton Drive",
    "seafile": "Seafile",
    "synologydrive": "Synology Drive",
    "yandex.disk": "Yandex Disk",
    "syncthing": "Syncthing",
}
# What such programs leave at the top of a folder.
_LEFT: Final = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".tmp.driveupload": "Google Drive",
}
_ON_WINDOWS: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")  # in the environment
_CLOUD_STORAGE: Final = "cloudstorage"  # macOS: ~/Library/CloudStorage/Dropbox-Personal
_END: Final = re.compile(r"\s*[-(–].*$")


def synchronised_by(path: Path, environment: Mapping[str, str] = os.environ) -> str:
    """The program that copies the folder of a file to the cloud; "" when it is told by nothing."""
    folders = path.absolute().parents
    for folder in folders:
        for variable in _ON_WINDOWS:
            if environment.get(variable) and Path(environment[variable]) == folder:
                return "OneDrive"
        name = folder.name.casefold()
        found = _NAMES.get(name) or _NAMES.get(_END.sub("", name))
        if found:
            return found
        if folder.parent.name.casefold() == _CLOUD_STORAGE:
            return _END.sub("", folder.name)
        for left, program in _LEFT.items():
            if (folder / left).exists():
                return program
    return ""
