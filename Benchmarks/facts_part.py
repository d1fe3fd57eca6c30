"""Daily facts of a queue_log from the file, without a database: against DuckDB, polars and C by hand."""
import subprocess
from itertools import zip_longest

from bench import HERE, compiler
from contest import Contestant, Failed, alternate, memory, ratio, table, title


def measure(bench):
    folder = bench.scratch
    program = folder / "aggregate"
    subprocess.run([compiler(), "-O2", "-o", program, HERE / "aggregate.c"], check=True)

    def contestant(name, out, command, **more):
        def same_rows(_):
            if out != "zhiyin.csv":
                compare(folder / "zhiyin.csv", folder / out, name)
        return Contestant(name, command, check=same_rows, **more)

    ours = contestant(
        "zhiyin", "zhiyin.csv",
        bench.zhiyin("import", "calls", bench.log, "--dry-run", "--facts", folder / "zhiyin.csv", "--zone", "UTC"),
        prepare=lambda: (folder / "zhiyin.csv").unlink(missing_ok=True), good=(0, 1))
    duckdb = contestant(
        "DuckDB", "duckdb.csv", bench.python("duckdb_facts.py", bench.log, folder / "duckdb.csv"))
    polars = contestant(
        "polars", "polars.csv", bench.python("polars_facts.py", bench.log, folder / "polars.csv"))
    by_hand = contestant("C, one thread", "c.csv", [program, bench.log, folder / "c.csv"])

    # Counting them also brings the file into memory, for the first run as for the last.
    lines = bench.lines
    alternate([ours, duckdb, polars, by_hand], bench.runs)
    title(f"Daily facts of {lines:,} lines, without a database; the rows of all four are equal")
    table([ours, duckdb, polars, by_hand])
    ratio(ours, duckdb, "at most 0.33")
    ratio(ours, polars)
    ratio(ours, by_hand)
    memory(ours, "at most 64 MiB")


def compare(ours, theirs, name):
    """Ours has a header, and either may end its lines in its own way."""
    with open(ours, encoding="utf-8") as a, open(theirs, encoding="utf-8") as b:
        next(a, None)
        for number, (mine, other) in enumerate(zip_longest(a, b), 1):
            if mine is None or other is None or mine.rstrip("\r\n") != other.rstrip("\r\n"):
                raise Failed(f"row {number} differs: zhiyin has {mine!r}, {name} has {other!r}")
