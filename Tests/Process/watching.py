"""What a server tells those who watch over it: health, figures, and a log in which nobody is named."""
import csv
import io
import json
import re

from two_servers import until
from visitor import Served, Visitor, centre

TOKEN = "a-token-of-the-test"


def whole(tally, zhiyin):
    folder = zhiyin.folder("watching")
    database = folder / "centre.db"
    links = centre(zhiyin, database, people=30)
    env = {"ZHIYIN_LOG": "info", "ZHIYIN_METRICS_TOKEN": TOKEN}
    with Served(zhiyin, database, folder, "--proxy", "127.0.0.1", env=env) as served:
        near = Visitor(served.address)
        far = Visitor(served.address, headers={"X-Forwarded-For": "198.51.100.7", "X-Forwarded-Proto": "https"})
        with tally.case("health and readiness") as case:
            case.same("health", far.ask("GET", "/healthz").status, 200)
            # It answers before its jobs have begun.
            until(lambda: near.ask("GET", "/readyz").status == 200, 20)
            case.same("ready", near.ask("GET", "/readyz").text, "ready\n")
            for path in ("/readyz", "/metrics"):
                case.same(f"{path} from elsewhere", far.ask("GET", path).status, 403)
                case.same(f"{path} by a wrong token", far.ask("GET", path, {"Authorization": "Bearer x"}).status, 403)
                case.same(f"{path} by the token", far.ask("GET", path, {"Authorization": f"Bearer {TOKEN}"}).status, 200)
        with tally.case("a walk of every role, and nobody in figures and log") as case:
            secrets = walk(case, served, links)
            figures, said = near.ask("GET", "/metrics").text, served.log.read_text(errors="replace")
            case.check("people's pages are counted", 'route="/people/:employee",status="200"' in figures)
            for name in ("zhiyin_statements_total", "zhiyin_jobs", "zhiyin_streams", "zhiyin_import_rows_total",
                         "zhiyin_obligation_derivations_total", "process_resident_memory_bytes"):
                case.check(f"{name} is there", f"\n{name}" in figures)
            case.same("named in figures", [secret for secret in secrets if secret in figures][:5], [])
            lines = [line for line in said.splitlines() if not line.startswith("http://")]
            case.check("there is a log", len(lines) > 50, f"{len(lines)} lines")
            case.same("named in the log", [secret for secret in secrets if secret in "\n".join(lines)][:5], [])
            case.same("lines that are no JSON", [line for line in lines if not is_json(line)][:3], [])
            case.note(f"{len(lines)} lines, {len(secrets)} names, numbers and tokens")
    with tally.case("a level of the log that is none") as case:
        kept, zhiyin.env = zhiyin.env, {**zhiyin.env, "ZHIYIN_LOG": "loud"}
        ended = zhiyin.run("serve", "--port", 0, database=database, timeout=20)
        zhiyin.env = kept
        case.check("is refused", ended.code == 2 and "ZHIYIN_LOG=loud" in ended.err, str(ended))


def walk(case, served, links):
    """Signs in, reads and writes; what nobody may read in a log: names, numbers, tokens, texts."""
    secrets = {token for _, token in links.values()} | {TOKEN}
    for role, (person, token) in links.items():
        reader = Visitor(served.address)
        reader.sign_in(token)
        secrets |= {reader.cookie.partition("=")[2], reader.csrf}
        if role == "hr":
            rows = list(csv.reader(io.StringIO(reader.ask("GET", "/people.csv").body.decode("utf-8-sig"))))
            secrets |= {cell for row in rows[1:] for cell in row[:2]}
        for path in ("/", "/today", "/week", "/week?view=calendar", "/people", f"/people/{person}", f"/people/{person}/calls",
                     "/people?q=%E5%BC%A0%E4%BC%9F", "/people/E99999", "/map", "/settings", "/account", "/week.csv"):
            reader.ask("GET", path)
        reader.send("/week/moves", key=f"{person}/K5/2026-01-01", revision="x", start="2026-01-01")
        reader.send("/obligations/decisions", key=f"{person}/K5/2026-01-01", kind="waiver", reason="secret words")
        reader.send("/session", number=person, password="a secret password")
    case.check("many people are known", len(secrets) > 40, f"{len(secrets)}")
    # What is also an ordinary word or a number proves nothing.
    return {secret for secret in secrets | {"secret words", "a secret password"} if len(secret) > 1 and not secret.isdigit()}


def is_json(line):
    try:
        return re.fullmatch(r"[a-z]+", json.loads(line)["level"]) is not None
    except (ValueError, KeyError):
        return False
