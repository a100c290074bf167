"""What readers and services say, as patterns for `app.ui.said`: %1, %2 and so on stand for names, numbers and words.

A test compares this list with the sentences in `app.ingest` and in the services of the import.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Whole sentences.
SENTENCES: Final = (
    QT_TRANSLATE_NOOP("Sentences", "The date is not stated outright in the source; please check it."),
    QT_TRANSLATE_NOOP("Sentences", "The title is not stated outright in the source; please check it."),
    QT_TRANSLATE_NOOP("Sentences", "The outlet is not stated outright in the source; please check it."),
    QT_TRANSLATE_NOOP("Sentences", "The authors are not stated outright in the source; please check them."),
    QT_TRANSLATE_NOOP("Sentences", "The address is not stated outright in the source; please check it."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "These words are a digest in our own words, not the article's; import the article to quote it.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "“%1” is a folder; import the documents in it."),
    QT_TRANSLATE_NOOP("Sentences", "“%1” is a device or a pipe, not a document; choose a file."),
    QT_TRANSLATE_NOOP("Sentences", "“%1” is empty (0 bytes); get a new copy of it."),
    QT_TRANSLATE_NOOP("Sentences", "“%1” is too large; export it on its own."),
    QT_TRANSLATE_NOOP("Sentences", "“%1” is too large; split it."),
    QT_TRANSLATE_NOOP("Sentences", "“%1” could not be opened."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "%1 of %2 articles in “%3” have no text that could be taken over (digests, references, or texts changed since the export).",
    ),
    QT_TRANSLATE_NOOP("Sentences", "%1 more rows of “%2” have no text."),
    QT_TRANSLATE_NOOP("Sentences", "Row %1 of “%2” has no text; fill in its text, or leave the row out."),
    QT_TRANSLATE_NOOP("Sentences", "“%1” is damaged in the archive (%2); save the page again."),
    QT_TRANSLATE_NOOP("Sentences", "“%1” is damaged from one point on; the pages before it were read."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "“%1” has entries that would be unpacked outside its folder (“%2”); their names were ignored.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "“%1” has neither a document beside the file nor an abstract; export it with its files, or import its document.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Only the abstract came with this reference."),
    QT_TRANSLATE_NOOP("Sentences", "“%1” is damaged; export it again."),
    QT_TRANSLATE_NOOP("Sentences", "“%1” is not a file that Rapporteur exported."),
    QT_TRANSLATE_NOOP("Sentences", "“%1” was exported by a newer Rapporteur; update this one."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "“%1” was not read, as the reading process could not be started (%2); close other programs and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "“%1” took longer than %2 seconds to read and was left out; open it in the program that made it and save it again, or split it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "“%1” made the reading process end and was left out; the file is damaged or very large, so open it in the program that made it and save it again.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "“%1” needs more memory than a document may take; split it into parts."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "“%1” could not be read because of a fault in Rapporteur; the log has the details, and the file can be sent with a report.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The text was typed in an old Vietnamese font encoding (TCVN3) and was converted; please check it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The text had been saved in the wrong encoding once before; its accents were put right."
    ),
    QT_TRANSLATE_NOOP("Sentences", "%1 characters could not be read and show as �."),
    QT_TRANSLATE_NOOP("Sentences", "Stray NUL bytes were left out."),
    QT_TRANSLATE_NOOP("Sentences", "%1 of %2 pages hold no text (pictures, scans or blank pages)."),
    QT_TRANSLATE_NOOP("Sentences", "%1 of %2 pages are damaged and were left out."),
    QT_TRANSLATE_NOOP("Sentences", "Only the first %1 of %2 pages were read."),
    QT_TRANSLATE_NOOP("Sentences", "%1 of %2 chapters are damaged and were left out."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Quotes, events and statistics were not looked for in it, as that failed; the log has the details.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "There is no text in this file."),
    QT_TRANSLATE_NOOP("Sentences", "%1 articles."),
    QT_TRANSLATE_NOOP("Sentences", "%1 of %2 articles are new."),
    QT_TRANSLATE_NOOP("Sentences", "Stopped after %1 articles; import the file again for the rest."),
    QT_TRANSLATE_NOOP("Sentences", "%1 more parts could not be read."),
    QT_TRANSLATE_NOOP("Sentences", "The library has this text already: “%1”."),
    QT_TRANSLATE_NOOP("Sentences", "It was in the trash as “%1” and is back in the library."),
    QT_TRANSLATE_NOOP("Sentences", "It is now the full text of “%1”."),
    QT_TRANSLATE_NOOP("Sentences", "%1 candidates to review."),
    QT_TRANSLATE_NOOP("Sentences", "%1 candidate to review."),
    QT_TRANSLATE_NOOP("Sentences", "Its headline is now “%1”."),
    QT_TRANSLATE_NOOP("Sentences", "New version of “%1”: %2 records moved, %3 no longer stand."),
    QT_TRANSLATE_NOOP("Sentences", "New version of “%1”: %2 records moved, %3 no longer stands."),
    QT_TRANSLATE_NOOP("Sentences", "New version of “%1”: %2 record moved, %3 no longer stand."),
    QT_TRANSLATE_NOOP("Sentences", "New version of “%1”: %2 record moved, %3 no longer stands."),
    QT_TRANSLATE_NOOP("Sentences", "No longer there: %1."),
    QT_TRANSLATE_NOOP("Sentences", "Edited: %1."),
    QT_TRANSLATE_NOOP("Sentences", "Moved: %1."),
    QT_TRANSLATE_NOOP("Sentences", "It looks like another version of “%1” (%2)."),
    QT_TRANSLATE_NOOP("Sentences", "It looks like another version of “%1”."),
    QT_TRANSLATE_NOOP("Sentences", "“%1” (%2) looks like a reprint of it."),
    QT_TRANSLATE_NOOP("Sentences", "“%1” looks like a reprint of it."),
    QT_TRANSLATE_NOOP("Sentences", "It looks like a reprint of “%1” (%2)."),
    QT_TRANSLATE_NOOP("Sentences", "It looks like a reprint of “%1”."),
    QT_TRANSLATE_NOOP("Sentences", "This import is no longer in the library."),
    QT_TRANSLATE_NOOP("Sentences", "The import was not taken back; everything is as it was."),
    QT_TRANSLATE_NOOP("Sentences", "Select two or more articles that print the same story."),
    QT_TRANSLATE_NOOP("Sentences", "The text is not that of this original any more; import the file again."),
    QT_TRANSLATE_NOOP("Sentences", "This part is in the text already; open the original again."),
    QT_TRANSLATE_NOOP("Sentences", "This article has one version of its text; there is nothing to compare."),
    QT_TRANSLATE_NOOP("Sentences", "The folder “%1” %2."),
    QT_TRANSLATE_NOOP("Sentences", "“%1” in “%2” %3."),
)

# What is said of a document: “NAME” PHRASE.
PHRASES: Final = (
    QT_TRANSLATE_NOOP("Phrases", "“%1” %2."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "would unpack to %1 MB from %2 KB, which no honest document does; it was not unpacked, so do not open it if you do not know where it came from",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases", "is protected with a password; open it with the password and save it without one"
    ),
    QT_TRANSLATE_NOOP("Phrases", "is too large unpacked (%1 MB); split it"),
    QT_TRANSLATE_NOOP("Phrases", "holds %1 files, more than an archive may have (%2); split it"),
    QT_TRANSLATE_NOOP("Phrases", "is no whole %1: it is damaged or was cut short; get a new copy of it"),
    QT_TRANSLATE_NOOP("Phrases", "is missing from the package"),
    QT_TRANSLATE_NOOP("Phrases", "is damaged inside the package; get a new copy of it"),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "says that it is %1 text but is not; open it in the program that made it and save it again as UTF-8",
    ),
    QT_TRANSLATE_NOOP("Phrases", "is a video, a sound file or a picture, not a text"),
    QT_TRANSLATE_NOOP("Phrases", "is a sound file, a video or a picture, not a text"),
    QT_TRANSLATE_NOOP(
        "Phrases", "begins as text but the rest of it is binary data; it is damaged, so get a new copy of it"
    ),
    QT_TRANSLATE_NOOP("Phrases", "is %1, not a text"),
    QT_TRANSLATE_NOOP(
        "Phrases", "is not a text; open it in the program that made it and save it as text, PDF or Word"
    ),
    QT_TRANSLATE_NOOP("Phrases", "is empty (0 bytes)"),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is of a kind that holds no article (%1); import text, web pages, PDF, Word, mail or an archive of them",
    ),
    QT_TRANSLATE_NOOP("Phrases", "needs more memory than a document may take; split it into parts"),
    QT_TRANSLATE_NOOP(
        "Phrases", "is nested too deeply to be read; open it in the program that made it and save it as text"
    ),
    QT_TRANSLATE_NOOP("Phrases", "has no text in it; there is nothing to import"),
    QT_TRANSLATE_NOOP("Phrases", "holds no document that could be read (%1 failed)"),
    QT_TRANSLATE_NOOP("Phrases", "holds no article"),
    QT_TRANSLATE_NOOP("Phrases", "holds no BibTeX references; export the collection again"),
    QT_TRANSLATE_NOOP("Phrases", "holds no CSL references; export the collection as CSL JSON"),
    QT_TRANSLATE_NOOP("Phrases", "holds no RIS references; export the collection again"),
    QT_TRANSLATE_NOOP("Phrases", "is damaged JSON; export it again"),
    QT_TRANSLATE_NOOP("Phrases", "has no text in it (perhaps only pictures); there is nothing to import"),
    QT_TRANSLATE_NOOP("Phrases", "is a zip package but no Word document; give it the suffix of what it is"),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is a damaged Word document; open it in Word or LibreOffice, let it be repaired, and save it again",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases", "has %1 characters, more than one article can have; split it into its chapters"
    ),
    QT_TRANSLATE_NOOP(
        "Phrases", "is protected by digital rights management; import a copy without protection"
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "has no text in it: it is built by scripts, or holds only pictures; open it in a browser, select the article and paste it",
    ),
    QT_TRANSLATE_NOOP("Phrases", "has no mail headers; it is no mail, or its beginning is missing"),
    QT_TRANSLATE_NOOP(
        "Phrases", "is a mail without text or readable attachments; there is nothing to import"
    ),
    QT_TRANSLATE_NOOP(
        "Phrases", "has %1 characters, more than one article can have; split it into its articles"
    ),
    QT_TRANSLATE_NOOP("Phrases", "has no words in it; there is nothing to import"),
    QT_TRANSLATE_NOOP("Phrases", "has no messages in it, or is no mailbox; there is nothing to import"),
    QT_TRANSLATE_NOOP("Phrases", "holds no web page; save the page again, or save it as HTML"),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is a damaged OpenDocument text; open it in LibreOffice, let it be repaired, and save it again",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases", "is a zip package but no OpenDocument text; give it the suffix of what it is"
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is JSON without articles: it needs objects with a “text”; export articles, with their texts",
    ),
    QT_TRANSLATE_NOOP("Phrases", "is no PDF in spite of its name; give it the suffix of what it is"),
    QT_TRANSLATE_NOOP("Phrases", "has %1 characters, more than one article can have; split it"),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "has fonts that do not say which letters they show, so its text cannot be read; run it through text recognition (OCR) first",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "has no text in it: its page is blank, or drawn; if there are words to see, run it through text recognition (OCR) first",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "has no text in it: its %1 pages are blank, or drawn; if there are words to see, run it through text recognition (OCR) first",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is a scan without a text layer (its page is a picture); run it through text recognition (OCR) first",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is a scan without a text layer (its %1 pages are pictures); run it through text recognition (OCR) first",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is a damaged PDF: none of its pages can be read; get a new copy of it",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is no %1 in spite of its name; give it the suffix of what it is",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is a Word document of before 1993; open it in LibreOffice and save it as .docx",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is protected with a password; open it with the password and save it as .docx",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is no Word document in spite of its name; give it the suffix of what it is",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is a Word document of before 1997 that cannot be read; save it as .docx",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is no Outlook message in spite of its name; give it the suffix of what it is",
    ),
    QT_TRANSLATE_NOOP("Phrases", "is a PDF without pages; get a new copy of it"),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is a damaged or incomplete PDF; get a new copy of it, or open it in a viewer and print it to a PDF",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is protected with a password; open it with the password and save or print it to a PDF without one",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is protected in a way that cannot be read; open it in its own viewer and print it to a PDF",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases", "is no Rich Text document in spite of its name; give it the suffix of what it is"
    ),
    QT_TRANSLATE_NOOP(
        "Phrases", "is a damaged Rich Text document; open it in a word processor and save it again"
    ),
    QT_TRANSLATE_NOOP(
        "Phrases", "is too large (%1 MB; the limit is %2 MB); split it, or export the part that you need"
    ),
    QT_TRANSLATE_NOOP("Phrases", "is still growing; import it when the program that writes it is done"),
    QT_TRANSLATE_NOOP("Phrases", "is too large (%1 MB; the limit is %2 MB); split it into parts"),
    QT_TRANSLATE_NOOP("Phrases", "is %1 MB and not in UTF-8; save it as UTF-8, or split it"),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is a table without a text column; name a column “text” (and “title”, “date”, “url”, “outlet”, “author”), or import its articles as files",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases", "is a damaged table (%1); open it in a spreadsheet and save it again as CSV"
    ),
    QT_TRANSLATE_NOOP("Phrases", "is not JSON lines: its first lines are no JSON; export it again"),
    QT_TRANSLATE_NOOP("Phrases", "is no web archive in spite of its name; give it the suffix of what it is"),
    QT_TRANSLATE_NOOP("Phrases", "is too large"),
    QT_TRANSLATE_NOOP(
        "Phrases", "holds no page that was saved with success, or is damaged; save the pages again"
    ),
    QT_TRANSLATE_NOOP(
        "Phrases", "is no whole web archive: it is damaged or was cut short; get a new copy of it"
    ),
    QT_TRANSLATE_NOOP("Phrases", "is an archive inside %1 others; unpack the outer ones first"),
    QT_TRANSLATE_NOOP("Phrases", "is no longer there; it was moved, renamed or deleted"),
    QT_TRANSLATE_NOOP(
        "Phrases", "may not be opened by you; change its permissions, or copy it to a folder of your own"
    ),
    QT_TRANSLATE_NOOP(
        "Phrases", "is a link that leads back to itself; choose the document that it stands for"
    ),
    QT_TRANSLATE_NOOP(
        "Phrases", "could not be read from its disk; check the disk, or copy the file from a backup"
    ),
    QT_TRANSLATE_NOOP("Phrases", "has too long a name; rename it"),
    QT_TRANSLATE_NOOP("Phrases", "could not be opened, as too many files are open; try again"),
    QT_TRANSLATE_NOOP("Phrases", "could not be opened (%1); check the file and try again"),
    QT_TRANSLATE_NOOP(
        "Phrases", "is a Word document of the old kind; open it in Word or LibreOffice and save it as .docx"
    ),
    QT_TRANSLATE_NOOP("Phrases", "is a Works document; open it in LibreOffice and save it as .docx"),
    QT_TRANSLATE_NOOP("Phrases", "is a WordPerfect document; open it in LibreOffice and save it as .docx"),
    QT_TRANSLATE_NOOP("Phrases", "is a Pages document; open it in Pages and export it as Word or PDF"),
    QT_TRANSLATE_NOOP("Phrases", "is a spreadsheet; save the sheet that holds the articles as .csv"),
    QT_TRANSLATE_NOOP("Phrases", "is a presentation; export it as PDF"),
    QT_TRANSLATE_NOOP(
        "Phrases", "is an Outlook message; save it as .eml, or forward it to a program that can"
    ),
    QT_TRANSLATE_NOOP("Phrases", "is an Outlook mailbox; export it as .mbox"),
    QT_TRANSLATE_NOOP("Phrases", "is a scanned book; convert it to PDF with a text layer"),
    QT_TRANSLATE_NOOP("Phrases", "is a Kindle book; convert it to .epub"),
    QT_TRANSLATE_NOOP("Phrases", "is a help file; save its pages as HTML"),
    QT_TRANSLATE_NOOP("Phrases", "is a Safari web archive; save the page as HTML or PDF"),
    QT_TRANSLATE_NOOP("Phrases", "is a 7-Zip archive; unpack it, or pack it again as .zip"),
    QT_TRANSLATE_NOOP("Phrases", "is a RAR archive; unpack it, or pack it again as .zip"),
    QT_TRANSLATE_NOOP("Phrases", "is a tar archive; unpack it, or pack it again as .zip"),
    QT_TRANSLATE_NOOP("Phrases", "is packed with gzip; unpack it first"),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is protected with a password (or of an old kind); open it in its own program and save it without a password as .docx",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "is an Office document of the old kind; open it in its own program and save it as .docx or .pdf",
    ),
)

# What a document is, where a phrase names it.
THINGS: Final = (
    QT_TRANSLATE_NOOP("Things", "Outlook message"),
    QT_TRANSLATE_NOOP("Things", "a PNG picture"),
    QT_TRANSLATE_NOOP("Things", "a JPEG picture"),
    QT_TRANSLATE_NOOP("Things", "a GIF picture"),
    QT_TRANSLATE_NOOP("Things", "a TIFF picture"),
    QT_TRANSLATE_NOOP("Things", "a program"),
    QT_TRANSLATE_NOOP("Things", "a Windows program"),
    QT_TRANSLATE_NOOP("Things", "a macOS program"),
    QT_TRANSLATE_NOOP("Things", "a sound file"),
    QT_TRANSLATE_NOOP("Things", "a sound or video file"),
    QT_TRANSLATE_NOOP("Things", "a video"),
    QT_TRANSLATE_NOOP("Things", "a database"),
    QT_TRANSLATE_NOOP("Things", "a 7-Zip archive; unpack it, or pack it again as .zip"),
    QT_TRANSLATE_NOOP("Things", "a RAR archive; unpack it, or pack it again as .zip"),
    QT_TRANSLATE_NOOP("Things", "an XZ archive; unpack it first"),
    QT_TRANSLATE_NOOP("Things", "a bzip2 archive; unpack it first"),
    QT_TRANSLATE_NOOP("Things", "a font"),
    QT_TRANSLATE_NOOP("Things", "zip archive"),
    QT_TRANSLATE_NOOP("Things", "Word document"),
    QT_TRANSLATE_NOOP("Things", "e-book"),
    QT_TRANSLATE_NOOP("Things", "OpenDocument text"),
)
