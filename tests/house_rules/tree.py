"""The files of the project, for the rules that read them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "neo"
_NOT_OURS = {".git", ".hypothesis", ".venv", "var", "__pycache__", "node_modules", "unseen", "build", "dist"}
_TEXT = {".py", ".md", ".toml", ".txt", ".in", ".html", ".css", ".js", ".svg", ".json", ".jsonl", ".cfg", ""}


@cache
def text_files() -> tuple[Path, ...]:
    """Every text file a commit may hold; caches, environments and the independent cases apart."""
    return tuple(sorted(file for file in _walk(ROOT) if file.suffix in _TEXT))


def _walk(folder: Path) -> list[Path]:
    found: list[Path] = []
    for entry in folder.iterdir():
        if entry.name in _NOT_OURS or entry.name.endswith(("_cache", ".egg-info")):
            continue
        if entry.is_dir():
            found += _walk(entry)
        elif entry.is_file():
            found.append(entry)
    return found


def python_files(*folders: str) -> tuple[Path, ...]:
    """The Python files of the folders named from the root."""
    roots = [ROOT / folder for folder in folders]
    return tuple(f for f in text_files() if f.suffix == ".py" and any(f.is_relative_to(r) for r in roots))


def shown(file: Path) -> str:
    """The path from the root, for a failure message."""
    return file.relative_to(ROOT).as_posix()


def docs_text() -> str:
    """All the documentation, as one text."""
    return "\n".join(f.read_text("utf-8") for f in sorted((ROOT / "docs").rglob("*.md")))
