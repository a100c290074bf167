"""`dev.py` and the workshop behind it: what is said and done when something of a bare machine is missing."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
from workshop import commands, environment, qt_system, system, translations  # noqa: E402
from workshop.environment import Environment  # noqa: E402
from workshop.trouble import SetupError  # noqa: E402

sys.path.remove(str(ROOT / "packaging"))

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about Linux' shared libraries")
POSIX = pytest.mark.skipif(os.name == "nt", reason="about POSIX permissions")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with a space in its name that looks like a checkout to the environment."""
    root = tmp_path / "a checkout"
    root.mkdir()
    for name in ("pyproject.toml", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(ROOT / name, root)
    return root


@pytest.fixture
def made(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Environment, list[str]]:
    """An environment whose steps only write down that they were taken, and the list they write to."""
    steps: list[str] = []
    env = Environment(checkout)

    def create(self: Environment) -> None:
        steps.append("create")
        self.bin.mkdir(parents=True, exist_ok=True)
        self.python.touch()

    monkeypatch.setattr(Environment, "_create", create)
    monkeypatch.setattr(Environment, "_install", lambda self, level: steps.append(level))
    monkeypatch.setattr(Environment, "_install_project", lambda self: steps.append("project"))
    monkeypatch.setattr(Environment, "_has_pip", lambda self: self.python.exists())
    return env, steps


def dev(monkeypatch: pytest.MonkeyPatch) -> object:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class TestOldPython:
    def test_is_told_what_it_lacks(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        module = dev(monkeypatch)
        monkeypatch.setattr(module, "newer_python", lambda: None)
        monkeypatch.setattr(sys, "version_info", (3, 8, 1))
        assert module.main() == 1  # type: ignore[attr-defined]
        said = capsys.readouterr().err
        assert "needs Python 3.11 or newer" in said and "this is Python 3.8" in said

    def test_can_read_the_file(self) -> None:
        source = (ROOT / "dev.py").read_text(encoding="utf-8")
        tree = ast.parse(source, feature_version=(3, 4))
        newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.AsyncFunctionDef, ast.Starred, ast.Match)
        assert not [node for node in ast.walk(tree) if isinstance(node, newer)]
        assert not [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and n.returns]


class TestEnvironment:
    def test_is_made_once(self, made: tuple[Environment, list[str]]) -> None:
        env, steps = made
        env.ensure("runtime")
        assert steps == ["create", "runtime", "project"]
        env.ensure("runtime")
        assert steps == ["create", "runtime", "project"]

    def test_gains_the_tools_and_keeps_them(self, made: tuple[Environment, list[str]]) -> None:
        env, steps = made
        env.ensure("runtime")
        steps.clear()
        env.ensure("dev")
        assert steps == ["dev", "project"]
        steps.clear()
        env.ensure("runtime")
        assert steps == []
        (env.root / "requirements.txt").write_text("new pins", encoding="utf-8")
        env.ensure("runtime")
        assert steps == ["dev", "project"]

    def test_follows_the_pins(self, made: tuple[Environment, list[str]]) -> None:
        env, steps = made
        env.ensure("runtime")
        steps.clear()
        (env.root / "requirements.txt").write_text("other pins", encoding="utf-8")
        env.ensure("runtime")
        assert steps == ["runtime", "project"]

    def test_line_ends_are_no_change(self, made: tuple[Environment, list[str]]) -> None:
        env, steps = made
        env.ensure("runtime")
        steps.clear()
        pins = env.root / "requirements.txt"
        pins.write_bytes(pins.read_bytes().replace(b"\n", b"\r\n"))
        env.ensure("runtime")
        assert steps == []

    def test_a_new_command_needs_no_download(self, made: tuple[Environment, list[str]]) -> None:
        env, steps = made
        env.ensure("runtime")
        steps.clear()
        with (env.root / "pyproject.toml").open("a", encoding="utf-8") as file:
            file.write("\n# changed\n")
        env.ensure("runtime")
        assert steps == ["project"]

    @pytest.mark.parametrize("part", ["python", "root"])
    def test_of_another_python_or_place_is_made_anew(
        self, made: tuple[Environment, list[str]], part: str
    ) -> None:
        env, steps = made
        env.ensure("runtime")
        steps.clear()
        stamp = json.loads(env.stamp.read_text(encoding="utf-8"))
        env.stamp.write_text(json.dumps({**stamp, part: "another"}), encoding="utf-8")
        env.ensure("runtime")
        assert steps == ["create", "runtime", "project"]

    def test_interrupted_is_made_anew(
        self, made: tuple[Environment, list[str]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        env, steps = made

        def stopped(self: Environment, level: str) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(Environment, "_install", stopped)
            with pytest.raises(KeyboardInterrupt):
                env.ensure("runtime")
        assert env.python.exists() and not env.stamp.exists()
        steps.clear()
        env.ensure("runtime")
        assert steps == ["create", "runtime", "project"]

    def test_half_written_stamp_counts_as_none(self, made: tuple[Environment, list[str]]) -> None:
        env, steps = made
        env.ensure("runtime")
        steps.clear()
        env.stamp.write_text('{"python": "CPyt', encoding="utf-8")
        env.ensure("runtime")
        assert steps == ["create", "runtime", "project"]

    @POSIX
    def test_unwritable_folder_is_one_sentence(
        self, made: tuple[Environment, list[str]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        env, steps = made

        def refused(**_: object) -> None:  # root may write anywhere, so the refusal is played
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(environment.tempfile, "TemporaryFile", refused)
        with pytest.raises(SetupError, match=r"cannot be written .Permission denied.*folder of your own"):
            env.ensure("runtime")
        assert steps == []

    def test_missing_pins_are_one_sentence(self, made: tuple[Environment, list[str]]) -> None:
        env, _ = made
        (env.root / "requirements.txt").unlink()
        with pytest.raises(SetupError, match=r"requirements\.txt is missing"):
            env.ensure("runtime")

    def test_settings_of_pip_that_mislead_are_left_out(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PIP_USER", "1")
        monkeypatch.setenv("PYTHONHOME", "/elsewhere")
        variables = Environment().variables(QT_QPA_PLATFORM="offscreen")
        assert "PIP_USER" not in variables and "PYTHONHOME" not in variables
        assert variables["PATH"].startswith(str(Environment().bin))
        assert variables["QT_QPA_PLATFORM"] == "offscreen"

    def test_python_without_venv_names_the_package(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(system, "family", lambda: "debian")
        monkeypatch.setattr(system, "elevation", lambda: None)
        monkeypatch.setattr(system.shutil, "which", lambda name: f"/usr/bin/{name}")
        with pytest.raises(SetupError, match=rf"sudo apt-get install python3\.{sys.version_info[1]}-venv$"):
            Environment()._find_venv("/usr/bin/python3")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError'", "registry cannot be reached"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "differs from the one"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: No matching distribution found for pyside6-essentials==6.12.0", "no build of pyside6-essentials"),
        ("something else", "could not be installed"),
    ],
)  # fmt: skip
def test_what_pip_says_is_explained(said: str, sentence: str) -> None:
    assert sentence in environment.explain(said)


class TestSystem:
    @pytest.mark.parametrize(
        ("release", "family"),
        [
            ("ID=debian\n", "debian"),
            ('NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n', "debian"),
            ("ID=fedora\n", "fedora"),
            ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', "fedora"),
            ("ID=manjaro\nID_LIKE=arch\n", "arch"),
            ('ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', "suse"),
            ("ID=nixos\n", ""),
        ],
    )
    def test_family(self, tmp_path: Path, release: str, family: str) -> None:
        file = tmp_path / "os-release"
        file.write_text(release, encoding="utf-8")
        assert system.family(file) == family
        assert system.family(tmp_path / "none") == ""

    @pytest.mark.parametrize(
        ("sudo", "lists", "command"),
        [
            (True, True, ": sudo apt-get install libegl1 libxcb-cursor0"),
            (True, False, ": sudo apt-get update && sudo apt-get install libegl1 libxcb-cursor0"),
            (False, True, ": (as root) apt-get install libegl1 libxcb-cursor0"),
        ],
    )
    def test_without_rights_the_command_is_said(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sudo: bool, lists: bool, command: str
    ) -> None:
        monkeypatch.setattr(system, "family", lambda: "debian")
        monkeypatch.setattr(system, "elevation", lambda: None)
        monkeypatch.setattr(system, "APT_LISTS", tmp_path)
        monkeypatch.setattr(system.shutil, "which", lambda name: f"/usr/bin/{name}" if sudo else None)
        if lists:
            (tmp_path / "a_main_Packages").touch()
        with pytest.raises(SetupError) as caught:
            system.install(["libegl1", "libxcb-cursor0"], "Qt needs two libraries")
        assert str(caught.value).endswith(command)

    @LINUX
    def test_root_installs_and_reads_the_lists_when_the_first_try_fails(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        """A real program called apt-get, which fails until it was asked to update."""
        log = tmp_path / "log"
        apt = tmp_path / "apt-get"
        apt.write_text(f'#!/bin/sh\necho "$@" >> "{log}"\ngrep -q update "{log}"\n', encoding="utf-8")
        apt.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
        monkeypatch.setattr(system, "elevation", list)
        system.install(["libegl1"], "Qt needs libEGL.so.1")
        asked = log.read_text(encoding="utf-8").splitlines()
        assert asked[-2:] == ["-q -y update", "-q -y install --no-install-recommends libegl1"]


class TestQtSystem:
    @pytest.mark.parametrize(
        ("family", "packages"),
        [
            ("debian", ["libegl1", "libxcb-cursor0"]),
            ("fedora", ["libglvnd-egl", "xcb-util-cursor"]),
            ("arch", ["libglvnd", "xcb-util-cursor"]),
            ("suse", ["'libEGL.so.1()(64bit)'", "'libxcb-cursor.so.0()(64bit)'"]),
        ],
    )
    def test_packages_are_named(self, family: str, packages: list[str]) -> None:
        assert qt_system.packages_for(["libEGL.so.1", "libxcb-cursor.so.0"], family) == (packages, [])

    @pytest.mark.parametrize(
        "library", ["libxcb-icccm.so.4", "libxkbcommon-x11.so.0", "libgssapi_krb5.so.2", "libEGL.so.1"]
    )
    def test_debians_rule_agrees_with_the_table(self, library: str) -> None:
        known = qt_system.packages_for([library], "debian")[0]
        assert [qt_system._debian_name(library)] == known

    def test_unknown_library_follows_debians_rule(self) -> None:
        assert qt_system.packages_for(["libnew_thing2.so.7"], "debian") == (["libnew-thing2-7"], [])

    def test_unknown_library_or_system_is_said(self) -> None:
        assert qt_system.packages_for(["libnew.so.7"], "arch") == ([], ["libnew.so.7"])
        assert qt_system.packages_for(["libEGL.so.1"], "") == ([], ["libEGL.so.1"])

    @LINUX
    @pytest.mark.parametrize("with_ldd", [True, False])
    def test_a_missing_library_is_found(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, with_ldd: bool
    ) -> None:
        """Qt's own plugin, made to ask for a library that no system has."""
        import PySide6

        qt = Path(PySide6.__file__).parent / "Qt"
        plugin = qt / "plugins" / "platforms" / "libqoffscreen.so"
        (tmp_path / "lib").symlink_to(qt / "lib")  # where a plugin looks for Qt's own libraries
        broken = tmp_path / "plugins" / "platforms" / "libqoffscreen.so"
        broken.parent.mkdir(parents=True)
        broken.write_bytes(plugin.read_bytes().replace(b"libX11.so.6\0", b"libX11.so.9\0"))
        if not with_ldd:
            monkeypatch.setattr(qt_system.shutil, "which", lambda _: None)
        env = Environment()
        monkeypatch.setattr(env, "python", Path(sys.executable))
        assert qt_system.missing(env, [broken]) == ["libX11.so.9"]

    @LINUX
    def test_nothing_is_missing_where_these_tests_run(self, monkeypatch: pytest.MonkeyPatch) -> None:
        import PySide6

        env = Environment()
        monkeypatch.setattr(env, "python", Path(sys.executable))
        qt = Path(PySide6.__file__).parent / "Qt"
        files = [qt / "lib" / "libQt6Widgets.so.6", qt / "plugins" / "platforms" / "libqoffscreen.so"]
        assert qt_system.missing(env, files) == []

    @LINUX
    def test_a_font_with_vietnamese_is_there(self, monkeypatch: pytest.MonkeyPatch) -> None:
        env = Environment()
        monkeypatch.setattr(env, "python", Path(sys.executable))
        monkeypatch.setattr(system, "install", lambda *_: pytest.fail("a font was asked for"))
        qt_system.ensure_font(env)

    def test_platform_follows_the_desktop(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
            monkeypatch.delenv(name, raising=False)
        assert qt_system.platform_here() == "xcb"
        monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
        assert qt_system.platform_here() == "wayland"
        monkeypatch.setenv("DISPLAY", ":0")
        assert qt_system.platform_here() == "xcb"
        monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen:fontengine=freetype")
        assert qt_system.platform_here() == "offscreen"


class TestTranslations:
    @pytest.fixture
    def env(self, checkout: Path) -> Environment:
        env = Environment(checkout)
        env.bin = Path(sys.executable).parent  # where the tests' own Qt has its tools
        (checkout / "resources" / "translations").mkdir(parents=True)
        return env

    def test_are_compiled_when_their_source_is_newer(self, env: Environment) -> None:
        source = env.root / "resources" / "translations" / "rapporteur_vi.ts"
        source.write_text(
            '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="vi"><context><name>A</name>'
            "<message><source>Quote</source><translation>Trích dẫn</translation></message></context></TS>",
            encoding="utf-8",
        )
        translations.refresh(env)
        compiled = source.with_suffix(".qm")
        first = compiled.stat().st_mtime_ns
        assert "Trích".encode("utf-16-be") in compiled.read_bytes()
        translations.refresh(env)
        assert compiled.stat().st_mtime_ns == first
        os.utime(compiled, (1, 1))
        translations.refresh(env)
        assert compiled.stat().st_mtime > 1

    def test_a_broken_source_is_one_sentence(self, env: Environment) -> None:
        (env.root / "resources" / "translations" / "rapporteur_vi.ts").write_text("<TS", encoding="utf-8")
        with pytest.raises(SetupError, match=r"rapporteur_vi\.ts could not be compiled"):
            translations.refresh(env)


class TestCommands:
    def test_help_lists_every_command(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert commands.main([]) == 0
        said = capsys.readouterr().out
        assert [name for name in commands.COMMANDS if f"\n  {name} " not in said] == []

    def test_unknown_command_is_wrong_usage(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert commands.main(["fly"]) == 2
        assert "no command “fly”" in capsys.readouterr().err

    def test_trouble_is_one_sentence(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def fails(_: list[str]) -> int:
            raise SetupError("The disk is full")

        monkeypatch.setitem(commands.COMMANDS, "test", fails)
        assert commands.main(["test"]) == 1
        assert capsys.readouterr().err == "dev.py: The disk is full\n"

    def test_a_command_of_the_program_needs_no_qt(self, tmp_path: Path) -> None:
        file = tmp_path / "article.txt"
        file.touch()
        assert commands._is_command(["search", "hanoi"])
        assert not commands._is_command([])
        assert not commands._is_command([str(file)])
        assert not commands._is_command(["--library", "x"])

    def test_starts_from_a_folder_that_is_not_the_checkout(self, tmp_path: Path) -> None:
        done = subprocess.run(
            [sys.executable, str(ROOT / "dev.py"), "help"],
            cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == 0 and "open the window" in done.stdout
