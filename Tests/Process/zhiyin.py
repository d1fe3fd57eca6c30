"""The binary under test as a process: how it ended, what it said, how much memory it took."""
import os
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# What only a programmer wants to read, and what says nothing.
INWARD = re.compile(
    r"Optional\(|Error\(|Fatal|Error Domain|NSCocoa|NSPOSIX|NSError|Swift\.|\.swift\b|stack trace|crashed|0x[0-9a-f]{6}"
    r"|SQLITE_|GRDB|GenericError|operation could not be completed|operation couldn.t be completed")


class Ended:
    """A process that is over."""

    def __init__(self, words, code, out, err, peak):
        self.words, self.code, self.out, self.err, self.peak = words, code, out, err, peak

    @property
    def lines(self):
        return [line for line in self.err.splitlines() if line.strip()]

    def __str__(self):
        said = self.err.strip() or self.out.strip()
        return f"`{' '.join(self.words)}` ended with {self.code}, saying {said[:400]!r}"


class Zhiyin:
    """One binary, and a folder that goes away afterwards."""

    def __init__(self, binary):
        # Someone without rights is played in it, and must be able to pass through.
        self.home = Path(tempfile.mkdtemp(prefix="zhiyin-process-"))
        self.home.chmod(0o711)
        self.binary, self.public = str(binary), str(ROOT / "public")
        # A crash is told by its signal; its backtrace takes seconds and says nothing more.
        self.env = {name: value for name, value in os.environ.items() if not name.startswith("ZHIYIN_")}
        self.env["SWIFT_BACKTRACE"] = "enable=no"

    def folder(self, name):
        """A new folder of a case."""
        return Path(tempfile.mkdtemp(prefix=f"{name}-", dir=self.home))

    def command(self, words, database=None):
        shared = [] if database is None else ["--database", address(database)]
        public = [] if words[0].startswith("generate-") else ["--public", self.public]
        return [self.binary, words[0], *shared, *public, *map(str, words[1:])]

    def run(self, *words, database=None, prefix=(), out=None, err=None, before=None, cwd=None, timeout=120):
        """Runs it to its end; `out` and `err` may be open files, `prefix` a command that runs it."""
        with tempfile.TemporaryFile() as kept_out, tempfile.TemporaryFile() as kept_err:
            process = subprocess.Popen(
                [*prefix, *self.command(words, database)], cwd=cwd or self.home, env=self.env,
                stdin=subprocess.DEVNULL, stdout=out or kept_out, stderr=err or kept_err,
                preexec_fn=before, start_new_session=True)
            code, peak = wait(process, timeout)
            late = "" if code is not None else f"(no end within {timeout} s)"
            return Ended(tuple(map(str, words)), -9 if late else code, text(kept_out), text(kept_err) + late, peak)

    def must(self, *words, **options):
        """What a test stands on; without it the case ends."""
        ended = self.run(*words, **options)
        if ended.code != 0:
            raise RuntimeError(str(ended))
        return ended

    def start(self, *words, database=None, prefix=(), log):
        """Runs it beside the test; the caller ends it."""
        with open(log, "wb") as out:
            return subprocess.Popen(
                [*prefix, *self.command(words, database)], cwd=self.home, env=self.env,
                stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True)

    def close(self):
        shutil.rmtree(self.home, ignore_errors=True)


def address(database):
    return str(database) if "://" in str(database) else f"sqlite:{database}"


def text(file):
    file.seek(0)
    return file.read().decode("utf-8", "replace")


def wait(process, timeout):
    """The exit code, negative for a signal, and the most memory in MiB; what does not end is killed and has none."""
    until = time.monotonic() + timeout
    while True:
        pid, status, used = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, used.ru_maxrss / 1024
        if time.monotonic() > until:
            end(process)
            return None, 0
        time.sleep(0.005)


def end(process):
    """Takes away a process and what it started, without asking."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def no_core():
    """A crash that a test provokes leaves no file behind."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def failed_plainly(case, ended, *naming, codes=(2, 3)):
    """It ended by itself, in order, with one sentence for people that names the cause."""
    if not spoke_plainly(case, ended):
        return
    if case.check("exit code", ended.code in codes, f"not {' or '.join(map(str, codes))}: {ended}"):
        case.check("one line on stderr", len(ended.lines) == 1, str(ended))
        for name in naming:
            case.check(f"names {name!r}", str(name).lower() in ended.err.lower(), str(ended))


def spoke_plainly(case, ended):
    """No crash, and no word on stderr that only a programmer knows."""
    found = INWARD.search(ended.err)
    return case.check("no crash", ended.code >= 0, str(ended)) and case.check(
        "plain words", not found, f"{found and found[0]!r} in {ended}")
