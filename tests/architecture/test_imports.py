"""The import directions of the house, checked on every module's own import statements."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STDLIB = sys.stdlib_module_names
FEATURES = (
    "overview",
    "articles",
    "quotes",
    "events",
    "statistics",
    "parties",
    "bookmarks",
    "highlights",
    "brief",
    "review",
    "lookup",
    "search",
    "topics",
    "trash",
)

# room -> prefixes that its modules may never import
FORBIDDEN: dict[str, tuple[str, ...]] = {
    "db": ("app", "PySide6"),
    "app/ingest": (
        "PySide6",
        "sqlalchemy",
        "alembic",
        "db",
        "app.ui",
        "app.services",
        "app.extract",
        "app.cite",
    ),
    "app/extract": (
        "PySide6",
        "sqlalchemy",
        "alembic",
        "db",
        "app.ui",
        "app.services",
        "app.ingest",
        "app.cite",
    ),
    "app/cite": ("PySide6", "sqlalchemy", "alembic", "app.ui", "app.services", "app.ingest", "app.extract"),
    "app/services": ("PySide6", "app.ui", "app.tasks", "app.cli", "app.bootstrap"),
    "app/ui/widgets": (
        "db",
        "sqlalchemy",
        "app.services",
        "app.tasks",
        "app.ingest",
        "app.extract",
        "app.cite",
    ),
    "app/ui": (
        "sqlalchemy",
        "alembic",
        "db.models",
        "db.session",
        "db.search",
        "app.ingest",
        "app.extract",
        "app.bootstrap",
        "app.cli",
    ),
}
# app.cite.csl stands alone; the rest of app.cite may read db.records and nothing else of db.
ONLY_RECORDS = ("app/cite", "app/ui")


def modules() -> list[Path]:
    return sorted(p for top in ("app", "db") for p in (ROOT / top).rglob("*.py"))


def imports(path: Path) -> list[tuple[int, str]]:
    """Every imported module name with its line, relative imports made absolute."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    package = path.relative_to(ROOT).with_suffix("").parts
    package = package[:-1]
    found: list[tuple[int, str]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            name = ".".join(x for x in (base, node.module) if x)
            found.append((node.lineno, name))
            found += [(node.lineno, f"{name}.{alias.name}") for alias in node.names]
    return found


def within(name: str, prefixes: tuple[str, ...]) -> bool:
    return any(name == p or name.startswith(p + ".") for p in prefixes)


@pytest.mark.parametrize("room", FORBIDDEN)
def test_room_imports_nothing_forbidden(room: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in modules()
        if path.relative_to(ROOT).as_posix().startswith(room + "/")
        for line, name in imports(path)
        if within(name, FORBIDDEN[room])
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("room", ONLY_RECORDS)
def test_room_reads_only_records_of_db(room: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in modules()
        if path.relative_to(ROOT).as_posix().startswith(room + "/")
        for line, name in imports(path)
        if within(name, ("db",)) and name != "db" and not within(name, ("db.records", "db.errors"))
    ]
    assert not wrong, "\n".join(wrong)


def test_no_feature_imports_another() -> None:
    wrong = []
    for path in modules():
        parts = path.relative_to(ROOT).parts
        if len(parts) < 4 or parts[:2] != ("app", "ui") or parts[2] not in FEATURES:
            continue
        others = tuple(f"app.ui.{f}" for f in FEATURES if f != parts[2]) + ("app.ui.main_window",)
        wrong += [
            f"{'/'.join(parts)}:{line} imports {name}" for line, name in imports(path) if within(name, others)
        ]
    assert not wrong, "\n".join(wrong)


def test_csl_processor_stands_alone() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in modules()
        if path.relative_to(ROOT).as_posix().startswith("app/cite/csl/")
        for line, name in imports(path)
        if within(name, ("db", "app")) and not within(name, ("app.cite.csl", "app.cite"))
    ]
    assert not wrong, "\n".join(wrong)


def test_only_bootstrap_is_imported_by_main_alone() -> None:
    allowed = {"app/__main__.py"}
    wrong = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in modules()
        for line, name in imports(path)
        if within(name, ("app.bootstrap",)) and path.relative_to(ROOT).as_posix() not in allowed
    ]
    assert not wrong, "\n".join(wrong)


def test_no_loops_between_modules() -> None:
    """Top-level imports among our own modules form no cycle (imports under TYPE_CHECKING or in functions do not run at load)."""
    graph: dict[str, set[str]] = {}
    names = {}
    for path in modules():
        parts = path.relative_to(ROOT).with_suffix("").parts
        names[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    for name, path in names.items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
        targets: set[str] = set()
        for node in tree.body:
            if isinstance(node, ast.Import):
                targets |= {a.name for a in node.names}
            elif isinstance(node, ast.ImportFrom):
                base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
                full = ".".join(x for x in (base, node.module) if x)
                targets |= {f"{full}.{a.name}" if f"{full}.{a.name}" in names else full for a in node.names}
        graph[name] = {t for t in targets if t in names and t != name}
    done: set[str] = set()

    def visit(node: str, trail: tuple[str, ...]) -> None:
        assert node not in trail, " -> ".join([*trail[trail.index(node) :], node])
        if node in done:
            return
        for target in sorted(graph[node]):
            visit(target, (*trail, node))
        done.add(node)

    for name in sorted(graph):
        visit(name, ())


def test_no_module_is_called_utils() -> None:
    assert not [p for p in modules() if p.stem in {"utils", "util", "helpers", "misc", "common"}]
