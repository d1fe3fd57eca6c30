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
        self.failures, self.said = [], []

    @contextmanager
    def group(self, name):
        """A group of cases, said in one piece at its end: another lane may speak at the same time."""
        began = time.monotonic()
        try:
            yield
        except Exception as problem:
            # Between two cases; the next group runs in any case.
            with self.case(f"{name} goes to its end"):
                raise problem
        finally:
            print("\n".join([f"-- {name}, {time.monotonic() - began:.1f} s", *self.said]), flush=True)
            self.said = []

    @contextmanager
    def case(self, name):
        """One case; the next runs in any case."""
        case, began = Case(), time.monotonic()
        try:
            yield case
        except Skip as reason:
            self.skipped += 1
            self.said.append(f"SKIPPED {name}: {reason}")
            return
        except Exception:
            case.check("ended early", False, traceback.format_exc(limit=-3).strip())
        self.failed, self.passed = self.failed + bool(case.troubles), self.passed + (not case.troubles)
        word = "FAILED " if case.troubles else "ok     "
        self.said.append(f"{word} {name}{case.remark}, {time.monotonic() - began:.1f} s")
        self.said += [f"          {trouble}" for trouble in case.troubles]
        self.failures += [f"{name}: {trouble}" for trouble in case.troubles]

    def close(self):
        """What the lane says of itself."""
        return {"passed": self.passed, "failed": self.failed, "skipped": self.skipped, "failures": self.failures}
