"""Today and the week's list of a large centre: against Hummingbird answering the same bytes and doing nothing else."""
import csv
import os
import re
import subprocess
from contextlib import contextmanager
from statistics import median
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPCookieProcessor, Request, build_opener

from bench import ROOT
from contest import Failed, title
from postgres_part import SERVER, psql

SECONDS = 5
UNITS = {"us": 1e-3, "ms": 1, "s": 1e3}


def measure(bench):
    floor = bench.now(bench.floor)
    manager, hr = a(floor, "manager"), a(floor, "hr")
    pages = [("Today", "/today", manager), ("Week, the manager's", "/week", manager),
             ("Week, everyone's", "/week?who=all", hr), ("People", "/people", hr)]
    engines = [("SQLite", bench.database_of(floor, "pages"))]
    if SERVER in os.environ:
        own = urlsplit(os.environ[SERVER])._replace(path="/bench_pages").geturl()
        psql(os.environ[SERVER], "-c", "CREATE DATABASE bench_pages")
        bench.fill(own, floor)
        engines.append(("PostgreSQL", own))
    for engine, database in engines:
        title(f"Pages of {bench.floor:,} people on {engine}, one reader at a time, against the same bytes plain")
        with served(bench.zhiyin("serve", "--port", "0", "--public", ROOT / "public", "--database", database)) as ours:
            for name, path, employee in pages:
                compare(bench, name, ours, path, session(bench, ours, database, employee), engine)
    if len(engines) == 1:
        print(f"  PostgreSQL: not measured; name a server in {SERVER}")


def a(floor, role):
    """Somebody of the centre with this role: of the managers the one most leaders answer to."""
    with open(floor / "roster.csv", encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if not row.get("left_on")]
    ids = [row["employee_id"] for row in rows if row["role"] == role]
    return max(ids, key=lambda id: sum(row["leader_id"] == id for row in rows))


@contextmanager
def served(words):
    process = subprocess.Popen([str(word) for word in words], stdout=subprocess.PIPE, text=True)
    try:
        address = process.stdout.readline().strip()
        if not address.startswith("http"):
            raise Failed(f"{words[1]} did not begin to serve: {address}")
        yield address.rstrip("/")
    finally:
        process.terminate()
        process.wait()


def session(bench, address, database, employee):
    """The cookie of somebody signed in by a link."""
    words = bench.zhiyin("link", employee, "--base", address, "--database", database)
    link = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=True).stdout.strip()
    cookies = HTTPCookieProcessor()
    form = urlencode({"token": link.rsplit("/", 1)[1]}).encode()
    build_opener(cookies).open(Request(f"{address}/session", data=form, headers={"Origin": address})).read()
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in cookies.cookiejar)


def compare(bench, name, address, path, cookie, engine):
    page = build_opener().open(Request(address + path, headers={"Cookie": cookie})).read()
    copy = bench.scratch / "page.html"
    copy.write_bytes(page)
    runs = {"as people reload it": [], "made anew each time": [], "plain": []}
    with served(bench.zhiyin("serve-bytes", copy, "--port", "0")) as plain:
        for url in (address + path, plain + path):
            asked(url, cookie, seconds=1)
        for _ in range(bench.runs):
            runs["as people reload it"].append(asked(address + path, cookie))
            runs["made anew each time"].append(asked(address + path, cookie, anew=bench.scratch / "anew.lua"))
            runs["plain"].append(asked(plain + path, cookie))
    middle = {how: [median(run[place] for run in times) for place in (0, 1)] for how, times in runs.items()}
    bare = middle.pop("plain")
    print(f"  {name}, {len(page):,} bytes; plain median {bare[0]:.3f} ms, p99 {bare[1]:.3f} ms")
    for how, mine in middle.items():
        aim = "; aim: at most 4" if engine == "SQLite" else ""
        print(f"    {how}: median {mine[0]:.3f} ms, p99 {mine[1]:.3f} ms; "
              f"{mine[0] / bare[0]:.1f} and {mine[1] / bare[1]:.1f} of it{aim}")


# No address twice: a finished page is given again to the same address only.
ANEW = """local n, start = 0, tostring(os.time())
function request()
  n = n + 1
  return wrk.format(nil, wrk.path .. (wrk.path:find("?", 1, true) and "&" or "?") .. "n=" .. start .. "-" .. n)
end
"""


def asked(address, cookie, seconds=SECONDS, anew=None):
    """Median and 99th percentile of an answer, in milliseconds."""
    words = ["wrk", "-t1", "-c1", f"-d{seconds}s", "--latency", "-H", f"Cookie: {cookie}"]
    if anew:
        anew.write_text(ANEW)
        words += ["-s", anew]
    said = subprocess.run([*words, address], capture_output=True, text=True, check=True).stdout
    times = [float(number) * UNITS[unit] for number, unit in
             (re.search(rf"{percent}%\s+([\d.]+)(us|ms|s)", said).groups() for percent in (50, 99))]
    if "Non-2xx" in said or "Socket errors" in said or min(times) <= 0:
        raise Failed(f"{address}: {said}")
    return times
