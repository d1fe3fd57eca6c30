"""No database, an empty file, an empty centre: a command says what is to be done, or prints nothing and is content."""
from zhiyin import failed_plainly

READING = [("obligations",), ("plan",), ("metrics",), ("doctor",), ("link", "E1")]


def whole(tally, zhiyin):
    folder, touched = zhiyin.folder("nothing"), []
    empty = folder / "empty.db"
    for words in READING:
        with tally.case(f"{words[0]} without a database") as case:
            missing = folder / "missing.db"
            failed_plainly(case, zhiyin.run(*words, database=missing), missing, "zhiyin serve", codes=(3,))
            case.check("none is made", not missing.exists())
        with tally.case(f"{words[0]} on an empty file") as case:
            empty.write_bytes(b"")
            failed_plainly(case, zhiyin.run(*words, database=empty), empty, "zhiyin serve", codes=(3,))
            if empty.stat().st_size:
                touched.append(words[0])
    with tally.case("an empty file stays empty") as case:
        case.same("commands that wrote into it", touched, [])
    centre(tally, zhiyin, folder)


def centre(tally, zhiyin, folder):
    """A centre whose tables are made and that has nobody: made by a roster with nothing but its header."""
    database, header = folder / "centre.db", folder / "roster.csv"
    header.write_text("employee_id,name,team,joined_on\n")
    with tally.case("import of a header alone") as case:
        ended = zhiyin.run("import", "roster", header, database=database)
        case.check("nothing to do is no fault", ended.code == 0 and "0 rows" in ended.out, str(ended))
    headers = {"obligations": "due_on", "plan": "due_on", "metrics": "employee_id"}
    for command, first in headers.items():
        with tally.case(f"{command} of a centre without people") as case:
            ended = zhiyin.run(command, "--format", "csv", database=database)
            case.same("exit code", ended.code, 0)
            lines = ended.out.lstrip("\ufeff").splitlines()
            case.check("the header alone", len(lines) == 1 and lines[0].startswith(first), ended.out)
            case.same("says nothing else", ended.err, "")
            ended = zhiyin.run(command, "--format", "json", database=database)
            case.same("as JSON Lines", (ended.code, ended.out, ended.err), (0, "", ""))
    with tally.case("doctor of a centre without people") as case:
        ended = zhiyin.run("doctor", database=database)
        case.check("all well", ended.code == 0 and "people: 0" in ended.out and "all well" in ended.out, str(ended))
    with tally.case("link for nobody") as case:
        failed_plainly(case, zhiyin.run("link", "E1", database=database), "E1", codes=(2,))
