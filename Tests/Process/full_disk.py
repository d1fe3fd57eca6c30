"""The disk gets full: the command says so and ends; with room made, the same command finishes the work."""
from contents import contents, difference
from kills import in_order
from small_disk import small_disk
from tally import Skip
from zhiyin import failed_plainly

# What the system says when there is no room, by whichever of its names; a limit on files is an I/O error to SQLite.
CAUSES = ("full", "no space", "enough space", "disk i/o", "file too large")


def whole(tally, zhiyin):
    folder = zhiyin.folder("full-disk")
    log = folder / "queue_log"
    with tally.case("a clean run with room") as case:
        zhiyin.must("generate-calls", "--events", 150_000, "--agents", 100, "--queues", 4, "--days", 10, log)
        zhiyin.must("generate-centre", "--people", 1_000, "--months", 1, "--out", folder)
        zhiyin.must("import", "calls", log, database=folder / "calls.db")
        zhiyin.must("import", "roster", folder / "roster.csv", database=folder / "roster.db")
    calls, roster = contents(folder / "calls.db"), contents(folder / "roster.db")
    # 3 MiB end in the middle of the rows, 200 KiB while the tables are made.
    database(tally, zhiyin, ("import", "calls", log), 3 << 20, calls)
    database(tally, zhiyin, ("import", "calls", log), 200 << 10, calls)
    database(tally, zhiyin, ("import", "roster", folder / "roster.csv"), 1 << 20, roster)
    with tally.case("no room for the daily facts of --facts") as case:
        facts(case, zhiyin, log)
    with tally.case("no room for --out of obligations") as case:
        workbook(case, zhiyin, folder / "roster.db")
    with tally.case("no room for the rejects file") as case:
        rejects(case, zhiyin)


def database(tally, zhiyin, words, size, wanted):
    with tally.case(f"{' '.join(words[:2])} into {size >> 10} KiB") as case:
        disk = small_disk(zhiyin.folder("disk"), size)
        case.note(disk.kind)
        place, seen = disk.folder / "centre.db", zhiyin.folder("seen")
        try:
            no_room(case, run(zhiyin, disk, *words, database=place))
            disk.make_room()
            again = run(zhiyin, disk, *words, database=place)
            case.check("with room made it ends with 0", again.code == 0, str(again))
            fetched = disk.fetch("centre.db", seen)
            case.same("what differs from a clean run", difference(contents(fetched), wanted), "")
            in_order(case, zhiyin, fetched)
        finally:
            disk.close()


def facts(case, zhiyin, log):
    disk = small_disk(zhiyin.folder("disk"), 4096)
    try:
        words = "import", "calls", log, "--dry-run", "--facts", disk.folder / "facts.csv"
        no_room(case, run(zhiyin, disk, *words), "facts.csv")
        disk.make_room()
        again = run(zhiyin, disk, *words)
        case.check("with room made it ends with 0", again.code == 0, str(again))
    finally:
        disk.close()


def workbook(case, zhiyin, roster):
    disk = own_disk(zhiyin.folder("disk"), 4096)
    try:
        words = "obligations", "--format", "xlsx", "--out", disk.folder / "list.xlsx"
        no_room(case, run(zhiyin, disk, *words, database=roster), "list.xlsx")
    finally:
        disk.close()


def rejects(case, zhiyin):
    """The rejects lie beside the file, so they meet its disk, while the database lies elsewhere."""
    folder = zhiyin.folder("rejects")
    file, wanted, found = folder / "roster.csv", folder / "wanted.db", folder / "found.db"
    head = "employee_id,name,team,joined_on\n"
    bad = "".join(f"B{number},nobody,一组,not a day\n" for number in range(20_000))
    file.write_text(head + "A1,张伟,一组,2026-01-05\n" + bad, encoding="utf-8")
    zhiyin.run("import", "roster", file, database=wanted)
    disk = own_disk(zhiyin.folder("disk"), 1 << 20)
    try:
        disk.put(file)
        words = "import", "roster", disk.folder / "roster.csv", "--json"
        no_room(case, run(zhiyin, disk, *words, database=found), "roster.csv.rejects.csv", codes=(1,))
        case.same("what differs, though the rejects have no room", difference(contents(found), contents(wanted)), "")
        disk.make_room()
        again = run(zhiyin, disk, *words, database=found)
        case.check("with room made it ends with 1, for rows are refused", again.code == 1, str(again))
        case.same("what differs from a clean run", difference(contents(found), contents(wanted)), "")
    finally:
        disk.close()


def own_disk(folder, size):
    """For files that lie on another disk than the database, which a limit on files would meet as well."""
    disk = small_disk(folder, size)
    if not disk.inside:
        raise Skip("needs a file system of its own")
    return disk


def run(zhiyin, disk, *words, database=None):
    return zhiyin.run(*words, database=database, prefix=disk.inside, before=disk.limit)


def no_room(case, ended, *naming, codes=(2, 3)):
    failed_plainly(case, ended, *naming, codes=codes)
    case.check("names the cause", any(cause in ended.err.lower() for cause in CAUSES), str(ended))
