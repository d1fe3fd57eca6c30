"""The durable import of a queue_log into PostgreSQL: against psql's COPY of the same lines into one bare table."""
import os
import subprocess
from urllib.parse import urlsplit

from contest import Contestant, Failed, alternate, memory, ratio, table, title
from durable import STORED, durable_import

SERVER = "ZHIYIN_TEST_POSTGRES_DURABLE"
# Bytes that no line has: each line is one field, and no quote begins one.
BARE = r"WITH (FORMAT csv, DELIMITER E'\x1f', QUOTE E'\x1e')"


def measure(bench):
    server = os.environ[SERVER]
    own = urlsplit(server)._replace(path="/bench").geturl()
    ours = durable_import(
        bench, own, lambda: new_database(server), lambda: psql(own, "-At", "-c", STORED).splitlines())

    def same_lines(_):
        count = int(psql(own, "-At", "-c", "SELECT count(*) FROM line"))
        if count != bench.lines:
            raise Failed(f"psql took {count} of {bench.lines} lines")
    copy = Contestant(
        "psql \\copy, one bare table",
        psql_words(own, "-c", "CREATE TABLE line (line text)", "-c", f"\\copy line FROM '{bench.log}' {BARE}"),
        prepare=lambda: new_database(server), check=same_lines)

    alternate([ours, copy], bench.runs)
    title(f"Durable import of {bench.lines:,} lines into a new PostgreSQL database; memory is the client's")
    table([ours, copy])
    ratio(ours, copy, "at most 2")
    memory(ours, "under 200 MiB")


def psql_words(url, *words):
    return ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", *words, url]


def psql(url, *words):
    return subprocess.run(psql_words(url, *words), check=True, capture_output=True, text=True).stdout


def new_database(server):
    """A checkpoint first, so that no run pays for the one before it."""
    for line in ("DROP DATABASE IF EXISTS bench WITH (FORCE)", "CREATE DATABASE bench", "CHECKPOINT"):
        psql(server, "-c", line)
