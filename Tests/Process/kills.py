"""kill -9 in the middle of an import, then the import again: the database is that of one clean run."""
import random
import subprocess
import time

from contents import contents, difference
from zhiyin import end, spoke_plainly

# A run that is faster than the clean one is over before its kill; the next try is earlier.
HASTE = (1, 0.7, 0.4)
FIGURES = ("metrics", "--by", "agent,day,queue")


class Clean:
    """One run that nothing disturbs, what it left, and how long it took."""

    def __init__(self, zhiyin, words, database):
        self.length = min(seconds(zhiyin, words, database.with_suffix(suffix)) for suffix in (".first", ".db"))
        self.words, self.contents = words, contents(database)
        self.figures = zhiyin.must(*FIGURES, database=database).out


def seconds(zhiyin, words, database):
    began = time.monotonic()
    zhiyin.must(*words, database=database)
    return time.monotonic() - began


def calls(tally, zhiyin):
    folder = zhiyin.folder("kill-calls")
    log = folder / "queue_log"
    zhiyin.must("generate-calls", "--events", 160_000, "--agents", 60, "--queues", 4, "--days", 10, log)
    # Ten are killed once, five twice: the second kill meets what the first left behind.
    kill(tally, zhiyin, folder, ("import", "calls", log), seed=11, plan=[1] * 10 + [2] * 5)


def roster(tally, zhiyin):
    folder = zhiyin.folder("kill-roster")
    zhiyin.must("generate-centre", "--people", 2_000, "--months", 1, "--out", folder)
    kill(tally, zhiyin, folder, ("import", "roster", folder / "roster.csv"), seed=12, plan=[1] * 5)


def kill(tally, zhiyin, folder, words, seed, plan):
    clean = None
    with tally.case(f"{' '.join(words[:2])}, a clean run") as case:
        clean = Clean(zhiyin, words, folder / "clean.db")
        case.check("something is taken in", any(clean.contents.values()))
        in_order(case, zhiyin, folder / "clean.db")
    moments = spread(seed, sum(plan))
    with tally.case(f"{' '.join(words[:2])}, kills in time") as case:
        hits = 0
        for number, times in enumerate(plan, 1):
            parts, moments = moments[:times], moments[times:]
            hits += after_kills(tally, zhiyin, clean, folder / f"{number}.db", parts)
        case.note(f"{hits} of {sum(plan)}, seed {seed}")
        case.check("some kills met a run under way", hits > 0)


def after_kills(tally, zhiyin, clean, database, parts):
    hits, said = 0, " then ".join(f"{part:.0%}" for part in parts)
    with tally.case(f"{' '.join(clean.words[:2])} killed at {said}") as case:
        for haste in HASTE:
            forget(database)
            hits = sum(strike(case, zhiyin, clean, database, part * haste) for part in parts)
            if hits == len(parts):
                break
        case.note(f"{hits} of {len(parts)} in time")
        again = zhiyin.run(*clean.words, database=database)
        case.same("exit code of the next run", again.code, 0)
        case.same("what differs from a clean run", difference(contents(database), clean.contents), "")
        case.check("the same figures", zhiyin.must(*FIGURES, database=database).out == clean.figures)
        in_order(case, zhiyin, database)
    forget(database)
    return hits


def strike(case, zhiyin, clean, database, part):
    """One run killed, and a look at what it left."""
    hit = killed(zhiyin, zhiyin.command(clean.words, database), part * clean.length)
    # Killed before there was a database, doctor says that there is none.
    checked = zhiyin.run("doctor", database=database)
    case.check("in order after the kill", checked.code in (0, 3), str(checked))
    spoke_plainly(case, checked)
    return hit


def forget(database):
    for file in database.parent.glob(database.name + "*"):
        file.unlink()


def in_order(case, zhiyin, database):
    checked = zhiyin.run("doctor", database=database)
    case.check("doctor finds all well", checked.code == 0 and "all well" in checked.out, str(checked) + checked.out)


def spread(seed, count):
    """Moments as parts of a run's length, one by chance in each equal stretch, in an order by chance."""
    chance = random.Random(seed)
    moments = [(number + chance.random()) / count for number in range(count)]
    chance.shuffle(moments)
    return moments


def killed(zhiyin, command, seconds):
    """Starts a command and kills it with all it started; False where it had ended before."""
    process = subprocess.Popen(
        command, cwd=zhiyin.home, env=zhiyin.env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        process.wait(timeout=seconds)
        return False
    except subprocess.TimeoutExpired:
        end(process)
        return True
