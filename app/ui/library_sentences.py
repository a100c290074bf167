"""What the library and the services say when something cannot be done, as patterns for `app.ui.said`.

A test compares this list with what `db`, `app.services` and `app.cite` raise.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

# %1, %2 stand for names, numbers and words; in those of `OF_KIND`, %1 is one of `KINDS`.
OF_KIND: Final = (
    QT_TRANSLATE_NOOP("Library", "This %1 is no longer in the library."),
    QT_TRANSLATE_NOOP("Library", "A %1 has no place in the trash; delete it in its own list."),
    QT_TRANSLATE_NOOP("Library", "A %1 has no citation of its own; cite one of its records."),
)

KINDS: Final = (
    QT_TRANSLATE_NOOP("Library", "article"),
    QT_TRANSLATE_NOOP("Library", "quote"),
    QT_TRANSLATE_NOOP("Library", "event"),
    QT_TRANSLATE_NOOP("Library", "statistic"),
    QT_TRANSLATE_NOOP("Library", "highlight"),
    QT_TRANSLATE_NOOP("Library", "person"),
    QT_TRANSLATE_NOOP("Library", "organisation"),
    QT_TRANSLATE_NOOP("Library", "place"),
    QT_TRANSLATE_NOOP("Library", "instrument"),
    QT_TRANSLATE_NOOP("Library", "party"),
    QT_TRANSLATE_NOOP("Library", "measure"),
    QT_TRANSLATE_NOOP("Library", "topic"),
    QT_TRANSLATE_NOOP("Library", "collection"),
)

LIBRARY: Final = (
    QT_TRANSLATE_NOOP(
        "Library",
        "This cannot be taken back or done again: what it changed has been changed since. Nothing was altered.",
    ),
    QT_TRANSLATE_NOOP("Library", "These statistics are no longer in the library."),
    QT_TRANSLATE_NOOP("Library", "This version of the text is no longer in the library."),
    QT_TRANSLATE_NOOP("Library", "This article has no original file: it is a digest, or was written here."),
    QT_TRANSLATE_NOOP("Library", "%1 is a folder; name a file for the backup."),
    QT_TRANSLATE_NOOP("Library", "A library cannot be its own backup; choose another file."),
    QT_TRANSLATE_NOOP("Library", "%1 is no backup of a Rapporteur library; choose another file."),
    QT_TRANSLATE_NOOP("Library", "The copy of %1 does not pass its check (%2); nothing was replaced."),
    QT_TRANSLATE_NOOP("Library", "The library %1 is in use; close Rapporteur and try again."),
    QT_TRANSLATE_NOOP("Library", "The backup cannot be written to %1 (%2); choose another folder."),
    QT_TRANSLATE_NOOP("Library", "A collection cannot be bookmarked; put what it holds where you want it."),
    QT_TRANSLATE_NOOP(
        "Library",
        "“%1” is a saved search and fills itself; turn it into an ordinary collection to put records in.",
    ),
    QT_TRANSLATE_NOOP("Library", "A collection cannot lie inside itself; choose another place for it."),
    QT_TRANSLATE_NOOP("Library", "These words do not stand in the article; select them again."),
    QT_TRANSLATE_NOOP("Library", "“%1” is no date; write it like 2025-10-25, 2025-10 or 2025."),
    QT_TRANSLATE_NOOP("Library", "A name cannot be empty; type one."),
    QT_TRANSLATE_NOOP("Library", "An article needs a title; type one, or a description of the text."),
    QT_TRANSLATE_NOOP("Library", "A highlight cannot be %1; choose one of %2."),
    QT_TRANSLATE_NOOP(
        "Library",
        "The library could not be updated (%1 broken links, the first in %2); it was left as it was.",
    ),
    QT_TRANSLATE_NOOP("Library", "%1 is a folder, not a Rapporteur library; name a file."),
    QT_TRANSLATE_NOOP("Library", "The file %1 is not a Rapporteur library; choose another file."),
    QT_TRANSLATE_NOOP(
        "Library", "The library %1 was written by a newer Rapporteur; install that version to open it."
    ),
    QT_TRANSLATE_NOOP(
        "Library",
        "The file %1 holds instructions that Rapporteur did not write (%2), so it is not opened; restore a backup or choose another file.",
    ),
    QT_TRANSLATE_NOOP("Library", "The folder %1 cannot be made (%2); choose another place for the library."),
    QT_TRANSLATE_NOOP("Library", "The library %1 cannot be used (%2); choose another place for it."),
    QT_TRANSLATE_NOOP("Library", "The library %1 is damaged; restore a backup of it."),
    QT_TRANSLATE_NOOP("Library", "Another program is using the library %1; close it there and try again."),
    QT_TRANSLATE_NOOP(
        "Library",
        "The disk is full, so nothing more could be saved in %1; free some space and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Library", "The library %1 is open for reading only; copy it to a folder of your own to change it."
    ),
    QT_TRANSLATE_NOOP(
        "Library",
        "The library %1 is of an older version and may not be written, so it cannot be brought up to date; copy it to a folder of your own.",
    ),
    QT_TRANSLATE_NOOP("Library", "The library %1 may not be written; allow it or choose another place."),
    QT_TRANSLATE_NOOP(
        "Library", "The library %1 cannot be opened; check that its folder exists and may be written."
    ),
    QT_TRANSLATE_NOOP("Library", "The disk failed while using %1; check the disk, then try again."),
    QT_TRANSLATE_NOOP("Library", "Choose the names or the articles that belong to the other one."),
    QT_TRANSLATE_NOOP(
        "Library", "The main name stays here; rename this one first if the other shall have it."
    ),
    QT_TRANSLATE_NOOP("Library", "A collection needs a name; type one."),
    QT_TRANSLATE_NOOP("Library", "There is no search to save; type one in the box first."),
    QT_TRANSLATE_NOOP("Library", "A smart collection needs a search; type one."),
    QT_TRANSLATE_NOOP("Library", "“%1” is an ordinary collection already."),
    QT_TRANSLATE_NOOP("Library", "A brief cannot be written as “%1”; choose one of %2."),
    QT_TRANSLATE_NOOP("Library", "Nothing here can lay out pages; choose html or docx."),
    QT_TRANSLATE_NOOP("Library", "%1 cannot be used as a style: %2"),
    QT_TRANSLATE_NOOP("Library", "There is nothing to cite yet."),
    QT_TRANSLATE_NOOP("Library", "The report cannot be written to %1 (%2); choose another place."),
    QT_TRANSLATE_NOOP("Library", "There is no export format “%1”; choose one of %2."),
    QT_TRANSLATE_NOOP("Library", "The file %1 cannot be written (%2); choose another place."),
    QT_TRANSLATE_NOOP("Library", "There is no token “{%1}”; choose one from the list."),
    QT_TRANSLATE_NOOP("Library", "A topic needs a name; type one."),
    QT_TRANSLATE_NOOP(
        "Library",
        "This style only points to another one (or has no citation part); choose the style it is based on.",
    ),
    QT_TRANSLATE_NOOP("Library", "The file is not a CSL %1."),
    QT_TRANSLATE_NOOP("Library", "The file is not well-formed XML (%1)."),
    QT_TRANSLATE_NOOP("Library", "The macro “%1” of this style calls itself; the style cannot be used."),
    QT_TRANSLATE_NOOP("Library", "There is no citation style “%1”. Choose one from the list of styles."),
    QT_TRANSLATE_NOOP("Library", "The file %1 cannot be read."),
)
