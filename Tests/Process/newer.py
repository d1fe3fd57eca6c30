"""Databases that are not for this program: of a newer version, damaged, or someone else's."""
import sqlite3

from zhiyin import failed_plainly

HEAD = "employee_id,name,team,joined_on\n"


def whole(tally, zhiyin):
    folder = zhiyin.folder("newer")
    roster = folder / "roster.csv"
    roster.write_text(HEAD + "A1,张伟,一组,2026-01-05\n", encoding="utf-8")
    everyone = [
        ("serve", "--port", 0), ("import", "roster", roster), ("import", "roster", roster, "--dry-run"),
        ("import", "calls", roster), ("obligations",), ("plan",), ("metrics",), ("doctor",), ("link", "A1")]
    newer = folder / "newer.db"
    zhiyin.must("import", "roster", roster, database=newer)
    number = one_more(newer)
    refused(tally, zhiyin, "a database of a newer version", newer, everyone, "newer", str(number))

    text = folder / "notes.db"
    text.write_text("Not a database at all, but somebody's notes.\n" * 200)
    refused(tally, zhiyin, "a file that is no database", text, everyone, text)

    cut = folder / "cut.db"
    cut.write_bytes(newer.read_bytes()[:newer.stat().st_size // 2])
    refused(tally, zhiyin, "half a database", cut, everyone, cut)

    other = folder / "other.db"
    with sqlite3.connect(other) as database:
        database.execute("CREATE TABLE holiday (day TEXT)")
    database.close()
    refused(tally, zhiyin, "another program's database", other, everyone, other, "not one of ours")


def refused(tally, zhiyin, what, database, commands, *naming):
    before, touched = database.read_bytes(), []
    for words in commands:
        dry = " --dry-run" if "--dry-run" in words else ""
        with tally.case(f"{' '.join(words[:2]) if words[0] == 'import' else words[0]}{dry} on {what}") as case:
            ended = zhiyin.run(*words, database=database, timeout=20)
            failed_plainly(case, ended, *naming, codes=(3,))
            case.same("what it printed", ended.out, "")
        log = database.with_name(database.name + "-wal")
        if database.read_bytes() != before or log.exists() and log.stat().st_size:
            touched.append(words[0] + dry)
            log.unlink(missing_ok=True)
            database.write_bytes(before)
    with tally.case(f"{what} stays as it was, byte for byte") as case:
        case.same("commands that changed it", touched, [])


def one_more(path):
    """Makes it a database of the version after this; the number of that version."""
    with sqlite3.connect(path) as database:
        number = database.execute("SELECT max(number) + 1 FROM schema_version").fetchone()[0]
        database.execute("INSERT INTO schema_version (number, name, at) VALUES (?, 'tomorrow', 0)", (number,))
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return number
