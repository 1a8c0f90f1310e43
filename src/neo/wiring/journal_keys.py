"""The keys around the journal: public keys of the holders, and the key of this month's marks.

Both are files of the data folder. At the change of month the key that ends is sealed like an entry, kept in
the database, and its clear file destroyed: the marks of a past month are read with two holders only.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from neo.adapters.sealing.two_keys import Seals
from neo.core.errors import DataFolderUnusable, NotAllowed, Refused, WrongUsage
from neo.core.governance.journal.holders import HOLDERS, missing_sentence
from neo.wiring.data_folder import make_data_folder, one_at_a_time

_FOLDER, _MARKS = "journal", "marks-"
_REPLACED = "une clé inscrite ne se remplace qu’avec --replace ; l’ancienne ouvre seule les anciennes entrées"
KEY_BODY = 64
"""Bytes of a month's key before it is sealed."""


class JournalNotReady(Refused):
    """Holders have not registered their keys. Data: ``missing``, French words."""

    code = "journal_not_ready"
    template = (
        "Aucun dossier ne s’ouvre : le journal ne peut pas être scellé, il manque la clé {missing} ; "
        "`neo governance keys make` la crée."
    )


def registered(folder: Path) -> dict[str, bytes]:
    """The public keys of the holders who registered one, by role. Raises ``DataFolderUnusable``."""
    found: dict[str, bytes] = {}
    for role in HOLDERS:
        try:
            key = bytes.fromhex((folder / _FOLDER / f"{role}.pub").read_text(encoding="ascii"))
        except FileNotFoundError:
            continue
        except (OSError, ValueError):
            raise DataFolderUnusable(path=folder / _FOLDER / f"{role}.pub") from None
        if len(key) == 32:
            found[role] = key
    return found


def required(folder: Path) -> dict[str, bytes]:
    """The three public keys. Raises ``JournalNotReady``."""
    known = registered(folder)
    missing = missing_sentence(known)
    if missing:
        raise JournalNotReady(missing=missing)
    return known


def register(folder: Path, role: str, public: bytes, *, replace: bool = False) -> None:
    """Keep the public key of ``role``. Raises ``NotAllowed`` when another is there and ``replace`` is not."""
    known = registered(folder)
    if role in known and known[role] != public and not replace:
        raise NotAllowed(rule=_REPLACED)
    if public in (key for other, key in known.items() if other != role):
        raise NotAllowed(rule="deux dépositaires n’ont pas la même clé")
    _write(folder, f"{role}.pub", public.hex().encode("ascii"), 0o644)


def make_key(
    folder: Path, role: str, passphrase: str, keep: Callable[[str], None], *, replace: bool = False
) -> None:
    """A new key for ``role``: ``keep`` is given the text of its file, then the public part is registered.

    Raises ``WrongUsage`` for a passphrase too short, and what ``register`` raises.
    """
    from neo.adapters.sealing.holder_keys import LEAST_PASSPHRASE, make

    if len(passphrase) < LEAST_PASSPHRASE:
        raise WrongUsage(problem=f"La phrase secrète a {LEAST_PASSPHRASE} caractères au moins.")
    if role in registered(folder) and not replace:
        raise NotAllowed(rule=_REPLACED)
    text, public = make(role, passphrase)
    keep(text)
    register(folder, role, public, replace=replace)


def register_file(folder: Path, file: Path, *, replace: bool = False) -> str:
    """Register the public part of a key file made elsewhere; its role. The private part is not read."""
    from neo.adapters.sealing.holder_keys import read

    key = read(file)
    register(folder, key.role, key.public, replace=replace)
    return key.role


def seals(known: Mapping[str, bytes]) -> Seals:
    """What seals for these public keys."""
    return _seals(tuple(sorted(known.items())))


@lru_cache(maxsize=4)
def _seals(known: tuple[tuple[str, bytes], ...]) -> Seals:
    return Seals(dict(known))


def month_key(folder: Path, month: str) -> bytes:
    """The key of the marks of ``month`` (AAAA-MM), 32 bytes; made when it is not there.

    Raises ``DataFolderUnusable``.
    """
    name = f"{_MARKS}{month}.key"
    try:
        found = (folder / _FOLDER / name).read_bytes()
    except FileNotFoundError:
        _write(folder, name, secrets.token_bytes(32), 0o600, keep=True)
        found = (folder / _FOLDER / name).read_bytes()
    except OSError:
        raise DataFolderUnusable(path=folder / _FOLDER) from None
    return found


def clear_months(folder: Path) -> list[str]:
    """The months whose key lies in clear in the folder, in order."""
    files = (folder / _FOLDER).glob(f"{_MARKS}*.key")
    return sorted(file.name.removeprefix(_MARKS).removesuffix(".key") for file in files)


def seal_past_months(folder: Path, month: str, known: Mapping[str, bytes]) -> list[str]:
    """Seal the key of every month before ``month``, destroy its clear file; the months that were sealed."""
    past = [one for one in clear_months(folder) if one < month]
    if not past:
        return []
    from neo.storage.oversight.journal_notices import keep_month_key

    with one_at_a_time(folder):
        for one in past:
            file = folder / _FOLDER / f"{_MARKS}{one}.key"
            with suppress(FileNotFoundError):  # another process was there first
                key = file.read_bytes()
                name = f"{one} {hashlib.sha256(key).hexdigest()[:16]}"
                keep_month_key(name, one, seals(known).seal(key.ljust(KEY_BODY, b"\0")))
                _destroy(file, len(key))
    return past


def _destroy(file: Path, length: int) -> None:
    """Overwrite, then remove. A disk may keep an older copy of a block: see the decision 0017."""
    with file.open("r+b") as opened:
        opened.write(bytes(length))
        opened.flush()
        os.fsync(opened.fileno())
    file.unlink()


def _write(folder: Path, name: str, content: bytes, mode: int, *, keep: bool = False) -> None:
    """The whole file or nothing; with ``keep``, one that is there stays as it is."""
    make_data_folder(folder)
    place = folder / _FOLDER
    own = place / f"{name}.{os.getpid()}.{secrets.token_hex(4)}"
    try:
        place.mkdir(mode=0o700, exist_ok=True)
        descriptor = os.open(own, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
        if keep:
            with suppress(FileExistsError):
                os.link(own, place / name)
        else:
            own.replace(place / name)
    except OSError:
        raise DataFolderUnusable(path=place) from None
    finally:
        with suppress(OSError):
            own.unlink(missing_ok=True)
