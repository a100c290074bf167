"""What is said where Qt would only abort."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from app import preflight


def test_no_display_is_said_on_linux_alone() -> None:
    assert "no display" in preflight.no_display({}, [], "linux")
    assert preflight.no_display({}, [], "darwin") == ""
    assert preflight.no_display({}, ["--self-test"], "linux") == ""
    assert preflight.no_display({"WAYLAND_DISPLAY": "wayland-0"}, [], "linux") == ""
    assert preflight.no_display({"DISPLAY": ""}, [], "linux")


@pytest.mark.parametrize(
    ("library", "package"), [("libEGL.so.1", "libegl1"), ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0")]
)
def test_missing_library_names_the_package(library: str, package: str) -> None:
    error = ImportError(f"{library}: cannot open shared object file: No such file or directory")
    assert f"Ubuntu: {package})" in preflight.missing_library(error)


def test_a_bug_is_not_taken_for_a_missing_library() -> None:
    assert preflight.missing_library(ImportError("cannot import name 'selftest' from 'app'")) == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_the_program_says_it_and_ends() -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environ = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "app"], env=environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("rapporteur: there is no display") and done.stderr.count("\n") == 1
