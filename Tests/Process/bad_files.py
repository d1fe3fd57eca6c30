"""Files that are wrong: refused as a whole with one sentence and nothing changed, or row by row with nothing lost."""
import csv
import gzip
import json
import shutil

from contents import contents, difference
from kills import in_order
from samples import KINDS, queue_log, rubbish, workbook
from zhiyin import failed_plainly, spoke_plainly

# The refused line of 10.5 MB is one cell.
csv.field_size_limit(1 << 25)
HEAD = "employee_id,name,team,role,joined_on\n"


class Desk:
    """A centre of five people whose contents are known; every import begins from there."""

    def __init__(self, zhiyin, name):
        self.zhiyin, self.folder, self.count = zhiyin, zhiyin.folder(name), 0
        roster, self.centre = self.folder / "five.csv", self.folder / "centre.db"
        roster.write_text(
            HEAD + "".join(f"A{number},张伟,一组,agent,2025-01-0{number}\n" for number in range(1, 6)), encoding="utf-8")
        zhiyin.must("import", "roster", roster, database=self.centre)
        self.before = contents(self.centre)

    def take(self, kind, data):
        """Imports these bytes into a copy of the centre."""
        self.count += 1
        self.file, self.database = self.folder / f"{kind}-{self.count}", self.folder / f"{self.count}.db"
        self.file.write_bytes(data)
        shutil.copy(self.centre, self.database)
        return self.again(kind)

    def again(self, kind):
        return self.zhiyin.run("import", kind, self.file, "--json", database=self.database)

    def rejects(self):
        path = self.file.with_name(self.file.name + ".rejects.csv")
        if not path.exists():
            return []
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))[1:]

    def refused_whole(self, case, kind, data, *naming):
        failed_plainly(case, self.take(kind, data), self.file, *naming, codes=(2,))
        case.same("what changed", difference(contents(self.database), self.before), "")
        case.same("rejects", self.rejects(), [])

    def taken(self, case, kind, data, new, lines=()):
        """So many rows new, these lines refused, each with a reason; and the same file again changes nothing."""
        ended = self.take(kind, data)
        if not spoke_plainly(case, ended) or not case.same("exit code", ended.code, 1 if lines else 0):
            case.check("what it said", False, str(ended))
            return {}
        summary = json.loads(ended.out)
        case.same("new and refused", (summary["new"], summary["refused"]), (new, len(lines)))
        rejects = self.rejects()
        case.same("lines refused", [int(row[0]) for row in rejects], list(lines))
        case.check("every one with a reason", all(row[1].strip() for row in rejects), str(rejects)[:300])
        after = contents(self.database)
        self.again(kind)
        case.same("what the same file changes", difference(contents(self.database), after), "")
        return after


def whole(tally, zhiyin):
    desk = Desk(zhiyin, "bad-files")
    for kind in KINDS:
        for what, data, naming in wrong_as_a_whole(kind):
            with tally.case(f"{kind.name}: {what}") as case:
                desk.refused_whole(case, kind.name, data, *naming)
        for what, data, new, lines in wrong_in_rows(kind):
            with tally.case(f"{kind.name}: {what}") as case:
                desk.taken(case, kind.name, data, new, lines)
        with tally.case(f"{kind.name}: a zero byte") as case:
            zero_bytes(case, desk, kind)
        with tally.case(f"{kind.name}: GB18030 that nobody declares") as case:
            header, row = kind.chinese
            after = desk.taken(case, kind.name, kind.table([row], header).decode().encode("gb18030"), 1)
            seen = {"sites": "成都职场", "roster": "欧阳娜娜", "talks": "情绪稳定", "reports": "mood"}.get(kind.name, "A1")
            case.check(f"{seen} is read", any(seen in row for rows in after.values() for row in rows))
        with tally.case(f"{kind.name}: a cell that a spreadsheet would run, in a refused row") as case:
            formula(case, desk, kind)
    with tally.case("absences: a zero byte far down") as case:
        late_zero_byte(case, desk)
    with tally.case("absences: half of a long gzip, then the whole") as case:
        long_gzip(case, desk)
    calls(tally, desk)


def wrong_as_a_whole(kind):
    table = kind.table(kind.rows(50))
    book = workbook([kind.header, *kind.rows(50)])
    yield "an empty file", b"", ["empty"]
    yield "rubbish", rubbish(4096), []
    yield "rubbish that says it is a zip", b"PK\x03\x04" + rubbish(4096), []
    yield "half a gzip", gzip.compress(table)[:-60], []
    yield "a gzip of nothing", gzip.compress(b""), ["empty"]
    yield "half a workbook", book[:len(book) // 2], []
    yield "columns of something else", b"colour,size\nred,3\n", ["column", "colour"]
    twice = kind.table(kind.rows(1), [*kind.header[:-1], kind.header[0]])
    yield "a header that says a column twice", twice, [kind.header[0]]


def wrong_in_rows(kind):
    """What, the file, how many rows are new, which lines are refused."""
    first, second, third = kind.rows(3)
    yield "a workbook", workbook([kind.header, first, second, third]), 3, []
    yield "gzipped", gzip.compress(kind.table([first, second])), 2, []
    garbage = kind.table([first, kind.changed(second, "BAD"), third]).replace(b"BAD", b"\xff\xfe\xff")
    yield "bytes of no encoding in one line", garbage, 2, [3]
    yield "more cells than columns", kind.table([first, [*second, "more"], third]), 2, [3]
    if kind.future:
        column, value, is_refused = kind.future
        data = kind.table([first, kind.changed(second, value, column), third])
        yield "a day far ahead", data, 2 if is_refused else 3, [3] if is_refused else []
    if kind.name == "roster":
        yield "one employee_id twice", kind.table([first, kind.changed(first, "someone else"), third]), 2, [3]


def zero_bytes(case, desk, kind):
    """One bad line among good ones; in the header it tells that this is no table."""
    first, second, third = kind.rows(3)
    desk.taken(case, kind.name, kind.table([first, kind.changed(second, "a\0b"), third]), 2, [3])
    header = [*kind.header[:-1], kind.header[-1] + "\0"]
    desk.refused_whole(case, kind.name, kind.table([first], header))


def late_zero_byte(case, desk):
    """What is no text shows at the beginning; a zero byte far down is one bad line among good ones."""
    kind, many = KINDS[2], 80_000
    rows = [kind.good(number % 25) for number in range(many)]
    ended = desk.take(kind.name, kind.table([*rows, kind.changed(kind.good(0), "a\0b"), kind.good(1)]))
    case.check("ends with 1", ended.code == 1, str(ended))
    case.same("lines refused", [int(row[0]) for row in desk.rejects()], [many + 2])


def long_gzip(case, desk):
    """So long that 20,000 rows, one step of an import, are read before the end is missed."""
    kind = KINDS[2]
    rows = [[*kind.good(number % 200), "x" * 60] for number in range(45_000)]
    short_and_whole(case, desk, kind.name, kind.table(rows, [*kind.header, "memo"]), 2)


def short_and_whole(case, desk, kind, data, code):
    """2 says that nothing was taken, so then nothing is; the whole file is then taken as if it came first."""
    desk.take(kind, data)
    wanted = contents(desk.database)
    failed_plainly(case, desk.take(kind, gzip.compress(data)[:-100]), desk.file, codes=(code,))
    if code == 2:
        case.same("what was taken, though 2 says nothing", difference(contents(desk.database), desk.before), "")
    else:
        case.same("rows refused", len(desk.rejects()), 1)
        in_order(case, desk.zhiyin, desk.database)
    desk.file.write_bytes(gzip.compress(data))
    case.check("the whole file is taken", (ended := desk.again(kind)).code == 0, str(ended))
    case.same("what differs from a clean run", difference(contents(desk.database), wanted), "")
    in_order(case, desk.zhiyin, desk.database)


def formula(case, desk, kind):
    """The rejects file is opened in a spreadsheet to be mended."""
    bad = kind.changed(["=1+1"] * len(kind.header), "=cmd|' /C calc'!A0")
    ended = desk.take(kind.name, kind.table([bad, kind.good(1)]))
    case.check("plain words", spoke_plainly(case, ended) and ended.code == 1, str(ended))
    cells = [cell for row in desk.rejects() for cell in row[2:]]
    case.check("no cell would run", cells and not any(cell.startswith(("=", "+", "-", "@")) for cell in cells), str(cells))


def calls(tally, desk):
    log = queue_log(20)
    whole_log = b"\n".join(log) + b"\n"
    for what, data in [
            ("an empty file", b""), ("rubbish", rubbish(4096)), ("half a gzip", gzip.compress(whole_log)[:-60]),
            ("a gzip of nothing", gzip.compress(b"")), ("half a workbook", workbook([["a"]] * 50)[:700]),
            ("columns of something else", b"colour,size\nred,3\n"), ("a roster", (HEAD + "A1,b,c,agent,2026-01-01\n").encode())]:
        with tally.case(f"calls: {what}") as case:
            desk.refused_whole(case, "calls", data)
    future = b"32503680000|c9|sales|PJSIP/1|CONNECT|5|c|3"
    for what, bad in [("rubbish in one line", rubbish(60).replace(b"\n", b"")), ("a time far ahead", future),
                      ("a time that is none", b"yesterday|c9|sales|PJSIP/1|CONNECT|5|c|3"), ("too few fields", b"1772413200|c9")]:
        with tally.case(f"calls: {what}") as case:
            desk.taken(case, "calls", b"\n".join([*log[:30], bad, *log[30:]]) + b"\n", 20, [31])
    with tally.case("calls: a zero byte in a name") as case:
        zero_byte(case, desk, log)
    with tally.case("calls: zero bytes at the end, as after a power cut") as case:
        ended = desk.take("calls", whole_log + b"\0" * 4096)
        case.check("ends in order", spoke_plainly(case, ended) and ended.code in (0, 1), str(ended))
        case.same("calls taken", len(contents(desk.database)["contact"]), 20)
    with tally.case("calls: half of a long gzip, then the whole") as case:
        # More than the 40,000 records of one step.
        short_and_whole(case, desk, "calls", b"\n".join(queue_log(45_000)) + b"\n", 1)
    with tally.case("calls: every line twice") as case:
        desk.taken(case, "calls", b"\n".join(line for line in log for _ in range(2)) + b"\n", 20)
    with tally.case("calls: gzipped, lines ended as on Windows, no last line end") as case:
        desk.taken(case, "calls", gzip.compress(b"\r\n".join(log)), 20)


def zero_byte(case, desk, log):
    """Neither engine stores one; whether the line is refused or the byte left out, the others are taken."""
    bad = b"1772413200|c9|sa\0les|PJSIP/1|RINGNOANSWER|1000"
    ended = desk.take("calls", b"\n".join([*log[:30], bad, *log[30:]]) + b"\n")
    case.check("ends in order", spoke_plainly(case, ended) and ended.code in (0, 1), str(ended))
    case.same("calls taken", len(contents(desk.database)["contact"]), 20)


def long_lines(tally, zhiyin):
    """One line of 10.5 MB among good ones: refused by its number, and never held many times over."""
    desk, long = Desk(zhiyin, "long-lines"), "x" * 11_010_048
    for kind in KINDS:
        with tally.case(f"{kind.name}: a line of 10.5 MB") as case:
            first, second, third = kind.rows(3)
            modest(case, desk, kind.name, kind.table([first, kind.changed(second, long), third]), 2, [3])
    with tally.case("calls: a line of 10.5 MB") as case:
        log = queue_log(2)
        modest(case, desk, "calls", b"\n".join([*log[:3], long.encode(), *log[3:]]) + b"\n", 2, [4])
    with tally.case("roster: nothing but one line of 10.5 MB") as case:
        desk.refused_whole(case, "roster", long.encode())
    with tally.case("roster: a gzip that unpacks a thousandfold") as case:
        desk.refused_whole(case, "roster", gzip.compress(b"x" * (64 << 20)) * 5, "unpacks")
    with tally.case("roster: a quote that is never closed") as case:
        first, second = KINDS[1].rows(2)
        table = KINDS[1].table([first]) + b'"' + long.encode() + b"\n" + ",".join(second).encode() + b"\n"
        modest(case, desk, "roster", table, 2, [3])


def modest(case, desk, kind, data, new, lines):
    ended = desk.take(kind, data)
    case.note(f"{ended.peak:.0f} MiB")
    case.check("below 200 MiB", ended.peak < 200, f"{ended.peak:.0f} MiB")
    if spoke_plainly(case, ended) and case.check("exit code", ended.code == 1, str(ended)):
        summary = json.loads(ended.out)
        case.same("new and refused", (summary["new"], summary["refused"]), (new, len(lines)))
        case.same("lines refused", [int(row[0]) for row in desk.rejects()], list(lines))
