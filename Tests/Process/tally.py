"""A line for every case: passed, failed with its reasons, or skipped with its reason."""
import time
import traceback
from contextlib import contextmanager


class Skip(Exception):
    """What the machine does not allow; the case says so and is counted apart."""


class Case:
    def __init__(self):
        self.troubles, self.remark = [], ""

    def check(self, what, holds, detail=""):
        if not holds:
            self.troubles.append(f"{what}: {detail}" if detail else what)
        return bool(holds)

    def same(self, what, found, wanted):
        return self.check(what, found == wanted, f"{found!r} instead of {wanted!r}")

    def note(self, text):
        """Said on the case's line, whatever becomes of it."""
        self.remark = f" ({text})"


class Tally:
    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    @contextmanager
    def case(self, name):
        """One case; the next runs in any case."""
        case, began = Case(), time.monotonic()
        try:
            yield case
        except Skip as reason:
            self.skipped += 1
            print(f"SKIPPED {name}: {reason}", flush=True)
            return
        except Exception:
            case.check("ended early", False, traceback.format_exc(limit=-3).strip())
        self.failed, self.passed = self.failed + bool(case.troubles), self.passed + (not case.troubles)
        word = "FAILED " if case.troubles else "ok     "
        print(f"{word} {name}{case.remark}, {time.monotonic() - began:.1f} s", flush=True)
        for trouble in case.troubles:
            print(f"          {trouble}", flush=True)

    def close(self):
        """The last line, and how the process ends."""
        print(f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped")
        return 1 if self.failed or not self.passed else 0
