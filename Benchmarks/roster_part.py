"""The import of a company's roster into a new SQLite file: against the shell's .import of the same rows."""
import json

from contest import Contestant, Failed, alternate, memory, ratio, table, title


def measure(bench):
    folder = bench.centre(max(bench.people))
    roster = folder / "roster.csv"
    with open(roster, "rb") as file:
        rows = sum(1 for _ in file) - 1
    database, bare = bench.scratch / "roster.db", bench.scratch / "bare-roster.db"

    def all_new(answer):
        summary = json.loads(answer)
        if summary["new"] != rows or summary["refused"]:
            raise Failed(f"{rows} people went in, the summary says {answer}")
    ours = Contestant(
        "zhiyin", bench.zhiyin("import", "roster", roster, "--json", "--database", f"sqlite:{database}"),
        prepare=lambda: bench.without(database), check=all_new)
    again = Contestant("zhiyin, the same file again", ours.command)
    shell = Contestant(
        "sqlite3 .import, one bare table", ["sqlite3", "-batch", "-bail", bare, f'.import --csv "{roster}" roster'],
        prepare=lambda: bench.without(bare))

    alternate([ours, again, shell], bench.runs)
    title(f"Import of {rows:,} roster rows into a new SQLite file")
    table([ours, again, shell])
    ratio(ours, shell)
    memory(ours, "none set")
