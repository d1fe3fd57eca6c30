"""What is asked of a bench run, and the files it works with."""
import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from contest import Failed

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "Benchmarks"


@dataclass
class Bench:
    binary: Path
    runs: int
    events: int
    people: list
    # How many people the centre has whose pages are asked for.
    floor: int
    # Where what is made goes: logs, databases, answers; taken away at the end.
    scratch: Path
    named_log: Path = None

    # Everything made for measuring ends on this day, so that it is the same whenever it is made.
    DAY = "2025-11-21"

    @cached_property
    def log(self):
        """The queue_log: the one named, or one of the project's own making."""
        if self.named_log:
            return self.named_log
        log = self.scratch / "queue_log"
        self.quietly("generate-calls", "--events", self.events, "--seed", 42, log)
        return log

    @cached_property
    def lines(self):
        with open(self.log, "rb") as file:
            return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))

    def centre(self, people):
        """The folder with the files of a simulated centre of so many people."""
        folder = self.scratch / f"centre-{people}"
        if not folder.exists():
            self.quietly("generate-centre", "--people", people, "--months", 1, "--ends-on", self.DAY, "--out", folder)
        return folder

    KINDS = ("sites", "roster", "absences", "measures", "reports", "talks")

    def now(self, people):
        """The same of one whose last day is today: pages look from now."""
        folder = self.scratch / f"centre-now-{people}"
        if not folder.exists():
            self.quietly("generate-centre", "--people", people, "--months", 1, "--out", folder)
        return folder

    def database(self, people):
        """The address of a SQLite database with the centre of so many people in it."""
        return self.database_of(self.centre(people), f"centre-{people}")

    def database_of(self, folder, name):
        database = self.scratch / f"{name}.db"
        if not database.exists():
            self.fill(f"sqlite:{database}", folder)
        return f"sqlite:{database}"

    def fill(self, url, folder):
        for kind in self.KINDS:
            self.quietly("import", kind, folder / f"{kind}.csv", "--database", url)

    def zhiyin(self, *words):
        return [self.binary, *words]

    def quietly(self, *words):
        """1 is done, with refused rows."""
        done = subprocess.run([str(word) for word in self.zhiyin(*words)], stdout=subprocess.DEVNULL)
        if done.returncode > 1:
            raise Failed(f"zhiyin {' '.join(map(str, words))} ended with {done.returncode}")

    @property
    def interpreter(self):
        """The Python that `Scripts/setup bench` made, where there is one."""
        own = ROOT / ".venv/bin/python"
        return own if own.exists() else "python3"

    def python(self, script, *words):
        return [self.interpreter, HERE / script, *words]

    def without(self, database):
        """Takes a database file and what lies beside it away."""
        for ending in ("", "-wal", "-shm", ".wal"):
            Path(f"{database}{ending}").unlink(missing_ok=True)


def compiler():
    """The system's C compiler, else the one that comes with Swift."""
    return os.environ.get("CC") or shutil.which("cc") or shutil.which("clang") or "cc"
