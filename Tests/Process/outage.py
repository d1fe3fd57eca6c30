"""PostgreSQL is stopped and started under load: readers are told plainly, confirmed writes stay, servers recover."""
import hashlib
import http.client
import threading
import time
from urllib.parse import urlsplit

from postgres import Cluster
from serving import first_address
from two_servers import psql, until
from visitor import Visitor
from zhiyin import end

HEAD = "employee_id,name,team,role,joined_on\n"
LINKS = 2_000
AWAY = 6


def whole(tally, zhiyin):
    folder = zhiyin.folder("outage")
    with tally.case("PostgreSQL stopped and started under load") as case:
        cluster = Cluster()
        database = cluster.database("outage")
        roster = folder / "roster.csv"
        roster.write_text(HEAD + "A1,张伟,一组,leader,2026-01-05\n", encoding="utf-8")
        zhiyin.must("import", "roster", roster, database=database)
        # The first link makes the account that the others are of.
        zhiyin.must("link", "A1", database=database)
        links(cluster, database)
        server = zhiyin.start("serve", "--port", 0, "--proxy", "127.0.0.1", database=database, log=folder / "log")
        try:
            under_load(case, cluster, first_address(server, folder / "log"))
            case.check("the server still runs", server.poll() is None)
        finally:
            end(server)
        ended = zhiyin.run("doctor", database=database)
        case.check("the doctor finds nothing", ended.code == 0, str(ended))


def under_load(case, cluster, address):
    load = Load(address)
    load.start()
    try:
        case.check("reading and writing go", until(lambda: load.confirmed and 200 in load.read), str(load.read))
        cluster.stop()
        time.sleep(AWAY)
        watcher = Visitor(load.address)
        case.same("ready while it is away", watcher.ask("GET", "/readyz").status, 503)
        case.same("health while it is away", watcher.ask("GET", "/healthz").status, 200)
        case.check("figures while it is away", "\nzhiyin_database_up 0\n" in watcher.ask("GET", "/metrics").text)
        cluster.start()
        before = len(load.confirmed)
        case.check("writing goes on by itself", until(lambda: len(load.confirmed) > before + 5, 40), str(before))
        load.read.clear()
        case.check("reading goes on by itself", until(lambda: 200 in load.read, 40), str(load.read))
    finally:
        load.stop()
    case.check("readers saw the plain page", load.plain > 0, str(load.read))
    case.same("and nothing else", sorted(load.odd), [])
    lost = [one for one in load.confirmed if ask(load.address, "GET", "/people/A1", one)[0] != 200]
    case.same(f"lost of {len(load.confirmed)} confirmed sign-ins", lost, [])
    case.note(f"{len(load.confirmed)} confirmed, {load.plain} told to wait")


class Load:
    """Signs in and reads without a pause, until it is told to stop."""

    def __init__(self, address):
        self.address = urlsplit(address).netloc
        self.confirmed, self.read, self.odd, self.plain = [], set(), set(), 0
        self.isOver = threading.Event()
        self.threads = [threading.Thread(target=one) for one in (self.writing, self.reading, self.reading)]

    def start(self):
        for thread in self.threads:
            thread.start()

    def stop(self):
        self.isOver.set()
        for thread in self.threads:
            thread.join(60)

    def writing(self):
        for number in range(LINKS):
            if self.isOver.is_set():
                return
            # Each from an address of its own: so many of one would be told to wait.
            sender = f"198.51.{number // 250}.{number % 250}"
            status, head, _ = ask(self.address, "POST", "/session", None, f"token=link-{number}", sender)
            cookie = head.get("Set-Cookie", "")
            if status == 303 and cookie.startswith("zhiyin_session="):
                self.confirmed.append(cookie.split(";")[0])
            # A write whose confirmation was lost may have used its link up: 403 only where it was asked before.
            elif status not in (503, 500):
                self.odd.add(f"sign-in {status}")
            time.sleep(0.02)

    def reading(self):
        while not self.isOver.is_set():
            cookie = self.confirmed[0] if self.confirmed else None
            status, head, body = ask(self.address, "GET", "/people/A1", cookie)
            self.read.add(status)
            if status == 503:
                self.plain += 1
                if "正在重试" not in body or not head.get("Retry-After"):
                    self.odd.add("503 without its sentence or Retry-After")
            elif status not in (200, 401):
                self.odd.add(f"read {status}")
            time.sleep(0.02)


def ask(address, method, path, cookie, body=None, sender="198.51.100.7"):
    """Status, headers and text; a connection of its own, no redirect followed."""
    connection = http.client.HTTPConnection(address, timeout=60)
    try:
        head = {"Accept-Language": "zh-CN", "X-Forwarded-For": sender}
        if cookie:
            head["Cookie"] = cookie
        if body is not None:
            head["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, head)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read().decode("utf-8", "replace")
    finally:
        connection.close()


def links(cluster, database):
    """One-time links `link-0`, `link-1`, … of one person; the database knows their hashes."""
    now = int(time.time() * 1_000_000)
    rows = ", ".join(
        f"('{hashlib.sha256(f'link-{number}'.encode()).hexdigest()}', {now}, {now + 86_400_000_000})"
        for number in range(LINKS))
    psql(cluster, database,
         "INSERT INTO sign_in_link (token_hash, account_id, kind, made_at, made_by, expires_at) "
         f"SELECT v.hash, a.account_id, 'terminal', v.made, 'test', v.ends FROM (VALUES {rows}) v (hash, made, ends), account a")
