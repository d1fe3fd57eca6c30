"""The whole import of a queue_log, contacts and daily facts, and whether it is right."""
import json
from itertools import zip_longest

from contest import Contestant, Failed

# What the stored facts and `--facts` count alike, one line an agent and day.
STORED = """
    SELECT c.code || ',' || f.day || ',' || sum(f.talk_n) || ',' || sum(f.talk_s) || ',' || sum(f.ring_no_answer)
    FROM fact f JOIN code c ON c.code_id = f.code_id
    GROUP BY c.code, f.day HAVING sum(f.talk_n) + sum(f.ring_no_answer) > 0 ORDER BY c.code, f.day
"""


def durable_import(bench, url, prepare, stored):
    """`stored` answers STORED from the database just filled; days are UTC's, as there."""
    name = "zhiyin, contacts and daily facts"

    def check(answer):
        summary = json.loads(answer)
        if summary["rows"] + summary["refused"] != bench.lines or not summary["new"]:
            raise Failed(f"{name}: {bench.lines} lines went in, the summary says {answer}")
        for number, (ours, wanted) in enumerate(zip_longest(stored(), expected(bench)), 1):
            if ours != wanted:
                raise Failed(f"{name}: stored fact {number} is {ours}, from the file alone it is {wanted}")
    return Contestant(
        name, bench.zhiyin("import", "calls", bench.log, "--json", "--database", url),
        prepare=prepare, check=check, environment={"ZHIYIN_ZONE": "UTC"}, good=(0, 1))


def expected(bench):
    facts = bench.scratch / "facts.csv"
    if not facts.exists():
        bench.quietly("import", "calls", bench.log, "--dry-run", "--facts", facts, "--zone", "UTC")
    with open(facts, encoding="utf-8") as file:
        next(file, None)
        for line in file:
            code, day, handled, talk, _, rings, _ = line.rstrip("\r\n").split(",")
            if handled != "0" or rings != "0":
                yield ",".join([code, day, handled, talk, rings])
