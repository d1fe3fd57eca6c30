"""People at a served centre, by plain HTTP: they sign in by a link, keep their cookie and send forms."""
import html
import http.client
import os
import re
import time
from urllib.parse import urlencode, urlsplit

from serving import first_address
from zhiyin import end

ROLE = re.compile(r"^(\w+) (\S+): (\S+)$", re.M)
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Served:
    """A server on a database; `with` starts it and takes it away."""

    def __init__(self, zhiyin, database, folder, *words, env=None):
        self.zhiyin, self.database, self.folder, self.words = zhiyin, database, folder, words
        self.env = env or {}
        self.count = 0

    def __enter__(self):
        self.count += 1
        self.log = self.folder / f"serve-{self.count}.log"
        kept, self.zhiyin.env = self.zhiyin.env, {**self.zhiyin.env, **self.env}
        try:
            self.process = self.zhiyin.start(
                "serve", "--port", 0, *self.words, database=self.database, log=self.log)
        finally:
            self.zhiyin.env = kept
        try:
            self.address = urlsplit(first_address(self.process, self.log)).netloc
        except Exception:
            end(self.process)
            raise
        return self

    def __exit__(self, *_):
        end(self.process)

    def memory(self):
        """What it holds now, in MiB."""
        with open(f"/proc/{self.process.pid}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE") / (1 << 20)


class Answer:
    def __init__(self, reply, body):
        self.status, self.headers, self.body = reply.status, reply.headers, body

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    @property
    def said(self):
        """What an error page says."""
        found = re.search(r"<h1[^>]*>(.*?)</h1>", self.text, re.S)
        return f"{self.status} {found[1] if found else self.text[:200]!r}"


class Visitor:
    """One browser."""

    def __init__(self, address, cookie=None, headers=None):
        self.address, self.cookie, self.headers, self.csrf = address, cookie, dict(headers or {}), ""

    def sign_in(self, token):
        answer = self.ask("POST", "/session", FORM, urlencode({"token": token}))
        if answer.status != 303:
            raise RuntimeError(f"signing in answers {answer.said}")
        self.cookie = answer.headers["Set-Cookie"].split(";")[0]
        return self.open()

    def sign_in_as(self, token):
        self.sign_in(token)
        return self

    def open(self, path="/account"):
        """Opens a page and keeps the token of its forms."""
        page = self.ask("GET", path)
        found = re.search(r'name="csrf" value="([^"]+)"', page.text)
        if found:
            self.csrf = html.unescape(found[1])
        return page

    def send(self, path, **fields):
        """Sends a form; told to wait, it waits."""
        while True:
            answer = self.ask("POST", path, FORM, urlencode({"csrf": self.csrf, **fields}))
            if answer.status != 429:
                return answer
            time.sleep(float(answer.headers.get("Retry-After", 1)))

    def ask(self, method, path, headers=None, body=None, timeout=30):
        line = http.client.HTTPConnection(self.address, timeout=timeout)
        try:
            all_headers = {**self.headers, **({"Cookie": self.cookie} if self.cookie else {}), **(headers or {})}
            line.request(method, path, body, all_headers)
            reply = line.getresponse()
            return Answer(reply, reply.read())
        finally:
            line.close()


def centre(zhiyin, database, people=60):
    """A simulated centre without holidays, whatever the day; a person and a link for each role."""
    kept, zhiyin.env = zhiyin.env, {**zhiyin.env, "ZHIYIN_CALENDAR": "WEEKDAYS"}
    try:
        said = zhiyin.must("demo", "--people", people, "--months", 2, "--no-serve", database=database).out
    finally:
        zhiyin.env = kept
    return {role: (person, token) for role, person, token in ROLE.findall(said)}


def link(zhiyin, database, person):
    return zhiyin.must("link", person, database=database).out.strip().rpartition("/")[2]
