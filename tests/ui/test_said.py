"""What readers and services say is known to the interface, so that it can be said in other languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, get_args

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from app.ingest import decode
from app.ingest.readers import registry
from app.services.undoing import OVERTAKEN
from app.ui.library_sentences import KINDS, LIBRARY, OF_KIND
from app.ui.said import _patterns, said
from app.ui.sentences import PHRASES, SENTENCES, THINGS
from db import errors
from db.records import Kind

APP: Final = Path(__file__).parents[2] / "app"
PROBLEMS: Final = (
    *(cls.__name__ for cls in vars(errors).values() if isinstance(cls, type) and issubclass(cls, Exception)),
    "UnknownStyleError",
    "StyleError",
)
REFUSALS: Final = ("refuse", "NotText", "DamagedMember")
SERVICES: Final = [
    APP / "services" / f"{name}.py" for name in ("importing", "reentering", "report_lines", "batches")
]


def template(node: ast.expr) -> str | None:
    """A text as the translator gets it: %1, %2 for what is put in."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if not isinstance(node, ast.JoinedStr):
        return None
    numbers = iter(range(1, 10))
    return "".join(
        str(piece.value) if isinstance(piece, ast.Constant) else f"%{next(numbers)}" for piece in node.values
    )


def texts(path: Path) -> Iterator[tuple[str, bool]]:
    """(template, whether it is the end of a sentence about a document) of everything that a module says."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    inside = {
        id(piece) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for piece in node.values
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            for argument in node.args if name in REFUSALS else ():
                text = template(argument)
                if text and " " in text:
                    yield text, True
        elif isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in docs | inside:
            text = template(node) or ""
            if re.match(r"[A-Z“%]", text) and text.endswith(".") and text.count(" ") > 1:
                yield text, False


@pytest.mark.parametrize(
    "path", [*sorted((APP / "ingest").rglob("*.py")), *SERVICES], ids=lambda path: path.stem
)
def test_every_sentence_is_listed(path: Path) -> None:
    known = {True: set(map(str, PHRASES)), False: set(map(str, SENTENCES)) | {"“%1” %2."}}
    missing = [text for text, refusal in texts(path) if text not in known[refusal]]
    assert missing == [], "list them in app/ui/sentences.py and translate them"


def raised(path: Path) -> Iterator[str]:
    """The templates of the problems that a module tells the user; what only passes another's words on is left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in PROBLEMS and node.args:
            said_with = node.args[0]
            if isinstance(said_with, ast.Name):
                said_with = constants[said_with.id]
            if (text := template(said_with)) is not None:
                yield text


@pytest.mark.parametrize("room", ["db", "app/services", "app/cite"])
def test_every_problem_is_listed(room: str) -> None:
    known = {*map(str, SENTENCES), *map(str, LIBRARY), *map(str, OF_KIND)}
    of_kind = {text.replace("%1", kind) for text in map(str, OF_KIND) for kind in map(str, KINDS)}
    found = [text for path in sorted((APP.parent / room).rglob("*.py")) for text in raised(path)]
    assert len(found) > 4
    assert sorted(set(found) - known - of_kind) == [], "list them in app/ui/library_sentences.py"
    assert set(get_args(Kind)) <= set(map(str, KINDS))


def test_refusals_by_kind_of_file_are_listed() -> None:
    assert set(registry.REFUSED.values()) <= set(map(str, PHRASES))
    assert {what for _, what in decode.MAGIC} <= set(map(str, THINGS))


def test_no_two_patterns_are_the_same() -> None:
    for known in (SENTENCES, PHRASES, LIBRARY):
        assert len({pattern.pattern for _, pattern in _patterns(known)}) == len(known)


SAMPLES: Final = [
    "“a.txt” is empty (0 bytes); get a new copy of it.",
    "“picture.txt” is a PNG picture, not a text.",
    "“So called “news”.pdf” is a PDF without pages; get a new copy of it.",
    "“x.pdf” in “a ” b.zip” is a damaged or incomplete PDF; get a new copy of it, or open it in a viewer and print it to a PDF.",
    "“b.docx” is no whole Word document: it is damaged or was cut short; get a new copy of it.",
    "“big.txt” is too large (120 MB; the limit is 100 MB); split it, or export the part that you need.",
    "The folder “secret” may not be opened by you; change its permissions, or copy it to a folder of your own.",
    "The library has this text already: “A “quoted” title”.",
    "New version of “T”: 1 record moved, 1 no longer stands.",
    "It looks like a reprint of “T” (Reuters).",
    "Moved: “some words”, “others” (+3).",
    "This quote is no longer in the library.",
    "The library /home/me/a “b” (c).rapporteur may not be written; allow it or choose another place.",
    "x.csl cannot be used as a style: The file is not a CSL style.",
    OVERTAKEN,
]


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[None]:
    """A translator that marks everything it is asked for, as a real one would know it."""

    class Marking(QTranslator):
        def translate(self, context: str, source: str, *_: object) -> str:
            return f"*{source}" if context in ("Sentences", "Phrases", "Things", "Library") else ""

        def isEmpty(self) -> bool:
            return False

    translator = Marking()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("sentence", SAMPLES)
def test_a_sentence_is_said_with_its_own_parts(sentence: str, vietnamese: None) -> None:
    shown = said(sentence)
    assert shown.startswith("*") and shown.replace("*", "") == sentence


def test_what_is_not_known_stays_as_it_is(vietnamese: None) -> None:
    for strange in ("Something else happened.", "“a.txt” does what nobody knows.", "", "“”", "no end"):
        assert said(strange) == strange
