"""Search in an archive of 50,000 talks, and the dossier before a talk: against the bare query of the same rows."""
import csv
import http.client
import os
import random
import re
import sqlite3
import subprocess
import time
from statistics import median
from urllib.parse import quote, urlsplit

from bench import ROOT
from contest import Failed, title
from pages_part import a, served, session
from postgres_part import SERVER, psql, psql_words

PEOPLE, TALKS = 1_000, 50_000
PIECES = ("退款 流程 客户 投诉 话术 排班 夜班 情绪 压力 小抄 订单 核对 系统 培训 目标 一次解决率 满意度 质检 语速 安抚 开场白 "
          "倾听 复述 双系统 演练 通勤 晋升 带教 分享 方法 鼓励 稳定 波动 refund script coaching CRM SLA").split()
# Common and rare, one sign and many, both scripts, several words, and none at all.
LOOKED = ["客户", "客戶", "退款流程", "席", "情", "refund", "ref", "小抄 订单", "客户投诉 话术", "雙系統演練", "一次解决率 晋升",
          "没有这个词", "zhang", "coaching 满意度", "2025-09"]
FOUND = """SELECT a.number, a.held_on, t.minutes, p.name, w.text FROM talk_found({looked}) f
JOIN talk_words w ON w.number = f.rowid JOIN talk_archive a ON a.number = w.talk_number
JOIN talk t ON t.talk_id = a.talk_id JOIN person p ON p.person_id = a.person_id ORDER BY f.rowid DESC LIMIT 50"""
OF_PERSON = """SELECT a.number, a.held_on, w.text FROM talk_archive a LEFT JOIN talk_words w ON w.talk_number = a.number
WHERE a.person_id = {person} ORDER BY a.number DESC LIMIT 50"""


def measure(bench):
    floor = bench.now(PEOPLE)
    past = past_talks(bench, floor)
    engines = [("SQLite", f"sqlite:{bench.scratch}/archive.db")]
    if SERVER in os.environ:
        psql(os.environ[SERVER], "-c", "CREATE DATABASE bench_archive")
        engines.append(("PostgreSQL", urlsplit(os.environ[SERVER])._replace(path="/bench_archive").geturl()))
    for engine, database in engines:
        bench.fill(database, floor)
        bench.quietly("import", "talks", past, "--database", database)
        if engine == "PostgreSQL":
            # As its own daemon does within a minute.
            psql(database, "-c", "ANALYZE")
        title(f"{TALKS:,} past talks of {PEOPLE:,} people on {engine}, as HR and as the manager of most")
        with served(bench.zhiyin("serve", "--port", "0", "--public", ROOT / "public", "--database", database)) as ours:
            for role in ("hr", "manager"):
                ask(bench, floor, ours, database, engine, role)
    if len(engines) == 1:
        print(f"  PostgreSQL: not measured; name a server in {SERVER}")


def past_talks(bench, floor):
    """A file of talks over two years with everybody of the centre, the same whenever it is made."""
    dice, path = random.Random(50), bench.scratch / "past-talks.csv"
    with open(floor / "roster.csv", encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if not row.get("left_on") and row["leader_id"]]
    start = time.mktime((2023, 11, 1, 9, 0, 0, 0, 0, 0))
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["employee_id", "kind", "held_at", "held_by", "note"])
        for number in range(TALKS):
            row, at = dice.choice(rows), start + number * 1260
            note = "，".join("".join(dice.choices(PIECES, k=dice.randint(2, 5))) for _ in range(dice.randint(3, 8)))
            out.writerow([row["employee_id"], dice.choice(["C1", "C2", "C2b", "C3"]),
                          time.strftime("%Y-%m-%d %H:%M", time.localtime(at)), row["leader_id"], note])
    return path


def ask(bench, floor, address, database, engine, role):
    cookie = session(bench, address, database, a(floor, role))
    with open(floor / "roster.csv", encoding="utf-8-sig", newline="") as file:
        agents = [row["employee_id"] for row in csv.DictReader(file) if not row.get("left_on") and row["role"] == "agent"]
    shown = [one for one in agents[:200] if status(address, f"/people/{one}/dossier", cookie) == 200][:len(LOOKED)]
    if not shown:
        raise Failed(f"{role} opens no dossier")
    for what, paths, aim, queries in [
        ("search", [f"/talks?q={quote(words)}" for words in LOOKED], 50, [FOUND.format(looked=text(w)) for w in LOOKED]),
        ("dossier", [f"/people/{one}/dossier" for one in shown], 100,
         [OF_PERSON.format(person=f"(SELECT person_id FROM person WHERE employee_id = '{one}')") for one in shown]),
    ]:
        mine = times(address, paths, cookie, bench.runs)
        bare = rows_alone(database, engine, queries, bench.runs)
        print(f"  {role}, {what}: median {median(mine):.1f} ms, slowest {max(mine):.1f} ms; the rows alone "
              f"{median(bare):.2f} ms, {median(mine) / median(bare):.1f} times that; aim: median under {aim} ms")


def text(words):
    """What is asked of the index, as the page asks it, near enough: pairs of signs, or the beginning of a word."""
    phrases = []
    for word in re.findall(r"[\u4e00-\u9fff]+|[a-z]+|[0-9]+", words.lower()):
        pairs = [word[at:at + 2] for at in range(len(word) - 1)] if word >= "\u4e00" else []
        phrases.append('"' + " ".join(pairs) + '"' if pairs else f'"{word}"*')
    return "'" + " AND ".join(phrases) + "'"


def status(address, path, cookie):
    connection = http.client.HTTPConnection(urlsplit(address).netloc)
    connection.request("GET", path, headers={"Cookie": cookie})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def times(address, paths, cookie, runs):
    """Milliseconds of each answer over one connection; no address twice, or a kept page would answer."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc)
    taken = []
    for run in range(runs + 1):
        for path in paths:
            began = time.perf_counter()
            mark = "&" if "?" in path else "?"
            connection.request("GET", f"{path}{mark}n={run}-{began}", headers={"Cookie": cookie})
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise Failed(f"{path} answered {answer.status}")
            # The first round warms up.
            if run:
                taken.append((time.perf_counter() - began) * 1e3)
    connection.close()
    return taken


def rows_alone(database, engine, queries, runs):
    if engine == "PostgreSQL":
        lines = ["\\timing on", "\\o /dev/null"] + [query.replace("\n", " ") + ";" for query in queries] * (runs + 1)
        done = subprocess.run(psql_words(database)[:-1] + ["-At", database], input="\n".join(lines), check=True,
                              capture_output=True, text=True).stdout
        return [float(time) for time in re.findall(r"Time: ([\d.]+) ms", done)][len(queries):]
    connection = sqlite3.connect(database.removeprefix("sqlite:"))
    taken = []
    for run in range(runs + 1):
        for query in queries:
            began = time.perf_counter()
            connection.execute(query).fetchall()
            if run:
                taken.append((time.perf_counter() - began) * 1e3)
    connection.close()
    return taken
