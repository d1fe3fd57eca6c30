"""Mail and webhooks against servers that check what they get: aiosmtpd, and a receiver that checks signatures."""
import email
import email.policy
import hashlib
import hmac
import http.cookiejar
import re
import socket
import sqlite3
import ssl
import subprocess
import threading
import time
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from icalendar import Calendar
from serving import first_address

from zhiyin import end

SECRET = "s3cret"
# Longer than a line of a calendar file may be, with signs of three and four bytes.
PLACE = "会议室 1，培训中心三楼东侧（进门右转，经过休息区，过了打印间第二个门，门上有“𠮷”字）"


class Postbox:
    """Takes mails after STARTTLS and a password; says to each what it was told to say first."""

    def __init__(self, context):
        self.mails, self.answers = [], []
        # The controller calls itself by its number, so it must know it.
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.controller = Controller(
            self, hostname="127.0.0.1", port=self.port, tls_context=context, require_starttls=True, auth_required=True,
            authenticator=self.sign_in)
        self.controller.start()

    @staticmethod
    def sign_in(server, session, envelope, mechanism, data):
        good = (data.login, data.password) == (b"zhiyin", SECRET.encode())
        return AuthResult(success=good, handled=good)

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.answers:
            return self.answers.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.mails.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
        return "250 OK"

    def wait(self, count):
        for _ in range(200):
            if len(self.mails) >= count:
                return True
            time.sleep(0.1)
        return False


class Receiver(BaseHTTPRequestHandler):
    """Answers 204 to what is signed rightly, 401 to all else."""

    seen = []

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        signed = self.headers["X-Timestamp"].encode() + b"." + body
        right = "sha256=" + hmac.new(SECRET.encode(), signed, hashlib.sha256).hexdigest()
        good = hmac.compare_digest(right, self.headers["X-Signature"] or "")
        Receiver.seen.append((good, body))
        self.send_response(204 if good else 401)
        self.end_headers()

    def log_message(self, *words):
        pass


class Visitor:
    """Someone signed in, who fills in forms."""

    def __init__(self, base, link):
        self.base, self.web = base.rstrip("/"), build_opener(HTTPCookieProcessor(http.cookiejar.CookieJar()))
        self.post("/session", csrf=False, token=link.rsplit("/", 1)[1])

    def get(self, path):
        return self.web.open(self.base + path, timeout=20).read().decode()

    def post(self, path, csrf=True, **fields):
        if csrf:
            fields["csrf"] = re.search(r'name="csrf" value="([^"]+)"', self.get("/account/messages"))[1]
        try:
            return self.web.open(self.base + path, urlencode(fields).encode(), timeout=60).read().decode()
        except HTTPError as refused:
            return refused.read().decode()


def whole(tally, zhiyin):
    folder = zhiyin.folder("messages")
    database, log, roster = folder / "centre.db", folder / "log", folder / "roster.csv"
    roster.write_text(
        "employee_id,name,team,role,joined_on,email\nH1,何敏,人事,hr,2020-01-06,he@example.com\n", encoding="utf-8")
    zhiyin.must("import", "roster", roster, database=database)
    context = certificate(folder)
    postbox = Postbox(context)
    receiver = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    receiver.socket = context.wrap_socket(receiver.socket, server_side=True)
    threading.Thread(target=receiver.serve_forever, daemon=True).start()
    zhiyin.env["ZHIYIN_CA_FILE"] = str(folder / "cert.pem")
    server = zhiyin.start("serve", "--port", 0, database=database, log=log)
    try:
        base = first_address(server, log)
        link = zhiyin.must("link", "H1", "--base", base.rstrip("/"), database=database).out.strip().split()[-1]
        visitor = Visitor(base, link)
        with tally.case("mail by STARTTLS with a password") as case:
            mail_server(case, visitor, postbox, database)
        with tally.case("an invitation arrives, and a busy server is tried again with the same mail") as case:
            invitation(case, postbox, database)
        with tally.case("a talk that moves and is cancelled stays one entry of a calendar") as case:
            changes(case, postbox, database)
        with tally.case("a mailbox that is not there is written to once") as case:
            no_mailbox(case, postbox, database)
        with tally.case("a webhook is signed, and goes nowhere it must not") as case:
            webhooks(case, visitor, receiver.server_address[1])
        with tally.case("the calendar's secret address") as case:
            feed(case, visitor, database)
    finally:
        end(server)
        del zhiyin.env["ZHIYIN_CA_FILE"]
        postbox.controller.stop()
        receiver.shutdown()


def certificate(folder):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost", "-keyout", folder / "key.pem", "-out", folder / "cert.pem"],
        check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context


def mail_server(case, visitor, postbox, database):
    fields = {"host": "localhost", "port": postbox.port, "security": "starttls", "user": "zhiyin",
              "from": "zhiyin@example.com", "pages": "https://zhiyin.example.com", "on": "1"}
    visitor.post("/settings/messages/server", password="wrong", **fields)
    said = visitor.post("/settings/messages/server/test")
    case.check("a wrong password is said", "535" in said, said[-2000:])
    case.same("and nothing arrives", postbox.mails, [])
    visitor.post("/settings/messages/server", password=SECRET, **fields)
    said = visitor.post("/settings/messages/server/test")
    case.check("the test is sent", len(postbox.mails) == 1, said[-2000:])
    case.check("no page shows the password", SECRET not in visitor.get("/settings/messages"))
    kept = sqlite3.connect(database).execute("SELECT password FROM mail_server").fetchone()[0]
    case.check("nor does the database", SECRET not in kept)
    key = database.with_name(database.name + ".key")
    case.same("the key is its owner's", key.stat().st_mode & 0o777, 0o600)


def put(database, about, sequence=0, kind="talk", hours=0, place="会议室 1"):
    """A talk tomorrow for H1, who is reachable now: as the week's list puts it."""
    now = int(time.time() * 1_000_000)
    start = datetime.now(timezone.utc).replace(minute=0, second=0, microsecond=0) + timedelta(days=1, hours=hours)
    at = int(start.timestamp() * 1_000_000)
    with sqlite3.connect(database, timeout=20) as db:
        person = db.execute("SELECT person_id FROM person").fetchone()[0]
        db.execute("INSERT OR REPLACE INTO message_choice VALUES (?, 1, 'talk', NULL, ?)", (person, now))
        db.execute(
            "INSERT INTO message (message_id, person_id, kind, about, sequence, start_at, end_at, place, due_at, until_at,"
            " made_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting')",
            (f"{about}-{sequence}", person, kind, about, sequence, at, at + 1_800_000_000, place, now, at, now))
        db.execute(
            "INSERT INTO job (job_id, kind, key, payload, state, made_at, run_at, attempts)"
            " VALUES (?, 'message', ?, ?, 'ready', ?, ?, 0)",
            (f"{about}-{sequence}", f"{about}-{sequence}", person, now, now))
    return start


def invitation(case, postbox, database):
    postbox.mails.clear()
    postbox.answers.append("451 4.3.0 later")
    start = put(database, "s1")
    for _ in range(100):
        if not postbox.answers:
            break
        time.sleep(0.1)
    time.sleep(1)
    case.same("nothing arrives at first", postbox.mails, [])
    with sqlite3.connect(database, timeout=20) as db:
        first = db.execute("SELECT dispatch_id FROM dispatch").fetchall()
        # The minute until the next try is not waited for.
        db.execute("UPDATE dispatch SET lease_until = 0")
        db.execute("UPDATE job SET run_at = 0 WHERE state = 'ready' AND kind = 'message'")
    if not case.check("it arrives", postbox.wait(1)):
        return
    mail = postbox.mails[0]
    case.check("under its first id", first[0][0] in mail["Message-ID"], mail["Message-ID"])
    case.same("subject", mail["Subject"], "面谈")
    case.same("defects", [part.defects for part in mail.walk() if part.defects], [])
    event = entry(case, mail, "REQUEST")
    case.same("title", str(event["SUMMARY"]), "面谈")
    case.same("sequence", event["SEQUENCE"], 0)
    case.same("start", event["DTSTART"].dt.astimezone(timezone.utc), start)
    case.same("organizer", str(event["ORGANIZER"]), "mailto:zhiyin@example.com")
    words = mail.get_body(("plain",)).get_content()
    case.check("the time, the place and a link", "会议室 1" in words and "https://zhiyin.example.com/" in words, words)


def entry(case, mail, method):
    """The one event a mail's calendar part asks for or takes back, read as a calendar program reads it."""
    parts = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
    case.same("calendar parts", len(parts), 1)
    case.same("method of the part", parts[0].get_param("method"), method)
    text = parts[0].get_payload(decode=True)
    lines(case, text)
    calendar = Calendar.from_ical(text)
    case.same("method", calendar["METHOD"], method)
    events = calendar.walk("VEVENT")
    case.same("events", len(events), 1)
    case.same("errors", events[0].errors, [])
    zones = [zone["TZID"] for zone in calendar.walk("VTIMEZONE")]
    for name in ("DTSTART", "DTEND"):
        case.check(f"{name} names a zone the file explains", events[0][name].params["TZID"] in zones, str(zones))
    for zone in calendar.walk("VTIMEZONE"):
        case.same("Shanghai's clock", [part["TZOFFSETTO"].td for part in zone.walk("STANDARD")], [timedelta(hours=8)])
    return events[0]


def lines(case, text):
    """RFC 5545, 3.1: lines end in CRLF and have at most 75 octets; a fold must not cut a character here."""
    found = text.split(b"\r\n")
    case.check("every line ends in CRLF", found[-1] == b"" and b"\n" not in b"".join(found), repr(text[-200:]))
    case.same("lines of more than 75 octets", [line for line in found if len(line) > 75], [])
    cut = []
    for line in found:
        try:
            line.decode()
        except UnicodeDecodeError:
            cut.append(line)
    case.same("characters cut in two", cut, [])


def changes(case, postbox, database):
    """The talk of before at another time and place, then not at all: one UID, and numbers that grow."""
    first = entry(case, postbox.mails[0], "REQUEST")
    postbox.mails.clear()
    start = put(database, "s1", sequence=1, hours=2, place=PLACE)
    if not case.check("another time arrives", postbox.wait(1)):
        return
    moved = entry(case, postbox.mails[0], "REQUEST")
    case.same("the same entry", moved["UID"], first["UID"])
    case.same("its number", moved["SEQUENCE"], 1)
    case.same("its time", moved["DTSTART"].dt.astimezone(timezone.utc), start)
    case.same("its length", moved["DTEND"].dt - moved["DTSTART"].dt, timedelta(minutes=30))
    case.same("its place, unfolded", str(moved["LOCATION"]), PLACE)
    raw = next(part for part in postbox.mails[0].walk() if part.get_content_type() == "text/calendar")
    case.check("which was folded", b"\r\n " in raw.get_payload(decode=True))
    postbox.mails.clear()
    put(database, "s1", sequence=2, kind="talk_cancelled", hours=2, place=PLACE)
    if not case.check("the end arrives", postbox.wait(1)):
        return
    over = entry(case, postbox.mails[0], "CANCEL")
    case.same("the same entry", over["UID"], first["UID"])
    case.same("its number", over["SEQUENCE"], 2)
    case.same("its state", over["STATUS"], "CANCELLED")
    case.same("by whom it was asked", over["ORGANIZER"], first["ORGANIZER"])
    case.same("whom it was asked of", over["ATTENDEE"], first["ATTENDEE"])


def no_mailbox(case, postbox, database):
    postbox.mails.clear()
    postbox.answers.append("550 5.1.1 no such user")
    put(database, "s2")
    for _ in range(200):
        state = sqlite3.connect(database, timeout=20).execute("SELECT state FROM message WHERE about = 's2'").fetchone()
        if state[0] == "failed":
            break
        time.sleep(0.1)
    case.same("state", state[0], "failed")
    case.same("mails", postbox.mails, [])


def webhooks(case, visitor, port):
    address = f"https://localhost:{port}/hook/0123456789012345678901234567890"
    fields = {"kind": "generic", "name": "组长", "address": address, "pages": "https://zhiyin.example.com"}

    def tested(**more):
        visitor.post("/settings/messages/chats", **fields, **more)
        hooks = re.findall(r"/settings/messages/chats/([^/\"]+)/test", visitor.get("/settings/messages"))
        said = visitor.post(f"/settings/messages/chats/{hooks[0]}/test")
        visitor.post(f"/settings/messages/chats/{hooks[0]}/end")
        return said

    said = tested(secret=SECRET)
    case.same("an address inside is not called", Receiver.seen, [])
    case.check("and it is said", "not allowed" in said, said[-2000:])
    tested(secret=SECRET, private="1")
    case.same("signed", [good for good, _ in Receiver.seen], [True])
    tested(secret="another", private="1")
    case.same("a wrong secret is seen", [good for good, _ in Receiver.seen], [True, False])
    case.check("no page shows the address", address not in visitor.get("/settings/messages"))


def feed(case, visitor, database):
    said = visitor.post("/account/messages/feed")
    found = re.search(r"/calendar/([0-9a-f]{64})\.ics", said)
    if not case.check("an address is shown", found, said[-2000:]):
        return
    address = f"/calendar/{found[1]}.ics"
    case.same("nothing yet", subscribed(case, visitor, address), [])
    start = tell(database)
    first = subscribed(case, visitor, address)
    case.same("entries", [(one["UID"], one["SEQUENCE"], one["STATUS"]) for one in first],
              [("feed-slot@zhiyin", 0, "CONFIRMED")])
    case.same("its time", [one["DTSTART"].dt.astimezone(timezone.utc) for one in first], [start])
    case.same("its title and place", [(str(one["SUMMARY"]), str(one["LOCATION"])) for one in first], [("面谈", PLACE)])
    start = tell(database, revision=2, hours=1)
    moved = subscribed(case, visitor, address)
    case.same("the same entry, moved", [(one["UID"], one["SEQUENCE"]) for one in moved], [("feed-slot@zhiyin", 1)])
    case.same("its new time", [one["DTSTART"].dt.astimezone(timezone.utc) for one in moved], [start])
    case.check("the address is shown once", found[1] not in visitor.get("/account/messages"))
    visitor.post("/account/messages/feed/end")
    try:
        visitor.get(f"/calendar/{found[1]}.ics")
        case.check("a stopped address is gone", False)
    except HTTPError as gone:
        case.same("a stopped address", gone.code, 404)


def tell(database, revision=1, hours=0):
    """A talk H1 was told of, the day after tomorrow, and its next version at another time."""
    now = int(time.time() * 1_000_000)
    start = datetime.now(timezone.utc).replace(minute=0, second=0, microsecond=0) + timedelta(days=2, hours=hours)
    week = (start - timedelta(days=start.weekday())).date().isoformat()
    with sqlite3.connect(database, timeout=20) as db:
        person = db.execute("SELECT person_id FROM person").fetchone()[0]
        db.execute(
            "INSERT OR REPLACE INTO slot (slot_id, site, week_on, holder, person_id, start_at, minutes, place, state,"
            " is_confidential, told_at, changed_at, changed_by, revision)"
            " VALUES ('feed-slot', 'main', ?, 'H2', ?, ?, 30, ?, 'told', 0, ?, ?, 'H2', ?)",
            (week, person, int(start.timestamp() * 1_000_000), PLACE, now, now, revision))
    return start


def subscribed(case, visitor, address):
    """What a calendar program has that fetches the address: a file, no message, whose lines and times it can read."""
    text = visitor.get(address).encode()
    lines(case, text)
    calendar = Calendar.from_ical(text)
    case.check("is a calendar without a method", "METHOD" not in calendar, text.decode())
    events = calendar.walk("VEVENT")
    case.same("errors", [event.errors for event in events if event.errors], [])
    return events
