"""Commands run in alternation: what each took, what they answered, and how they compare."""
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from statistics import median

MIB = 1 << 20


class Failed(Exception):
    """A command failed or its answer is wrong: there is nothing to compare."""


@dataclass
class Run:
    wall: float
    cpu: float
    # The highest resident memory, in bytes.
    peak: int


@dataclass
class Contestant:
    name: str
    command: list
    # What makes ready for a run and what looks at its answer; neither is timed.
    prepare: object = None
    check: object = None
    environment: dict = field(default_factory=dict)
    # 1 means done, with refused rows: a log of somebody's own may have some.
    good: tuple = (0,)
    runs: list = field(default_factory=list)

    @property
    def wall(self):
        return median(run.wall for run in self.runs)

    @property
    def peak(self):
        return max(run.peak for run in self.runs)

    def run(self):
        if self.prepare:
            self.prepare()
        with tempfile.TemporaryFile() as answer, tempfile.TemporaryFile() as complaint:
            began = time.perf_counter()
            process = subprocess.Popen(
                [str(word) for word in self.command], stdin=subprocess.DEVNULL, stdout=answer, stderr=complaint,
                env=os.environ | self.environment)
            try:
                # Not Popen.wait: only wait4 says what this one child used.
                _, status, used = os.wait4(process.pid, 0)
            except BaseException:
                process.kill()
                raise
            wall = time.perf_counter() - began
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode not in self.good:
                raise Failed(f"{self.name} ended with {process.returncode}: {text(complaint)}")
            self.runs.append(Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024))
            if self.check:
                self.check(text(answer))


def text(file):
    file.seek(0)
    return file.read().decode("utf-8", "replace")


def alternate(contestants, runs):
    """A B C, A B C …, so that a slow spell of the machine falls on all of them alike."""
    for turn in range(runs):
        for contestant in contestants:
            if sys.stderr.isatty():
                print(f"\r\x1b[K{contestant.name}, run {turn + 1} of {runs}", end="", file=sys.stderr, flush=True)
            contestant.run()
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
    return contestants


def title(words):
    print(f"\n{words}")


def table(contestants):
    width = max(len(contestant.name) for contestant in contestants)
    print(f"  {'':{width}}  {'median':>9}  {'fastest–slowest':>17}  {'processor':>9}  {'memory':>9}")
    for contestant in contestants:
        walls = [run.wall for run in contestant.runs]
        spread = f"{min(walls):.2f}–{max(walls):.2f} s"
        cpu = median(run.cpu for run in contestant.runs)
        print(f"  {contestant.name:{width}}  {contestant.wall:7.2f} s  {spread:>17}  {cpu:7.2f} s  "
              f"{contestant.peak / MIB:5.0f} MiB")


def ratio(ours, peer, aim=""):
    """How long we take for each second of a peer's."""
    print(f"  {ours.wall / peer.wall:.2f} of {peer.name}" + (f"; aim: {aim}" if aim else ""))


def memory(ours, aim):
    print(f"  {ours.peak / MIB:.0f} MiB resident at most; aim: {aim}")
