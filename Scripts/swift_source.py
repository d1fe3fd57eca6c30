"""Reads Swift just well enough to tell code, text and comments apart, for the lint scripts."""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPENING = re.compile(r'(#*)("""|")')
REGEX = re.compile(r'#/.*?/#|/(?![\s*/])(?:\\.|[^/\\\n])+/', re.S)


class Source:
    """One file: `code` has comments and text blanked, place for place; `literals` are (start, end, text)."""

    def __init__(self, path):
        self.path = path
        self.text = path.read_text(encoding="utf-8")
        self.literals = []
        self._code = [c if c == "\n" else " " for c in self.text]
        self._read_code(0, inside=False)
        self.code = "".join(self._code)
        self.literals.sort()

    @property
    def name(self):
        return self.path.relative_to(ROOT).as_posix()

    def line(self, place):
        return self.text.count("\n", 0, place) + 1

    def imports(self):
        """Pairs of line and module; the second group is the attribute, if any."""
        found = re.finditer(r"^[ \t]*(@\w+[ \t]+)?(?:\w+[ \t]+)?import[ \t]+(?:(?:struct|class|enum|protocol|func|let|var|typealias)[ \t]+)?(\w+)", self.code, re.M)
        return [(self.line(m.start(2)), m.group(2), (m.group(1) or "").strip()) for m in found]

    def _read_code(self, at, inside):
        """Reads code from `at`; inside an interpolation, up to its closing bracket."""
        text, depth, last = self.text, 0, ""
        while at < len(text):
            if text.startswith("//", at):
                end = text.find("\n", at)
                at = len(text) if end < 0 else end
                continue
            if text.startswith("/*", at):
                at = self._skip_block(at)
                continue
            opening = OPENING.match(text, at)
            if opening:
                at, last = self._read_text(at, len(opening[1]), opening[2], []), '"'
                continue
            regex = REGEX.match(text, at) if text[at] in "#/" and last in set("(,=:[{!&|;?") | {""} else None
            if regex:
                at, last = regex.end(), "/"
                continue
            char = text[at]
            self._code[at] = char
            depth += (char == "(") - (char == ")")
            at += 1
            if inside and depth < 0:
                return at
            if not char.isspace():
                last = char
        return at

    def _skip_block(self, at):
        depth = 0
        for mark in re.compile(r"/\*|\*/").finditer(self.text, at):
            depth += 1 if mark[0] == "/*" else -1
            if depth == 0:
                return mark.end()
        return len(self.text)

    def _read_text(self, at, hashes, quote, outer):
        """Reads a literal; what interpolations say belongs to its text, and their code stays code."""
        start, pieces, fence = at, [], "#" * hashes
        self._code[at + hashes] = '"'
        at += hashes + len(quote)
        while at < len(self.text):
            if self.text.startswith(quote + fence, at):
                at += len(quote) + hashes
                self._code[at - hashes - 1] = '"'
                break
            if self.text.startswith("\\" + fence + "(", at):
                at += 2 + hashes
                self._code[at - 1] = "("
                before = len(self.literals)
                at = self._read_code(at, inside=True)
                pieces += [piece for _, _, piece in self.literals[before:]]
                continue
            step = 2 if self.text.startswith("\\", at) and not hashes else 1
            pieces.append(self.text[at:at + step] if step == 1 else " ")
            at += step
        self.literals.append((start, at, "".join(pieces)))
        return at


def swift_files(*folders):
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.swift"))


def sources(*folders):
    return [Source(path) for path in swift_files(*folders)]


class Report:
    """Collects failures and ends the script with them."""

    def __init__(self):
        self.lines = []

    def add(self, name, line, message):
        self.lines.append((name, line, message))

    def finish(self):
        for name, line, message in sorted(set(self.lines)):
            print(f"{name}:{line}: {message}")
        sys.exit(1 if self.lines else 0)
