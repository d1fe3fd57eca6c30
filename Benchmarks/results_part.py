"""The night's work on results for centres of growing size: a year of eight measures, whole, one more week, one person."""
import json
import sqlite3
from itertools import pairwise
from pathlib import Path

from contest import Contestant, Failed, alternate, memory, table, title
from results_rows import contact_mix, day_number, sundays

WEEKS = 52
# By weekly rows of files; handling time, transfers and short calls come from contacts rolled up by week.
FILED = {"csat": (20, 0.87), "quality": (30, 0.9), "adherence": (160, 0.93), "fcr": (53, 0.77), "absence": (5, 0.02)}
CALLED = ("aht", "transfers", "short-calls")


def measure(bench):
    bases = {people: year(bench, people) for people in bench.people}
    first = [whole(bench, people, bases[people]) for people in bench.people]
    # Once each: it is what happens when a year of files has just come in.
    alternate(first, 1)
    title(f"The first night: {WEEKS} weeks of {len(FILED) + len(CALLED)} measures of everyone, and what follows from them")
    grown(first, bench.people)
    print(f"  {first[-1].wall:.1f} s for {bench.people[-1]:,} people; aim for 100,000: under 60 s on two cores")
    memory(first[-1], "for 100,000: bounded, under 1 GiB")

    usual = [week(bench, people) for people in bench.people]
    alternate(usual, bench.runs)
    title("A usual night: one more week of every measure came in")
    grown(usual, bench.people)

    title("One person's weeks of every measure, made anew from their rows and read against their peers")
    for people in bench.people:
        command = bench.zhiyin("person-results", "--people", 200, "--database", address(bench, people))
        single = Contestant("one", command)
        found = []
        single.check = lambda answer: found.append(json.loads(answer))
        alternate([single], 1)
        took = found[0]
        print(f"  of {people:,} people: median {took['median_ms']:.1f} ms, 99th of a hundred {took['p99_ms']:.1f} ms, "
              f"{took['series']} series of {took['people']} people; aim: milliseconds")


def grown(contestants, sizes):
    table(contestants)
    for (few, small), (many, large) in pairwise(zip(sizes, contestants)):
        print(f"  {large.wall / small.wall:.1f} times the time for {many / few:g} times the people; "
              f"aim: at most {many / few:g}")


def file(bench, people):
    return bench.scratch / f"results-{people}.db"


def address(bench, people):
    return f"sqlite:{file(bench, people)}"


def year(bench, people):
    """A centre with a year of rows written straight into its tables; a copy of the file is what each night works on."""
    bench.fill(address(bench, people), bench.centre(people))
    connection = sqlite3.connect(file(bench, people))
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000;")
    connection.execute("CREATE TEMP TABLE agent AS SELECT person_id FROM standing WHERE role = 'agent' ORDER BY person_id")
    connection.execute("CREATE TEMP TABLE filed (measure TEXT PRIMARY KEY, count INTEGER, share REAL)")
    connection.executemany("INSERT INTO filed VALUES (?, ?, ?)", [(name, *of) for name, of in FILED.items()])
    connection.execute("CREATE TEMP TABLE sunday (day TEXT PRIMARY KEY, turn INTEGER)")
    days = sundays(bench.DAY, WEEKS)
    connection.executemany("INSERT INTO sunday VALUES (?, ?)", [(day, turn) for turn, day in enumerate(days)])
    connection.execute("DELETE FROM measure")
    connection.execute("DELETE FROM week_due")
    connection.execute("DELETE FROM person_due")
    connection.execute("DROP INDEX measure_day")
    # In the order of the table, so that it grows at its end; the sum scatters by about what chance would give.
    connection.execute("""
        INSERT INTO measure (person_id, measure, day, stratum_id, value, count, import_id)
        SELECT a.person_id, f.measure, d.day, 0,
            min(f.count, max(0, round(f.count * f.share + sqrt(f.count * f.share * (1 - f.share))
                * ((abs(random()) % 1000 + abs(random()) % 1000 + abs(random()) % 1000) / 500.0 - 3)))), f.count, NULL
        FROM agent a CROSS JOIN filed f CROSS JOIN sunday d ORDER BY a.person_id, f.measure, d.day
        """)
    connection.execute("CREATE INDEX measure_day ON measure (measure, day)")
    contacts(connection, days)
    due(connection, days)
    rows = connection.execute("SELECT count(*) FROM measure").fetchone()[0]
    connection.commit()
    connection.close()
    return rows


def contacts(connection, days):
    """A mix of each code and week, one of some hundred drawn ones."""
    connection.execute("DELETE FROM contact_week")
    connection.execute("""
        INSERT INTO code (code_id, code) SELECT (SELECT coalesce(max(code_id), 0) FROM code) + row_number() OVER (), code
        FROM (SELECT DISTINCT code FROM person_code) WHERE code NOT IN (SELECT code FROM code)
        """)
    connection.execute("CREATE TEMP TABLE mix (place INTEGER PRIMARY KEY, bytes BLOB)")
    connection.executemany("INSERT INTO mix VALUES (?, ?)", [(place, contact_mix(place)) for place in range(128)])
    connection.execute("CREATE TEMP TABLE monday (week INTEGER PRIMARY KEY)")
    connection.executemany("INSERT INTO monday VALUES (?)", [(day_number(day) - 6,) for day in days])
    connection.execute("""
        INSERT INTO contact_week (week, code_id, mix)
        SELECT w.week, c.code_id, m.bytes FROM monday w CROSS JOIN code c
        JOIN mix m ON m.place = (c.code_id * 31 + w.week) % 128
        WHERE c.code IN (SELECT code FROM person_code) ORDER BY w.week, c.code_id
        """)


def due(connection, days):
    connection.executemany(
        "INSERT INTO week_due (measure, week, mark) VALUES (?, ?, 1)",
        [(name, day_number(day) - 6) for name in [*FILED, "calls"] for day in days])


def whole(bench, people, rows):
    def check(answer):
        if "everybody" not in answer:
            raise Failed(f"{people} people: not everybody's weeks were made: {answer}")
    print(f"  made a year of {people:,} people: {rows:,} rows of measures, {file(bench, people).stat().st_size >> 20} MiB")
    return Contestant(f"{people:,} people", bench.zhiyin("results", "--database", address(bench, people)), check=check)


def week(bench, people):
    """The last week's rows change a little, as a corrected file would change them."""
    last = sundays(bench.DAY, WEEKS)[-1]

    def one_more():
        connection = sqlite3.connect(file(bench, people))
        connection.execute(
            "UPDATE measure SET value = CASE WHEN value >= count THEN value - 1 ELSE value + 1 END WHERE day = ?", (last,))
        connection.executemany(
            "INSERT INTO week_due (measure, week, mark) VALUES (?, ?, 1)",
            [(name, day_number(last) - 6) for name in [*FILED, "calls"]])
        connection.commit()
        connection.close()

    def check(answer):
        if f"{len(FILED) + 1} weeks" not in answer:
            raise Failed(f"{people} people: not the weeks that came in: {answer}")
    return Contestant(
        f"{people:,} people", bench.zhiyin("results", "--database", address(bench, people)), prepare=one_more,
        check=check)
