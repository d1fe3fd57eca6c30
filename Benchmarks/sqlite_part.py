"""The durable import of a queue_log into a new SQLite file: against the shell's .import and DuckDB's load."""
import os
import sqlite3
import subprocess
import time
from contextlib import closing

from contest import Contestant, Failed, alternate, memory, ratio, table, title
from durable import STORED, durable_import

# A byte that no line has: each line is one field.
NEVER = r"\037"
FIELDS = ["second", "call", "queue", "agent", "event", "a", "b", "c", "d", "e", "f"]


def measure(bench):
    database, duck = bench.scratch / "calls.db", bench.scratch / "calls.duckdb"
    ours = durable_import(
        bench, f"sqlite:{database}", lambda: bench.without(database), lambda: rows(database, STORED))
    whole = shell_import(bench, "sqlite3 .import, a line a column", bench.log, ["line"], NEVER)
    apart = shell_import(bench, "sqlite3 .import, its fields apart", padded(bench), FIELDS, "|")
    load = Contestant(
        "DuckDB, its fields apart", bench.python("duckdb_load.py", bench.log, duck),
        prepare=lambda: bench.without(duck))

    alternate([ours, whole, apart, load], bench.runs)
    title(f"Durable import of {bench.lines:,} lines into a new SQLite file; the peers fill one bare table")
    table([ours, whole, apart, load])
    ratio(ours, whole, "at most 1")
    ratio(ours, apart, "at most 1")
    ratio(ours, load)
    memory(ours, "under 200 MiB")
    print(f"  {longest_wait(database, ours):.2f} s another writer waited at most, in a run of its own; "
          "aim: at most 0.5 s")
    for file in (database, duck, *bench.scratch.glob("bare*.db"), padded(bench)):
        bench.without(file)


def shell_import(bench, name, log, columns, separator):
    database = bench.scratch / f"bare-{len(columns)}.db"

    def same_lines(_):
        (count,) = rows(database, "SELECT count(*) FROM line")
        if count != bench.lines:
            raise Failed(f"{name} took {count} of {bench.lines} lines")
    return Contestant(
        name,
        ["sqlite3", "-batch", "-bail", database, f"CREATE TABLE line ({', '.join(columns)})", ".mode ascii",
         f'.separator "{separator}" "\\n"', f'.import "{log}" line'],
        prepare=lambda: bench.without(database), check=same_lines)


def padded(bench):
    """The log with as many bars in each line: the shell complains of each that has fewer, and that takes its time."""
    path = bench.scratch / "padded"
    if not path.exists():
        with open(bench.log, "rb") as log, open(path, "wb") as out:
            for line in log:
                out.write(line.rstrip(b"\n") + b"|" * (len(FIELDS) - 1 - line.count(b"|")) + b"\n")
    return path


def rows(database, query):
    """The first column of each row."""
    with closing(sqlite3.connect(database)) as connection:
        for row in connection.execute(query):
            yield row[0]


def longest_wait(database, ours):
    """Imports once more while another program writes twenty times a second, as patient as SQLite's own timeout."""
    ours.prepare()
    process = subprocess.Popen(
        [str(word) for word in ours.command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=os.environ | ours.environment)
    longest, writes = 0.0, 0
    try:
        while process.poll() is None:
            time.sleep(0.05)
            if has_sites(database):
                longest, writes = max(longest, write(database)), writes + 1
    finally:
        process.kill()
    if process.wait() not in ours.good or not writes:
        raise Failed(f"the import beside another writer ended with {process.returncode} after {writes} writes")
    return longest


def has_sites(database):
    if not database.exists():
        return False
    try:
        return any(rows(database, "SELECT 1 FROM site"))
    except sqlite3.OperationalError:
        # The first moments: there is no table yet.
        return False


def write(database):
    """How long a small write of another program takes."""
    with closing(sqlite3.connect(database, timeout=60, isolation_level=None)) as connection:
        began = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE site SET currency = currency")
        connection.execute("COMMIT")
        return time.perf_counter() - began
