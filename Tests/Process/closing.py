"""A command that has ended has closed its database: all of it lies in the one file, which may be copied."""
import shutil

from contents import contents, difference
from samples import KINDS, queue_log
from serving import serves_once


def whole(tally, zhiyin):
    folder = zhiyin.folder("closing")
    roster, log, database = folder / "roster.csv", folder / "queue_log", folder / "centre.db"
    roster.write_bytes(KINDS[1].table(KINDS[1].rows(20)))
    log.write_bytes(b"\n".join(queue_log(50)) + b"\n")
    for words in (("import", "roster", roster), ("import", "calls", log), ("link", "N1"), ("metrics",), ("doctor",)):
        name = " ".join(words[:2]) if words[0] == "import" else words[0]
        with tally.case(f"{name} closes the database") as case:
            zhiyin.must(*words, database=database)
            alone(case, folder, database)
    with tally.case("serve closes the database") as case:
        serves_once(case, zhiyin, database, folder / "log")
        alone(case, folder, database)


def alone(case, folder, database):
    """The file without what may lie beside it says the same; the look at the whole comes last, for it tidies up."""
    copy = folder / "copy.db"
    shutil.copy(database, copy)
    case.same("what the file alone lacks", difference(contents(copy), contents(database)), "")
