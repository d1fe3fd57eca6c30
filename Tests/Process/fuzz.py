"""Requests by chance: paths, queries, cookies, tokens, forms, files, methods, headers; the server answers each plainly.

The addresses and forms are those that the pages of each role lead to, then bent. A failure names its seed and number.
"""
import html
import os
import random
import re
import socket
import time
from urllib.parse import quote, quote_from_bytes, urlencode

from kills import in_order
from postgres import Cluster
from visitor import Served, Visitor, centre

SEED = int(os.environ.get("ZHIYIN_FUZZ_SEED", 29))
REQUESTS = int(os.environ.get("ZHIYIN_FUZZ", 2_000))
# They end what the others need, or send mail to hosts by chance.
SPARED = re.compile(r"/session|/account/(password|sessions|second|recovery)|/lock|/test$|/sign-in$|/grant|/undo$")
HREF = re.compile(r'<a\b[^>]*?href="(/[^"#]*)')
FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.S)
NAME = re.compile(r'<(?:input|select|textarea|button)\b[^>]*?name="([^"]+)"(?:[^>]*?value="([^"]*)")?')
KEYS = ["page", "from", "to", "week", "day", "holder", "key", "lang", "done", "who", "q", "sort", "site", "kind", "move",
        "team", "rule", "state", "quarter", "month", "topics", "back", "month", "moved", "language", "theme"]
VALUES = [
    "", "0", "-1", "1", "9223372036854775807", "-9223372036854775808", "99999999999999999999999", "1e999", "NaN", "null",
    "2026-02-30", "0000-00-00", "9999-12-31", "-0001-01-01", "2026-W54", "2026-W00", "0000-W01", "9999-W53", "2026-13",
    "2026Q9", "9999Q4", "24:00", "2026-11-29T09:00", "9999-12-31T23:59:59", "'", '"', "' OR 1=1 --", "%", "_", "\\",
    "<script>alert(1)</script>", "\x00", "\x1b[31m", "\r\nSet-Cookie: a=b", "//evil.example", "http://evil.example/",
    "/\\evil.example", "../../../etc/passwd", "..%2f..%2f", "张伟", "𠮷野家", "🏳️‍🌈", "İstanbul", "\u202e", "\ufeff",
    "a" * 5_000, "王" * 3_000, "E00001/K4/2026-09-01", "K5", "main", "on", "true", "hans", "zh-Hant", "{}", "[]", "=1+1",
]
MARK = b"zhiyin-fuzz"


def whole(tally, zhiyin):
    folder = zhiyin.folder("fuzz")
    requests(tally, zhiyin, "SQLite", folder / "centre.db", folder, REQUESTS)
    with tally.case("a cluster for requests by chance") as case:
        database = Cluster().database("fuzz")
        case.note(database)
        # What this engine says of strange texts differs; the rest was tried above.
        requests(tally, zhiyin, "PostgreSQL", database, folder, REQUESTS // 4)


def requests(tally, zhiyin, engine, database, folder, count):
    links = centre(zhiyin, database, people=30)
    with Served(zhiyin, database, folder, "--proxy", "127.0.0.1") as served:
        chance = random.Random(SEED)
        with tally.case(f"{engine}: the pages of every role are walked for addresses and forms") as case:
            walker = Walker(served.address, links, chance)
            case.note(f"{len(walker.paths)} addresses, {len(walker.forms)} forms")
            case.check("there are some", len(walker.paths) > 40 and len(walker.forms) > 8)
        with tally.case(f"{engine}: {count} requests by chance, seed {SEED}") as case:
            bent(case, served, walker, count)
        with tally.case(f"{engine}: the server is as before") as case:
            case.check("it runs", served.process.poll() is None, served.log.read_text(errors="replace")[-600:])
            case.same("health", Visitor(served.address).ask("GET", "/healthz").status, 200)
            case.check("below 300 MiB", served.memory() < 300, f"{served.memory():.0f} MiB")
            case.note(f"{served.memory():.0f} MiB")
            said = served.log.read_text(errors="replace")
            case.check("nothing failed inside", "request failed" not in said, said[-600:])
    with tally.case(f"{engine}: the database is in order after the requests by chance") as case:
        in_order(case, zhiyin, database)


def bent(case, served, walker, count):
    statuses, slowest = {}, 0
    for number in range(count):
        kind, request = walker.request()
        began = time.monotonic()
        # What is no whole request is waited for; nobody waits for the answer.
        answer = said(served.address, request, 0.3 if kind == "raw" else 20)
        slowest = max(slowest, time.monotonic() - began)
        status = int(answer[9:12]) if re.match(rb"HTTP/1\.[01] \d{3}", answer) else 0
        statuses[status] = statuses.get(status, 0) + 1
        shown = f"number {number}, {kind}: {request[:400]!r} -> {answer[:300]!r}"
        # 501 and 505 say that this is no HTTP of ours; they come from beneath.
        case.check("no failure of the server", status < 500 or status in (501, 505), shown)
        case.check("an answer", status or kind == "raw", shown)
        head = answer.partition(b"\r\n\r\n")[0].lower()
        case.check("no header put in", b"\r\nset-cookie: a=b" not in head, shown)
        away = re.search(rb"\r\nlocation: (?!/[^/\\]|/\r|/$)", head)
        case.check("no way out", not away, shown)
        case.check("nothing inward", b"SELECT" not in answer and b".swift" not in answer, shown)
        if served.process.poll() is not None or len(case.troubles) > 5:
            case.check("it still runs", served.process.poll() is None, shown)
            break
    case.check("none hung", slowest < 15, f"{slowest:.1f} s")
    case.note(f"{dict(sorted(statuses.items()))}, slowest {slowest:.1f} s")


def said(address, request, patience):
    """What comes back for these bytes; the beginning of a stream is enough."""
    host, port = address.split(":")
    with socket.create_connection((host, int(port)), timeout=patience) as line:
        answer = b""
        try:
            line.sendall(request)
            while piece := line.recv(65_536):
                answer += piece
                if b"text/event-stream" in answer:
                    break
        except OSError:
            # It may close before it has read all; what it said before that counts.
            pass
        return answer


class Walker:
    """Knows where the pages lead, and bends it."""

    def __init__(self, address, links, chance):
        self.chance, self.paths, self.forms, self.readers = chance, set(), {}, []
        for role, (_, token) in links.items():
            reader = Visitor(address, headers={"X-Forwarded-For": "192.0.2.1"})
            reader.sign_in(token)
            reader.csrf = reader.csrf or "none"
            self.readers.append(reader)
            self.walk(reader)
        self.paths, self.actions = sorted(self.paths), sorted(self.forms)

    def walk(self, reader):
        ahead, seen = ["/"], set()
        while ahead and len(seen) < 60:
            path = ahead.pop(0)
            seen.add(path)
            answer = reader.ask("GET", path)
            if answer.status == 303:
                ahead.append(answer.headers["Location"])
                continue
            text = answer.text if "html" in (answer.headers["Content-Type"] or "") else ""
            for attributes, body in FORM.findall(text):
                action = re.search(r'action="(/[^"]*)"', attributes)
                if action and "post" in attributes.lower() and not SPARED.search(action[1]):
                    fields = {html.unescape(name): html.unescape(value) for name, value in NAME.findall(body)}
                    self.forms.setdefault(html.unescape(action[1]), (fields, reader))
            for href in HREF.findall(text):
                href = html.unescape(href)
                self.paths.add(href)
                # One of each shape is enough to find what it leads to.
                shape = re.sub(r"[A-Z0-9]*\d[\w-]*", "*", href.partition("?")[0])
                if shape not in seen and href not in ahead:
                    seen.add(shape)
                    ahead.append(href)

    def request(self):
        kinds = {self.page: 8, self.cookie: 2, self.form: 8, self.upload: 2, self.head: 2, self.raw: 1}
        kind = self.chance.choices(list(kinds), kinds.values())[0]
        return kind.__name__, kind()

    def page(self):
        path = self.bent(self.chance.choice(self.paths))
        return self.written("GET", path, self.sender())

    def cookie(self):
        token = (self.chance.choice(self.readers).cookie or "a=b").partition("=")[2]
        value = self.chance.choice([
            token[:-1], token[::-1], token + "x", self.value(), self.chance.randbytes(30).hex(), "=" * 50, ";;;", '"', "",
        ])
        name = self.chance.choice(["zhiyin_session", "__Host-zhiyin_session", "zhiyin_device", "zhiyin_kiosk",
                                   "zhiyin_language", "zhiyin_theme", " ", "a" * 300])
        sender = [("Cookie", self.line(f"{name}={value}")), self.forwarded()]
        return self.written("GET", self.chance.choice(self.paths), sender)

    def form(self):
        action = self.chance.choice(self.actions)
        known, reader = self.forms[action]
        reader = reader if self.chance.random() < 0.8 else self.chance.choice(self.readers)
        fields = {name: self.value() if self.chance.random() < 0.3 else value for name, value in known.items()}
        for _ in range(self.chance.randrange(3)):
            fields[self.chance.choice(KEYS)] = self.value()
        fields["csrf"] = reader.csrf if self.chance.random() < 0.8 else self.value()
        body = urlencode(fields, errors="surrogatepass").encode()
        if self.chance.random() < 0.1:
            body = self.chance.randbytes(self.chance.randrange(2_000))
        sender = self.sender(reader) + [("Content-Type", "application/x-www-form-urlencoded")]
        action = action if self.chance.random() < 0.9 else self.bent(action)
        return self.written("POST", action, sender, body)

    def upload(self):
        reader = self.chance.choice(self.readers)
        ends = self.chance.choice([b"\r\n", b"\n", b""])
        name = self.chance.choice(["x.csv", "../../etc/passwd", "a\"; x=\"b", "", "王.xlsx", "\x00.csv", "a" * 4_000])
        content = self.chance.choice([b"", b"employee_id,name\n1,2\n", b"PK\x03\x04", b"\x1f\x8b\x08", self.chance.randbytes(3_000)])
        parts = [(b'name="csrf"', reader.csrf.encode()), (b'name="kind"', self.chance.choice([b"roster", b"calls", b"x"])),
                 (b'name="dry"', b"1"), (f'name="file"; filename="{name}"'.encode(), content)]
        body = b"".join(
            b"--" + MARK + ends + b"Content-Disposition: form-data; " + what + ends + ends + text + ends
            for what, text in parts[self.chance.randrange(2):]) + b"--" + MARK + self.chance.choice([b"--", b"", b"\r\n"])
        mark = self.chance.choice([MARK.decode()] * 4 + ["", ";", '""', "a" * 100, "--", '"' + MARK.decode() + '"'])
        kind = self.chance.choice([f"multipart/form-data; boundary={mark}", "multipart/form-data"])
        path = self.chance.choice(["/imports", "/imports", "/first-run/x", self.chance.choice(self.actions)])
        return self.written("POST", path, self.sender(reader) + [("Content-Type", kind)], body)

    def head(self):
        method = self.chance.choice(["HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "GETT", "get", "M-SEARCH"])
        strange = [
            ("X-Forwarded-For", self.line(self.value())), ("X-Forwarded-Proto", self.line(self.value())),
            ("Accept-Language", self.line(self.value())), ("Origin", self.line(self.value())),
            ("Sec-Fetch-Site", self.chance.choice(["cross-site", "none", "same-origin", "x"])),
            ("User-Agent", "a" * 20_000), ("Range", "bytes=0-,5-1"), ("Authorization", b"Bearer " + self.line(self.value())),
            ("If-None-Match", "*"), ("Expect", "200-maybe"), ("Accept-Encoding", "gzip;q=x"), ("Upgrade", "h2c, websocket"),
        ]
        picked = self.chance.sample(strange, self.chance.randrange(1, 4))
        method = method if self.chance.random() < 0.6 else self.chance.choice(["GET", "POST"])
        return self.written(method, self.chance.choice(self.paths), self.sender() + picked)

    def raw(self):
        """What is hardly HTTP."""
        return self.chance.choice([
            b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 2_000 + b"Connection: close\r\n\r\n",
            b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\r\n\r\n\r\n", b"\x16\x03\x01\x02\x00",
            b"POST /session HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\nConnection: close\r\n\r\na",
            b"POST /session HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\nConnection: close\r\n\r\n",
            b"POST /session HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
            b"POST /session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n",
            b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
            b"GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", b"CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n",
            self.chance.randbytes(self.chance.randrange(1, 2_000)) + b"\r\n\r\n",
        ])

    def value(self):
        pick = self.chance.random()
        if pick < 0.75:
            return self.chance.choice(VALUES)
        if pick < 0.9:
            return self.chance.randbytes(self.chance.randrange(1, 40)).decode("latin-1")
        return "".join(chr(self.chance.choice([self.chance.randrange(32, 0xD800), self.chance.randrange(0x10000, 0x11000)]))
                       for _ in range(self.chance.randrange(1, 60)))

    def bent(self, path):
        route, _, query = path.partition("?")
        pairs = [pair for pair in query.split("&") if pair]
        for _ in range(self.chance.randrange(4)):
            name = self.chance.choice([pair.partition("=")[0] for pair in pairs] + KEYS)
            pairs = [pair for pair in pairs if not pair.startswith(name + "=")] + [f"{name}={self.encoded(self.value())}"]
        steps = route.split("/")
        if self.chance.random() < 0.15:
            place = self.chance.randrange(len(steps))
            steps[place] = self.encoded(self.value()) if self.chance.random() < 0.8 else self.chance.choice(["..", ".", "%", "%zz", "%ff"])
        # Longer ones are told apart, in `raw`.
        return (("/".join(steps) or "/") + ("?" + "&".join(pairs) if pairs else ""))[:60_000]

    def encoded(self, value):
        if self.chance.random() < 0.1:
            return quote_from_bytes(self.chance.randbytes(12))
        return quote(value.encode("utf-8", "replace"))

    @staticmethod
    def line(value):
        """A header's value: anything but an end of the line."""
        return re.sub(r"[\r\n\x00]", " ", value).encode("utf-8", "replace")

    def forwarded(self):
        return "X-Forwarded-For", f"198.51.{self.chance.randrange(256)}.{self.chance.randrange(1, 255)}"

    def sender(self, reader=None):
        reader = reader or self.chance.choice([*self.readers, None])
        cookie = [("Cookie", reader.cookie)] if reader and reader.cookie else []
        return cookie + [self.forwarded()]

    @staticmethod
    def written(method, path, headers, body=b""):
        path = path if path.startswith("/") else "/" + path
        lines = [f"{method} {path} HTTP/1.1".encode(), b"Host: zhiyin.example.org", b"Connection: close"]
        if body or method == "POST":
            lines.append(f"Content-Length: {len(body)}".encode())
        for name, value in headers:
            lines.append(name.encode() + b": " + (value if isinstance(value, bytes) else value.encode()))
        return b"\r\n".join(lines) + b"\r\n\r\n" + body
