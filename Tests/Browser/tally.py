"""What passed and what did not, in groups; a picture of the page for every failure."""
import re
import sys
import time
import traceback
from contextlib import contextmanager
from pathlib import Path

SHOTS = Path(__file__).resolve().parent / "shots"


class Tally:
    def __init__(self):
        self.passed = self.failed = 0
        self.failures = []
        self.within = ""

    @contextmanager
    def group(self, name):
        """A group of checks: one line of output, more where something failed; the next group runs in any case.

        Said in one piece, for another lane may speak at the same time.
        """
        self.here, self.troubles, before, began = name, [], self.passed, time.monotonic()
        try:
            yield
        except Exception:
            self.miss("ended early", traceback.format_exc(limit=-3).strip())
        took = time.monotonic() - began
        said = [f"{name}: {self.passed - before} passed, {len(self.troubles)} failed, {took:.1f} s"]
        print("\n".join([*said, *(f"  FAILED {trouble}" for trouble in self.troubles)]), flush=True)
        self.failures += [f"{name}: {trouble}" for trouble in self.troubles]

    @contextmanager
    def part(self, name):
        """A part of a group that goes on whatever became of it; what fails in it says so."""
        whole, self.within = self.within, f"{name}: "
        try:
            yield
        except Exception:
            self.miss("ended early", traceback.format_exc(limit=-3).strip())
        finally:
            self.within = whole

    def check(self, what, holds, detail="", page=None):
        """One check; `page` is pictured where it does not hold."""
        if holds:
            self.passed += 1
        else:
            self.miss(what, detail, page)
        return bool(holds)

    def same(self, what, found, wanted, page=None):
        return self.check(what, found == wanted, f"{found!r} instead of {wanted!r}", page)

    def miss(self, what, detail="", page=None):
        self.failed += 1
        what = self.within + what
        self.troubles.append(f"{what}: {detail}" if detail else what)
        if page is not None:
            SHOTS.mkdir(exist_ok=True)
            name = re.sub(r"[^\w-]+", "-", f"{self.here} {what}").strip("-")[:120]
            try:
                page.screenshot(path=SHOTS / f"{name} {self.failed}.png", full_page=True)
            except Exception as problem:
                print(f"  no picture of {name}: {problem}", file=sys.stderr)

    def close(self):
        """What the lane says of itself."""
        return {"passed": self.passed, "failed": self.failed, "failures": self.failures}
