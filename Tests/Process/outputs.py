"""Where the output goes has no room, is closed or goes away: no crash, and no success that nobody got."""
import os
import signal
import stat
import subprocess

from contents import contents, difference
from tally import Skip
from zhiyin import failed_plainly, no_core, spoke_plainly

LISTS = [
    ("metrics", "--by", "agent,day"),
    ("metrics", "--by", "agent,day", "--format", "json"),
    ("obligations", "--state", "all"),
    ("obligations", "--state", "all", "--format", "csv"),
    ("obligations", "--state", "all", "--format", "json"),
    ("plan", "--format", "csv"),
    ("doctor",),
]
HEAD = "employee_id,name,team,joined_on\n"


def whole(tally, zhiyin):
    folder = zhiyin.folder("outputs")
    database, log = folder / "centre.db", folder / "queue_log"
    with tally.case("a centre to print") as case:
        zhiyin.must("generate-calls", "--events", 20_000, "--agents", 60, "--queues", 4, "--days", 20, log)
        zhiyin.must("generate-centre", "--people", 500, "--months", 1, "--out", folder)
        for kind, file in (("roster", folder / "roster.csv"), ("calls", log)):
            zhiyin.must("import", kind, file, database=database)
        for words in LISTS:
            case.check(f"{words[0]} prints", zhiyin.must(*words, database=database).out)
    for words in LISTS:
        with tally.case(f"{' '.join(words)} onto a full disk") as case:
            failed_plainly(case, onto_full(zhiyin, words, database), codes=(1, 2, 3))
        with tally.case(f"{' '.join(words)} with the output closed") as case:
            ended = zhiyin.run(*words, database=database, before=lambda: (no_core(), os.close(1)))
            failed_plainly(case, ended, codes=(1, 2, 3))
    for words in LISTS[:-2]:
        with tally.case(f"{' '.join(words)} to a reader that goes away") as case:
            reader_leaves(case, zhiyin, words, database)
    with tally.case("an import whose complaints nobody can take") as case:
        mute(case, zhiyin, folder)
    with tally.case("--facts into a pipe keeps the pipe") as case:
        pipe(case, zhiyin, log)
    with tally.case("--facts through a link keeps the link") as case:
        link(case, zhiyin, log)
    with tally.case("--facts onto the standard output, which is a file") as case:
        onto_output(case, zhiyin, log)
    with tally.case("an import whose summary nobody can take") as case:
        unheard(case, zhiyin, folder)
    with tally.case("--facts into a folder that is not there") as case:
        ended = zhiyin.run("import", "calls", log, "--dry-run", "--facts", folder / "none" / "facts.csv")
        failed_plainly(case, ended, "facts.csv", codes=(2,))


def onto_full(zhiyin, words, database):
    """The device is opened here: a command that got its name might put a file in its place."""
    if not os.path.exists("/dev/full"):
        raise Skip("no /dev/full")
    with open("/dev/full", "wb", buffering=0) as full:
        return zhiyin.run(*words, database=database, out=full, before=no_core)


def reader_leaves(case, zhiyin, words, database):
    """As `| head -1` does."""
    process = subprocess.Popen(
        zhiyin.command(words, database), env=zhiyin.env, cwd=zhiyin.home, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, restore_signals=True, preexec_fn=no_core)
    first = process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read()
    case.check("a first line comes", first.strip())
    # A short list may be out before the reader leaves; a long one ends as every program's does.
    case.check("ends as others do", process.wait(60) in (0, -signal.SIGPIPE), f"{process.returncode}: {err[:300]}")
    case.same("says nothing", err, "")


def mute(case, zhiyin, folder):
    """A nightly job whose log has no room must still take its rows in."""
    file, database = folder / "some.csv", folder / "mute.db"
    file.write_text(HEAD + "A1,张伟,一组,2026-01-05\nA2,李娜,一组,no day\n", encoding="utf-8")
    with open("/dev/full", "wb", buffering=0) as full:
        ended = zhiyin.run("import", "roster", file, database=database, err=full, before=no_core)
    case.same("exit code", ended.code, 1)
    wanted = folder / "said.db"
    zhiyin.run("import", "roster", file, database=wanted)
    case.same("what differs from an import that could speak", difference(contents(database), contents(wanted)), "")


def pipe(case, zhiyin, log):
    """Also the stand-in for /dev/stdout and /dev/null, which a test run as root must not try on the machine's own."""
    path = zhiyin.folder("pipe") / "facts"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    small = path.with_name("queue_log")
    small.write_bytes(b"".join(log.read_bytes().splitlines(keepends=True)[:300]))
    try:
        ended = zhiyin.run("import", "calls", small, "--dry-run", "--facts", path)
        case.check("still a pipe", stat.S_ISFIFO(path.stat().st_mode), str(ended))
        if ended.code == 0:
            case.check("the facts come through", os.read(reader, 1 << 16).startswith(b"agent_code,day"))
        else:
            failed_plainly(case, ended, "facts", codes=(2,))
    finally:
        os.close(reader)


def link(case, zhiyin, log):
    folder = zhiyin.folder("link")
    target, name = folder / "target.csv", folder / "facts.csv"
    target.write_text("old")
    name.symlink_to(target.name)
    zhiyin.must("import", "calls", log, "--dry-run", "--facts", name)
    case.check("still a link", name.is_symlink())
    case.check("its file holds the facts", target.read_text().startswith("agent_code,day"))


def onto_output(case, zhiyin, log):
    """As /dev/stdout, which a test run as root must not try itself; the file stays, for others write into it, too."""
    path = zhiyin.folder("onto") / "both"
    name = path.with_name("stdout")
    name.symlink_to("/proc/self/fd/1")
    with open(path, "wb") as out:
        ended = zhiyin.run("import", "calls", log, "--dry-run", "--json", "--facts", name, out=out)
        case.same("exit code", ended.code, 0)
        case.check("the same file", path.stat().st_ino == os.fstat(out.fileno()).st_ino)
    lines = path.read_text(encoding="utf-8").splitlines()
    case.check("the facts, then the summary", lines[0].startswith("agent_code,day") and lines[-1].startswith("{"), lines[:1])


def unheard(case, zhiyin, folder):
    """All is taken; that the summary got lost is said, and 2 would say that nothing was taken."""
    file, database = folder / "all.csv", folder / "unheard.db"
    file.write_text(HEAD + "A1,张伟,一组,2026-01-05\n", encoding="utf-8")
    failed_plainly(case, onto_full(zhiyin, ("import", "roster", file, "--json"), database), "output", codes=(1,))
    case.same("people taken", len(contents(database)["person"]), 1)


def rejects(tally, zhiyin):
    with tally.case("rejects where none can be written, roster") as case:
        unwritable(case, zhiyin, "roster", HEAD + "A1,张伟,一组,2026-01-05\nA2,李娜,一组,no day\n")
    with tally.case("rejects where none can be written, calls") as case:
        unwritable(case, zhiyin, "calls", "1735711200|c1|sales|A1|ADDMEMBER|\nnonsense\n1735711300|c1|sales|A1|PAUSE|x\n")
    with tally.case("rejects while the output is closed") as case:
        closed(case, zhiyin)


def unwritable(case, zhiyin, kind, text):
    """A folder lies where the rejects go: all good rows are taken all the same."""
    folder = zhiyin.folder("rejects")
    file, found, wanted = folder / "file", folder / "found.db", folder / "wanted.db"
    file.write_text(text, encoding="utf-8")
    zhiyin.run("import", kind, file, database=wanted)
    rejects_file = folder / "file.rejects.csv"
    case.check("the good run makes the file", rejects_file.exists())
    rejects_file.unlink()
    rejects_file.mkdir()
    ended = zhiyin.run("import", kind, file, database=found)
    case.check("names the file", "file.rejects.csv" in ended.err, str(ended))
    spoke_plainly(case, ended)
    case.same("exit code", ended.code, 1)
    case.same("what differs from a clean run", difference(contents(found), contents(wanted)), "")
    rejects_file.rmdir()
    zhiyin.run("import", kind, file, database=found)
    case.same("what differs once it can be written", difference(contents(found), contents(wanted)), "")
    case.same("left behind", sorted(one.name for one in folder.glob("*.part")), [])


def closed(case, zhiyin):
    """The number of a closed output is free for the next file opened, and what is printed must not land in that."""
    folder = zhiyin.folder("closed")
    text = HEAD + "A1,张伟,一组,2026-01-05\nA2,李娜,一组,no day\n"
    kept = []
    for name, before in (("open", no_core), ("closed", lambda: (no_core(), os.close(1)))):
        file = folder / f"{name}.csv"
        file.write_text(text, encoding="utf-8")
        spoke_plainly(case, zhiyin.run("import", "roster", file, database=folder / f"{name}.db", before=before))
        kept.append((folder / f"{name}.csv.rejects.csv").read_bytes())
    case.same("the rejects file", kept[1], kept[0])
    case.same("what differs", difference(contents(folder / "closed.db"), contents(folder / "open.db")), "")
