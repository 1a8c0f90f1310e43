"""What `make` calls: the virtual environment, then the server. Python's standard library only.

    python3 scripts/setup.py install     .venv from the hashed requirements, when missing or changed
    python3 scripts/setup.py run         install, prepare the data folder, serve

Whatever goes wrong is told in one sentence, with the exit code 1.
"""

from __future__ import annotations

import hashlib
import os
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)
SAMPLES_DAY = "2026-06-15"  # the day the sample records were handed over
DEFAULT_PORT = "8000"
HOST = "127.0.0.1"


class CannotGoOn(Exception):
    """The sentence to show."""


def check_python(version: tuple[int, int]) -> None:
    if version < OLDEST_PYTHON:
        found = ".".join(map(str, version))
        raise CannotGoOn(
            f"Python 3.11 ou plus récent est nécessaire (trouvé : {found}) ; "
            "indiquez-en un autre avec « make run PYTHON=python3.12 »."
        )


def check_folder(folder: Path) -> None:
    """Make the data folder if needed, and write in it."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = folder / ".probe"
        probe.touch()
        probe.unlink()
    except OSError:
        raise CannotGoOn(
            f"Le dossier « {folder} » ne peut pas être écrit ; choisissez-en un autre avec NEO_DATA_DIR."
        ) from None


def read_port(value: str) -> int:
    if not value.isdecimal() or not 0 < int(value) < 65536:
        raise CannotGoOn(f"« {value} » n’est pas un numéro de port (de 1 à 65535) ; corrigez NEO_PORT.")
    return int(value)


def check_port(port: int) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError:
            sentence = f"Le port {port} est réservé au système ; choisissez-en un avec NEO_PORT."
            raise CannotGoOn(sentence) from None
        except OSError:
            raise CannotGoOn(
                f"Le port {port} est déjà pris ; arrêtez ce qui l’occupe ou choisissez-en un autre : "
                f"« NEO_PORT={port + 1} make run »."
            ) from None


def fingerprint(requirements: Path) -> str:
    """Changes when the requirements, the package's own description or the interpreter do."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {ROOT}".encode())
    for file in (requirements, ROOT / "pyproject.toml"):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def install(venv: Path, requirements: Path) -> bool:
    """Make or refresh the environment; true when something was done. The mark is written last."""
    mark = venv / "installed"
    wanted = fingerprint(requirements)
    # The link to an interpreter that was removed or moved is not an environment.
    usable = (venv / "bin" / "python").exists()
    if usable and mark.exists() and mark.read_text() == wanted:
        return False
    print("Première installation (une à deux minutes)…", file=sys.stderr, flush=True)
    try:
        _call([sys.executable, "-m", "venv", *([] if usable else ["--clear"]), str(venv)], _NO_VENV)
        pip = [str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        _call([*pip, "--require-hashes", "--no-deps", "-r", str(requirements)], _NO_NETWORK)
        _call([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)], _NO_NETWORK)
        # Where Python is told to write no bytecode, every command would read all the sources again.
        _call([str(venv / "bin" / "python"), "-m", "compileall", "-q", str(ROOT / "src")], _NO_BYTECODE)
        mark.write_text(wanted)
    except OSError:
        sentence = f"Le dossier « {venv.parent} » ne peut pas être écrit ; il doit contenir .venv."
        raise CannotGoOn(sentence) from None
    return True


_NO_VENV = "L’environnement Python n’a pas pu être créé (paquet python3-venv absent ?)"
_NO_BYTECODE = "Le code de NÉO n’a pas pu être préparé dans le dossier src"
_NO_NETWORK = (
    "Les dépendances n’ont pas pu être installées : la première installation demande le réseau "
    "(ou un miroir réglé dans pip)"
)


def _call(command: list[str], failure: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        if os.environ.get("NEO_DEBUG") == "1":
            print(done.stdout, done.stderr, file=sys.stderr)
        raise CannotGoOn(f"{failure} ; NEO_DEBUG=1 montre le détail.")


def run() -> None:
    """Install, prepare, say where, and become the server."""
    port = read_port(os.environ.get("NEO_PORT") or os.environ.get("PORT") or DEFAULT_PORT)
    folder = Path(os.environ.get("NEO_DATA_DIR") or ROOT / "var").expanduser().absolute()
    check_folder(folder)
    check_port(port)
    venv = ROOT / ".venv"
    install(venv, _requirements(venv))
    os.environ["NEO_DATA_DIR"] = str(folder)
    os.environ.setdefault("NEO_TODAY", SAMPLES_DAY)
    python = str(venv / "bin" / "python")
    os.execv(python, [python, "-m", "neo.site.serve", HOST, str(port)])


def _requirements(venv: Path) -> Path:
    """The runtime's, unless the environment already holds the developers' larger set."""
    larger = ROOT / "requirements" / "dev.txt"
    mark = venv / "installed"
    if mark.exists() and mark.read_text() == fingerprint(larger):
        return larger
    return ROOT / "requirements" / "runtime.txt"


def main(arguments: list[str]) -> int:
    try:
        check_python(sys.version_info[:2])
        if arguments == ["install"]:
            install(ROOT / ".venv", ROOT / "requirements" / "dev.txt")
        elif arguments == ["run"]:
            run()
        else:
            raise CannotGoOn("Usage : python3 scripts/setup.py install | run")
    except CannotGoOn as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
