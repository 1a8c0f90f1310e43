"""Results on standard output, in UTF-8 whatever the terminal says; files that are whole or not there."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from neo.core.errors import OutputUnwritable

# Control characters (escape sequences of a terminal) and characters that turn the reading direction around.
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def prepare_streams() -> None:
    """Make both outputs speak UTF-8 whatever the locale, and exist even when they were closed."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  open as long as the process
            setattr(sys, name, nowhere)
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def printable(text: str) -> str:
    """``text`` as a terminal may show it: what would move its cursor or hide a word is shown as « � »."""
    return _UNSAFE.sub("�", text)


def write(text: str) -> None:
    """Write ``text`` on standard output, code point for code point.

    Half a character (which no record holds, but a question typed in another encoding may) is written as JSON
    writes it: ``\\udcff``.
    """
    sys.stdout.buffer.write(text.encode("utf-8", errors="backslashreplace"))
    sys.stdout.buffer.flush()


def write_json(value: Any, indent: int | None = 1) -> None:
    """Write one JSON document on standard output."""
    write(json.dumps(value, ensure_ascii=False, indent=indent) + "\n")


def write_lines(lines: Iterable[str], target: Path | None) -> None:
    """Write each line on standard output, or all of them in ``target``: the whole file, or none of it.

    Raises ``OutputUnwritable``.
    """
    if target is None:
        for line in lines:
            sys.stdout.buffer.write(line.encode("utf-8") + b"\n")
        sys.stdout.buffer.flush()
        return
    half_way = target.with_name(target.name + ".part")
    try:
        with half_way.open("w", encoding="utf-8") as opened:
            opened.writelines(f"{line}\n" for line in lines)
        half_way.replace(target)
    except OSError as failure:
        raise OutputUnwritable(path=target) from failure
    finally:
        half_way.unlink(missing_ok=True)


def write_file(content: bytes, target: Path) -> None:
    """Write ``content`` in ``target``: the whole file, or none of it. Raises ``OutputUnwritable``."""
    half_way = target.with_name(target.name + ".part")
    try:
        half_way.write_bytes(content)
        half_way.replace(target)
    except OSError as failure:
        raise OutputUnwritable(path=target) from failure
    finally:
        half_way.unlink(missing_ok=True)


@contextmanager
def progress(label: str, total: int) -> Iterator[Callable[[int], None]]:
    """A bar on standard error when somebody is looking at it."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda count: bar.advance(task, count)
