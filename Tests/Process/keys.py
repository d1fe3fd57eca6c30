"""The keys of confidential texts: changed beside a server, killed in between, lost, of another database; restored."""
import random
import re
import shutil
import time

from kills import killed, seconds
from messages import Visitor
from postgres import Cluster
from serving import first_address, healthy
from zhiyin import end, failed_plainly, spoke_plainly

WORDS = "母亲病重，想调晚班"
NOTES = 6_000
SEED = 14
ROSTER = (
    "employee_id,name,team,role,joined_on\nH1,何敏,人事,hr,2020-01-06\nA1,张伟,一组,agent,2024-01-08\n")


def whole(tally, zhiyin):
    folder = zhiyin.folder("keys")
    database = folder / "centre.db"
    with tally.case("a confidential note lies sealed in the file") as case:
        fill(zhiyin, folder, database, 1)
        case.check("the words are nowhere", WORDS.encode() not in database.read_bytes())
        case.check("doctor counts it", "sealed texts: 1 with key 1" in zhiyin.must("doctor", database=database).out)
        again = zhiyin.must("import", "talks", folder / "talks.csv", "--json", database=database)
        case.check("the same file again changes nothing", '"unchanged":1' in again.out.replace(" ", ""), again.out)
    with tally.case("keys change beside a server, which opens the note all along") as case:
        beside_a_server(case, zhiyin, folder, database)
    with tally.case("a key file that others may read is said") as case:
        key(database).chmod(0o640)
        ended = zhiyin.run("doctor", database=database)
        case.check("and named", "can be read by others" in ended.err and ended.code == 0, str(ended))
        key(database).chmod(0o600)
    with tally.case("a backup restored") as case:
        restored(case, zhiyin, folder, database, folder / "restored.db")
    with tally.case("a backup restored on the other engine") as case:
        restored(case, zhiyin, folder, database, Cluster().database("restored_keys"))


def kills(tally, zhiyin):
    """Killed at any moment of a change of keys, every text still opens, and the next run ends it."""
    folder, chance = zhiyin.folder("kill-keys"), random.Random(SEED)
    clean = folder / "clean.db"
    with tally.case("a change of keys, a clean run") as case:
        fill(zhiyin, folder, clean, NOTES)
        shutil.copy(clean, folder / "timed.db")
        shutil.copy(key(clean), key(folder / "timed.db"))
        length = seconds(zhiyin, ("keys", "rotate"), folder / "timed.db")
        case.note(f"{length:.1f} s")
    hits = 0
    for number in range(8):
        with tally.case(f"a change of keys killed, {number + 1}") as case:
            database = folder / f"{number}.db"
            shutil.copy(clean, database)
            shutil.copy(key(clean), key(database))
            for _ in range(2):
                hit = killed(zhiyin, zhiyin.command(("keys", "rotate"), database), chance.random() * length)
                hits += hit
                checked = zhiyin.run("keys", "check", database=database)
                case.check("every text opens", checked.code == 0 and "every sealed text opens" in checked.out, str(checked))
            zhiyin.must("keys", "rotate", database=database)
            zhiyin.must("keys", "rotate", "--prune", database=database)
            said = zhiyin.must("keys", "check", database=database).out
            case.check("all are under one key", len(re.findall(r"with key \d+", said)) == 1, said)
            case.check("none is lost", f"{NOTES} with key" in said, said)
    with tally.case("kills of a change of keys, in time") as case:
        case.note(f"{hits} of 16, seed {SEED}")
        case.check("some were", hits > 0)


def fill(zhiyin, folder, database, count):
    (folder / "roster.csv").write_text(ROSTER, encoding="utf-8")
    rows = (f"A1,C4,2026-{1 + at % 9:02}-{1 + at % 28:02} 10:00,H1,{WORDS} {at}" for at in range(count))
    (folder / "talks.csv").write_text("employee_id,kind,held_at,held_by,note\n" + "\n".join(rows) + "\n", encoding="utf-8")
    for kind in ("roster", "talks"):
        zhiyin.must("import", kind, folder / f"{kind}.csv", database=database)


def key(database):
    return database.with_name(database.name + ".key")


def beside_a_server(case, zhiyin, folder, database):
    log = folder / "log"
    server = zhiyin.start("serve", "--port", 0, database=database, log=log)
    try:
        visitor = signed_in(zhiyin, database, first_address(server, log))
        case.check("before", WORDS in note(visitor))
        said = zhiyin.must("keys", "rotate", database=database).out
        case.check("rotated", "1 texts sealed with key 2" in said, said)
        case.check("after the change", WORDS in note(visitor))
        zhiyin.must("keys", "rotate", "--prune", database=database)
        case.check("after the old key is gone", WORDS in note(visitor))
        case.check("one key is left", key(database).read_text().count("\n") == 3)
        case.check("all open", zhiyin.run("keys", "check", database=database).code == 0)
    finally:
        end(server)


def restored(case, zhiyin, folder, database, place):
    """Without its key file all but the notes is there; another's is refused; with its own the note opens."""
    archive, keys = folder / "centre.zhiyin.gz", folder / "keys-of-the-restored"
    zhiyin.must("backup", archive, database=database)
    zhiyin.env["ZHIYIN_KEY_FILE"] = str(keys)
    try:
        zhiyin.must("restore", archive, database=place)
        keys.unlink(missing_ok=True)
        checked = zhiyin.run("doctor", database=place)
        case.check("doctor misses the file", checked.code == 1 and "the key file is not there" in checked.out, str(checked) + checked.out)
        spoke_plainly(case, checked)
        case.check("the page says what is missing", "密钥文件" in page(case, zhiyin, folder, place))
        case.check("and no new keys are made", not keys.exists())
        stranger = folder / "stranger.db"
        zhiyin.env["ZHIYIN_KEY_FILE"] = str(folder / "strange-keys")
        zhiyin.must("import", "roster", folder / "roster.csv", database=stranger)
        zhiyin.env["ZHIYIN_KEY_FILE"] = str(keys)
        shutil.copy(folder / "strange-keys", keys)
        refused = zhiyin.run("serve", "--port", 0, database=place, timeout=20)
        failed_plainly(case, refused, "another database", codes=(3,))
        shutil.copy(key(database), keys)
        case.check("with its own it opens", WORDS in page(case, zhiyin, folder, place))
        case.check("doctor is content", zhiyin.run("keys", "check", database=place).code == 0)
    finally:
        del zhiyin.env["ZHIYIN_KEY_FILE"]
        archive.unlink(missing_ok=True)


def page(case, zhiyin, folder, place):
    """The page behind the button of the note, from a server of its own."""
    log = folder / "restored-log"
    server = zhiyin.start("serve", "--port", 0, database=place, log=log)
    try:
        base = address(server, log)
        case.check("all else is served", healthy(base))
        return note(signed_in(zhiyin, place, base))
    finally:
        end(server)


def address(server, log):
    """As `first_address`, also after a line that says what is missing."""
    for _ in range(150):
        found = re.search(r"^http://\S+", log.read_text(errors="replace"), re.M)
        if found:
            return found[0]
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise RuntimeError(f"the server does not come up: {log.read_text(errors='replace')}")


def signed_in(zhiyin, database, base):
    link = zhiyin.must("link", "H1", "--base", base.rstrip("/"), database=database).out.strip().split()[-1]
    return Visitor(base, link)


def note(visitor):
    """Presses the first button on the person's page."""
    found = re.search(r'name="note" value="([^"]+)"', visitor.get("/people/A1"))
    return visitor.post("/people/A1/notes", note=found[1])
