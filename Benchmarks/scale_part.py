"""A large centre on PostgreSQL: years of talks and signals, a year of daily facts; every page, the night, many readers."""
import csv
import os
import re
import subprocess
import time
from contextlib import ExitStack
from datetime import date, timedelta
from html.parser import HTMLParser
from http.client import HTTPConnection
from statistics import median
from urllib.parse import parse_qsl, urlsplit

from bench import ROOT
from contest import Failed, title
from pages_part import UNITS, a, served, session
from postgres_part import SERVER, psql

# About fourteen talks a year with each: five million of 100,000 people.
MONTHS, MEASURED_DAYS = 40, 92
ROLES = ("agent", "leader", "manager", "hr", "qa", "trainer", "floor")
AIM, SESSIONS, SECONDS = 300, 200, 10
# Files are no pages.
ENDING = re.compile(r"\.(csv|xlsx|ics|jsonl|json|zip|pdf)$")
FACTS = """
INSERT INTO code (code_id, code) SELECT (SELECT coalesce(max(code_id), 0) FROM code) + row_number() OVER (), code
FROM (SELECT DISTINCT code FROM person_code) c WHERE code NOT IN (SELECT code FROM code);
INSERT INTO queue (queue_id, name) SELECT (SELECT coalesce(max(queue_id), 0) FROM queue) + 1, 'scale';
INSERT INTO fact SELECT d.day, c.code_id, q.queue_id, 60, 60, 14000, 3600000, 300000, 2, 600, 0, 0, 0, 0, 3, 1,
    2, 2, 1200, 1, 1, 28000, 60, 0, 0, 0, s.sketch
FROM generate_series((current_date - DATE '1970-01-01') - 365, (current_date - DATE '1970-01-01') - 1) d (day)
CROSS JOIN (SELECT code_id FROM code WHERE code IN (SELECT code FROM person_code)) c
CROSS JOIN (SELECT max(queue_id) AS queue_id FROM queue) q
CROSS JOIN (SELECT sketch FROM fact LIMIT 1) s
WHERE (d.day + 3) % 7 < 5 ON CONFLICT DO NOTHING;
"""
COUNTS = ("SELECT (SELECT count(*) FROM person) || ' people, ' || (SELECT count(*) FROM talk) || ' talks, ' || "
          "(SELECT count(*) FROM signal) || ' signals, ' || (SELECT count(*) FROM fact) || ' daily facts, ' || "
          "pg_size_pretty(pg_database_size(current_database()))")


def measure(bench):
    if SERVER not in os.environ:
        print(f"  scale: not measured; name a server in {SERVER}")
        return
    found = [centre(bench, people) for people in sorted({bench.people[0], bench.people[-1]})]
    few, many = found[0][1], found[-1][1]
    grown = [(role, page) for role, pages in many.items() for page in pages
             if page in few.get(role, {}) and pages[page][1] > few[role][page][1] + 3]
    print(f"  statements of a page: more than at {bench.people[0]:,} people on {len(grown)} kinds of pages; aim: none")
    for role, page in grown:
        print(f"    {role} {page}: {few[role][page][1]:.0f}, then {many[role][page][1]:.0f}")


def centre(bench, people):
    """What pages take in a centre of so many people: by role and kind of page, milliseconds and statements."""
    database = urlsplit(os.environ[SERVER])._replace(path=f"/bench_scale_{people}").geturl()
    folder = bench.scratch / f"scale-{people}"
    title(f"{people:,} people on PostgreSQL: {MONTHS} months of talks, a year of daily facts")
    bench.quietly("generate-centre", "--people", people, "--months", MONTHS, "--out", folder)
    shorten(folder / "measures.csv")
    psql(os.environ[SERVER], "-c", f"CREATE DATABASE bench_scale_{people}")
    for kind in bench.KINDS:
        began = time.monotonic()
        bench.quietly("import", kind, folder / f"{kind}.csv", "--database", database)
        took = time.monotonic() - began
        rows = sum(1 for _ in open(folder / f"{kind}.csv", "rb")) - 1
        print(f"  import {kind}: {rows:,} rows, {took:.1f} s, {rows / took:,.0f} a second")
    log = bench.scratch / "scale-log"
    bench.quietly("generate-calls", "--events", 20_000, "--seed", 42, log)
    bench.quietly("import", "calls", log, "--database", database)
    psql(database, "-c", FACTS, "-c", "ANALYZE")
    print(f"  {psql(database, '-At', '-c', COUNTS).strip()}")
    for name in ("the first night", "a night with nothing new"):
        began = time.monotonic()
        bench.quietly("results", "--database", database)
        print(f"  results, {name}: {time.monotonic() - began:.1f} s")
    words = bench.zhiyin("serve", "--port", "0", "--public", ROOT / "public", "--database", database)
    pages = {}
    with served(words) as address:
        for role in ROLES:
            pages[role] = crawl(bench, address, session(bench, address, database, a(folder, role)))
            times = sorted((took, page) for page, (took, _) in pages[role].items())
            slow = [f"{page} {took:.0f} ms" for took, page in reversed(times) if took > AIM]
            print(f"  {role}: {len(times)} kinds of pages, median {median(t for t, _ in times):.0f} ms, slowest "
                  f"{times[-1][1]} {times[-1][0]:.0f} ms; aim: each under {AIM} ms"
                  + (f"; over it: {', '.join(slow)}" if slow else ""))
    readers(bench, words, database, folder)
    return people, pages


def shorten(path):
    """Keeps the last quarter: a year and more of results has a part of its own."""
    first = (date.today() - timedelta(days=MEASURED_DAYS)).isoformat()
    short = path.with_suffix(".short")
    with open(path, encoding="utf-8-sig", newline="") as file, open(short, "w", encoding="utf-8", newline="") as out:
        rows, kept = csv.reader(file), csv.writer(out)
        head = next(rows)
        kept.writerow(head)
        day = head.index("date")
        kept.writerows(row for row in rows if row[day] >= first)
    short.replace(path)


class Links(HTMLParser):
    """The addresses that a page leads to."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        address = dict(attributes).get("href") if tag == "a" else None
        if address and address.startswith("/"):
            self.found.append(address)


def kind(address):
    """The page without whom it is about: what stands in its place is told by digits."""
    parts = urlsplit(address)
    path = "/".join(":" if re.search(r"\d", piece) else piece for piece in parts.path.split("/"))
    names = sorted({name for name, _ in parse_qsl(parts.query)})
    return path + ("?" + "&".join(names) if names else "")


def crawl(bench, address, cookie):
    """Every kind of page that a reader is led to, two of each, made anew: milliseconds and statements."""
    connection = HTTPConnection(urlsplit(address).netloc)

    def ask(path):
        connection.request("GET", path, headers={"Cookie": cookie})
        answer = connection.getresponse()
        return answer, answer.read()

    waiting, met, found = ["/"], {}, {}
    while waiting:
        path = waiting.pop(0)
        name = kind(path)
        if met.get(name, 0) == 2 or "lang=" in path or ENDING.search(urlsplit(path).path):
            continue
        met[name] = met.get(name, 0) + 1
        answer, body = ask(path)
        if answer.status >= 500:
            raise Failed(f"{path} answered {answer.status}")
        if answer.status in (302, 303):
            waiting.append(answer.headers["Location"])
        if answer.status != 200 or not answer.headers.get("Content-Type", "").startswith("text/html"):
            continue
        links = Links()
        links.feed(body.decode())
        waiting += [link.split("#")[0] for link in links.found]
        times, before = [], statements(address)
        for turn in range(3):
            # No address twice: a finished page is given again to the same address only.
            mark = "&" if "?" in path else "?"
            began = time.perf_counter()
            ask(f"{path}{mark}n={turn}")
            times.append((time.perf_counter() - began) * 1e3)
        asked = (statements(address) - before) / 3
        slowest, most = found.get(name, (0, 0))
        found[name] = (max(slowest, median(times)), max(most, asked))
    connection.close()
    return found


def statements(address):
    connection = HTTPConnection(urlsplit(address).netloc)
    connection.request("GET", "/metrics")
    said = connection.getresponse().read().decode()
    connection.close()
    return int(float(re.search(r"^zhiyin_statements_total(?:\{[^}]*\})? (\S+)", said, re.M)[1]))


# Every request is another reader's.
TURNS = """local cookies, turn = {}, 0
for line in io.lines("%s") do cookies[#cookies + 1] = line end
function request()
  turn = turn + 1
  return wrk.format(nil, nil, { Cookie = cookies[turn %% #cookies + 1] })
end
"""


def readers(bench, words, database, folder):
    """Today of many readers at once, asked of one server and of two."""
    with open(folder / "roster.csv", encoding="utf-8-sig", newline="") as file:
        here = [row for row in csv.DictReader(file) if not row.get("left_on")]
    posts = ("manager", "leader", "agent")
    numbers = sorted(here, key=lambda row: posts.index(row["role"]) if row["role"] in posts else len(posts))
    with ExitStack() as stack:
        servers = [stack.enter_context(served(words)) for _ in range(2)]
        cookies = bench.scratch / "cookies"
        cookies.write_text("\n".join(
            session(bench, servers[0], database, row["employee_id"]) for row in numbers[:SESSIONS]) + "\n")
        turns = bench.scratch / "turns.lua"
        turns.write_text(TURNS % cookies)
        for count in (1, 2):
            said = load([f"{server}/today" for server in servers[:count]], turns)
            print(f"  Today, {min(SESSIONS, len(numbers))} sessions, {count} server{'s' * (count > 1)}: "
                  + "; ".join(f"{rate:,.0f} a second, median {middle:.0f} ms, p99 {worst:.0f} ms" for rate, middle, worst in said))


def load(addresses, turns):
    running = [subprocess.Popen(
        ["wrk", "-t1", f"-c{SESSIONS // len(addresses)}", f"-d{SECONDS}s", "--latency", "-s", turns, address],
        stdout=subprocess.PIPE, text=True) for address in addresses]
    figures = []
    for process in running:
        said = process.communicate()[0]
        if "Non-2xx" in said:
            raise Failed(said)
        times = [float(number) * UNITS[unit] for number, unit in
                 (re.search(rf"{percent}%\s+([\d.]+)(us|ms|s)", said).groups() for percent in (50, 99))]
        figures.append((float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]), *times))
    return figures
