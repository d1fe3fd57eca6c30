"""The doctor names what was done to the audit behind the program's back, and the head outside knows what was cut off."""
import shutil
import sqlite3

from serving import serves_once

HEAD = "employee_id,name,team,joined_on\n"


def whole(tally, zhiyin):
    folder = zhiyin.folder("tampering")
    database = folder / "centre.db"
    for number in range(4):
        roster = folder / f"roster-{number}.csv"
        roster.write_text(HEAD + f"A{number},张伟,一组,2026-01-05\n", encoding="utf-8")
        zhiyin.must("import", "roster", roster, database=database)
    heads = folder / "centre.db.heads"
    with tally.case("a server leaves the head of the audit outside when it stops") as case:
        serves_once(case, zhiyin, database, folder / "log")
        last = heads.read_text().splitlines()[-1].split()
        head = zhiyin.must("audit", "head", database=database).out.split()
        case.same("place and link", last[1:], head[1:])
    with tally.case("the doctor finds the audit whole") as case:
        ended = zhiyin.run("doctor", database=database)
        case.check("all well", ended.code == 0 and "rows in the chain" in ended.out, str(ended))
    deeds = [
        ("a changed row", ["UPDATE audit SET actor = 'nobody' WHERE place = 2"], "row 2"),
        ("a changed detail", ["UPDATE audit_detail SET notes = 'x' WHERE audit_id = (SELECT audit_id FROM audit WHERE place = 3)"],
         "detail of row 3"),
        ("a deleted row", ["DELETE FROM audit_detail WHERE audit_id = (SELECT audit_id FROM audit WHERE place = 2)",
                           "DELETE FROM audit WHERE place = 2"], "row 2"),
        ("rows cut off", ["DELETE FROM audit_detail WHERE audit_id IN (SELECT audit_id FROM audit WHERE place > 3)",
                          "DELETE FROM audit WHERE place > 3"], "cut off"),
    ]
    for what, statements, named in deeds:
        with tally.case(f"the doctor names {what}") as case:
            copy = folder / "copy.db"
            shutil.copy(database, copy)
            shutil.copy(heads, folder / "copy.db.heads")
            with sqlite3.connect(copy) as broken:
                for statement in statements:
                    broken.execute(statement)
            broken.close()
            ended = zhiyin.run("doctor", database=copy)
            case.same("exit code", ended.code, 1)
            case.check(f"says {named!r}", "WRONG" in ended.out and named in ended.out, str(ended) + ended.out)
    with tally.case("the audit is handed over as JSON Lines") as case:
        lines = zhiyin.must("audit", "export", database=database).out.splitlines()
        case.check("every row with its link", lines and all('"link":"' in line for line in lines), lines[:1])
