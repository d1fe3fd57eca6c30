"""kill -9 on a serving process under writes: what it confirmed is there afterwards, on both engines.

People set numbers of rules, waive, answer the week's list and move slots, all at once, until the server is killed.
"""
import datetime
import html
import http.client
import os
import random
import re
import sqlite3
import threading
import time
from urllib.parse import unquote

from kills import in_order
from postgres import Cluster
from two_servers import psql, until
from visitor import Served, Visitor, centre, link

KILLS = int(os.environ.get("ZHIYIN_KILLS", 15))
SEED = 31
FORM = re.compile(r'<form\b[^>]*?action="([^"]*)"[^>]*>(.*?)</form>', re.S)
NAME = re.compile(r'name="([^"]+)"(?:[^>]*?value="([^"]*)")?')
FREE = re.compile(r'<option value="([^"]+)"(?! selected| disabled)[^>]*>')


def whole(tally, zhiyin):
    folder = zhiyin.folder("kill-serving")
    with tally.case(f"SQLite: {KILLS} kills of a serving process under writes, seed {SEED}") as case:
        kills(case, zhiyin, folder / "centre.db", folder)
    with tally.case(f"PostgreSQL: {KILLS} kills of a serving process under writes, seed {SEED}") as case:
        cluster = Cluster()
        kills(case, zhiyin, cluster.database("kill_serving"), folder, cluster)


def kills(case, zhiyin, database, folder, cluster=None):
    links, chance = centre(zhiyin, database), random.Random(SEED)
    served = Served(zhiyin, database, folder)
    with served:
        people = {role: Visitor(served.address).sign_in_as(links[role][1]) for role in ("hr", "manager", "leader")}
        # Each writer has a session of its own.
        planner = Visitor(served.address).sign_in_as(link(zhiyin, database, links["manager"][0]))
        planner.send("/week/plans", week=week())
        writers = [Settings(people["hr"]), Waivers(people["manager"]), Answers(people["leader"]), Moves(planner)]
        for writer in writers:
            writer.look()
        _, waivers, answers, moves = writers
        # What is waived is neither answered nor moved any more.
        others = {*answers.keys, *map(unquote, moves.keys)}
        waivers.keys = [key for key in waivers.keys if key not in others][:1]
        idle = [type(writer).__name__ for writer in writers if not writer.keys]
        case.same("writers with nothing to write", idle, [])
    for number in range(KILLS):
        with served:
            for writer in writers:
                writer.person.address = served.address
            lost = missing(writers, database, cluster)
            if not case.same(f"lost by kill {number}", lost[:3], []):
                return
            threads = [threading.Thread(target=writer.work) for writer in writers]
            for thread in threads:
                thread.start()
            # Every other kill comes at once, the others when everybody has been answered, with yes or no.
            goals = [writer.answered + number % 2 for writer in writers]
            until(lambda: all(writer.answered >= goal for writer, goal in zip(writers, goals)), 10)
            time.sleep(chance.random() * 0.6)
        for thread in threads:
            thread.join(60)
    with served:
        case.same("lost by the last kill", missing(writers, database, cluster)[:3], [])
        session = Visitor(served.address, people["hr"].cookie)
        case.same("who was signed in still is", session.ask("GET", "/settings").status, 200)
    in_order(case, zhiyin, database)
    case.note(", ".join(f"{writer.total} {type(writer).__name__.lower()}" for writer in writers))
    odd = [answer for writer in writers for answer in writer.odd]
    case.same("odd answers", odd[:3], [])
    for writer in writers:
        case.check(f"{type(writer).__name__} were confirmed", writer.total > 0)


def missing(writers, database, cluster):
    """What was confirmed and is not there."""
    lost = []
    for writer in writers:
        found = set(rows(writer.sql, database, cluster))
        lost += [(type(writer).__name__, one) for one in sorted(writer.confirmed - found)]
    return lost


def rows(sql, database, cluster):
    if cluster:
        return psql(cluster, database, sql).splitlines()
    line = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        return [str(row[0]) for row in line.execute(sql)]
    finally:
        line.close()


def week():
    """The one being planned: of the next weekday at the site, so that it does not end under the test."""
    day = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=32)).date()
    if day.weekday() > 4:
        day += datetime.timedelta(7 - day.weekday())
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


class Writer:
    """Writes one thing after another until nobody answers; keeps what was confirmed."""

    sql = ""

    def __init__(self, person):
        self.person, self.confirmed, self.odd, self.keys = person, set(), [], []
        self.count = self.answered = self.total = 0

    def look(self):
        """Finds what there is to write about."""

    def write(self):
        """One write: the answer, and the row that must then be there."""
        raise NotImplementedError

    def work(self):
        while True:
            self.count += 1
            try:
                answer, row = self.write()
            except (OSError, http.client.HTTPException):
                # Killed before it answered: it may be there or not.
                return
            except Exception as problem:
                self.odd.append(repr(problem))
                return
            self.answered += 1
            if answer.status == 303:
                self.confirmed.add(row)
                self.total += 1
            elif answer.status != 409:
                self.odd.append(answer.said)

    def forms(self, path, action):
        page = self.person.open(path)
        return [dict((html.unescape(name), html.unescape(value)) for name, value in NAME.findall(body))
                for found, body in FORM.findall(page.text) if found == action]


class Settings(Writer):
    sql = "SELECT name || ' ' || from_on || ' ' || value FROM setting"

    def look(self):
        options = re.search(r'<select[^>]*name="number"[^>]*>(.*?)</select>', self.person.open("/settings").text, re.S)
        self.keys = re.findall(r'value="([^"]+)"', options[1])[:1]

    def write(self):
        """A number from one day on, one day after another; then anew with another number."""
        round_, day = divmod(self.count, 300)
        day = (datetime.date.today() + datetime.timedelta(2 + day)).isoformat()
        row = f"{self.keys[0]} {day} "
        self.confirmed = {one for one in self.confirmed if not one.startswith(row)}
        value = 5 + round_ % 20
        return self.person.send("/settings/rules", number=self.keys[0], value=value, **{"from": day}), f"{row}{value}"


class Waivers(Writer):
    sql = "SELECT reason FROM decision"

    def look(self):
        self.keys = [form["key"] for form in self.forms("/week?who=all", "/obligations/decisions")]

    def write(self):
        reason = f"waived {self.count}"
        key = self.keys[self.count % len(self.keys)]
        return self.person.send("/obligations/decisions", key=key, kind="waiver", reason=reason), reason


class Answers(Writer):
    sql = "SELECT said FROM week_comment WHERE said IS NOT NULL"

    def look(self):
        self.keys = [form["key"] for form in self.forms(f"/week/team?week={week()}", "/week/team/comments")]

    def write(self):
        text = f"know {self.count}"
        fields = {"week": week(), "key": self.keys[self.count % len(self.keys)], "answer": "know", "text": text}
        return self.person.send("/week/team/comments", **fields), text


class Moves(Writer):
    """Each slot is where the last confirmed move put it, or where one without an answer did."""

    sql = "SELECT o.obligation || ' ' || s.start_at FROM slot s JOIN slot_obligation o USING (slot_id)"

    def look(self):
        page = self.person.open(f"/week?view=calendar&week={week()}").text
        found = re.findall(r"move=([^&#\"]+)", html.unescape(page))
        self.keys = sorted(set(found))[:5]

    def write(self):
        path = f"/week?view=calendar&week={week()}&move={self.keys[self.count % len(self.keys)]}"
        page = self.person.open(path).text
        form = next(body for action, body in FORM.findall(page) if action == "/week/moves")
        fields = {html.unescape(name): html.unescape(value) for name, value in NAME.findall(form)}
        free = FREE.findall(form)
        if not free:
            return Nothing, ""
        fields["start"] = free[self.count % len(free)]
        fields.pop("csrf")
        # Until it is answered, nothing is known of this slot.
        self.confirmed = {row for row in self.confirmed if not row.startswith(fields["key"] + " ")}
        at = datetime.datetime.fromisoformat(fields["start"].replace("Z", "+00:00"))
        return self.person.send("/week/moves", **fields), f"{fields['key']} {int(at.timestamp()) * 1_000_000}"


class Nothing:
    """No place was free."""

    status = 409
