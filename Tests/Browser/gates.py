"""What keeps strangers, other sites and curious addresses out: plain questions without a browser."""
import re
import socket

CSP = ("default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; "
       "frame-src 'none'; worker-src 'none'")
FORM = "application/x-www-form-urlencoded"


def forms(tally, centre, reader):
    """A form counts only with its mark and only from our own pages."""
    csrf, cookie = reader.csrf(), reader.cookie()

    def post(path, body, **headers):
        sent = {"Content-Type": FORM, "Cookie": cookie}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        return centre.ask("POST", path, sent, body).status

    paths = [
        "/obligations/decisions", "/imports", "/imports/1/undo", "/settings/rules", "/session/end", "/preferences",
        "/account/password", "/account/sessions/end-all",
    ]
    for path in paths:
        tally.same(f"{path} without a mark", post(path, "kind=waiver&theme=dark"), 403)
        tally.same(f"{path} with a wrong mark", post(path, f"csrf={csrf[::-1]}"), 403)
        tally.same(f"{path} from another origin", post(path, f"csrf={csrf}", Origin="https://example.com"), 403)
        for site in ("cross-site", "same-site"):
            tally.same(f"{path} sent {site}", post(path, f"csrf={csrf}", Sec_Fetch_Site=site), 403)
    tally.same("an opaque origin", post("/preferences", f"csrf={csrf}", Origin="null"), 403)
    tally.same("our own origin", post("/preferences", f"csrf={csrf}", Origin=centre.address), 303)
    tally.same("our own page", post("/preferences", f"csrf={csrf}", Sec_Fetch_Site="same-origin"), 303)
    tally.same("signing in from another site", centre.ask(
        "POST", "/session", {"Content-Type": FORM, "Origin": "https://example.com"}, "token=x").status, 403)
    tally.same("the session still stands", centre.ask("GET", "/me", {"Cookie": cookie}).status, 303)
    away = f"csrf={csrf}&back=//example.com/"
    answer = centre.ask("POST", "/preferences", {"Content-Type": FORM, "Cookie": cookie}, away)
    tally.same("a form never leads away", answer.headers.get("location"), "/")


def headers(tally, centre, reader):
    cookie = {"Cookie": reader.cookie()}
    for path in ("/week", "/people", "/nothing", "/welcome", "/people.csv", "/css/order.css", "/js/app.js"):
        answer = centre.ask("GET", path, cookie)
        tally.same(f"{path} has the strict policy", answer.headers.get("content-security-policy"), CSP)
        tally.same(f"{path} is not sniffed", answer.headers.get("x-content-type-options"), "nosniff")
    tally.same("pages are not kept", centre.ask("GET", "/week", cookie).headers.get("cache-control"), "no-store")
    answer = centre.ask("PUT", "/week", cookie)
    tally.same("another method is told which there are", (answer.status, answer.headers.get("allow")), (405, "GET, HEAD, OPTIONS"))
    tally.same("and a stranger nothing", centre.ask("PUT", "/week").status, 404)
    framed = {**cookie, "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}
    tally.same("a frame of another site", centre.ask("GET", "/week", framed).status, 403)
    page = centre.ask("GET", "/week?who=all", cookie).text
    tally.check("no inline script or style", not re.search(r"<script(?![^>]* src=)|<style|\son\w+=|javascript:", page))


def files(tally, centre):
    page = centre.ask("GET", "/welcome").text
    named = sorted(set(re.findall(r'<(?:link|script)[^>]*?(?:href|src)="([^"]+)"', page)))
    tally.check("a page names its styles and its script", len(named) > 10, f"{named}")
    script = centre.ask("GET", "/js/app.js").text
    named += [f"/js/behaviours/{name}.js" for name in re.findall(r'"([a-z-]+)"', script.split("]")[0])] + ["/icons.svg"]
    for path in named:
        answer = centre.ask("GET", path)
        kind = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}[path.rpartition(".")[2]]
        tally.check(f"{path} is served", answer.status == 200 and answer.headers["content-type"].startswith(kind),
                    f"{answer.status} {answer.headers.get('content-type')}")
    icons = centre.ask("GET", "/icons.svg").text
    missing = [name for name in re.findall(r"/icons\.svg#(\w+)", page) if f'id="{name}"' not in icons]
    tally.same("every icon is there", missing, [])
    for path in [
        "/css/", "/css", "/css/../centre.db", "/css/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/centre.db",
        "/calendars/CN.csv", "/.git/config", "/people/", "/favicon.ico", "//example.com/", "/nothing/at/all", "/%00",
    ]:
        status = centre.ask("GET", path).status
        tally.check(f"{path} is refused", status in (400, 401, 404), str(status))


def heads(tally, centre, reader):
    """HEAD answers as GET would, without the body."""
    for path in ("/welcome", "/week", "/nothing", "/css/order.css"):
        with socket.create_connection(("127.0.0.1", centre.port), timeout=10) as line:
            asked = f"HEAD {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {reader.cookie()}\r\nConnection: close\r\n\r\n"
            line.sendall(asked.encode())
            said = b"".join(iter(lambda: line.recv(65536), b""))
        head, _, body = said.partition(b"\r\n\r\n")
        wanted = centre.ask("GET", path, {"Cookie": reader.cookie()})
        tally.same(f"HEAD {path}", int(head.split()[1]), wanted.status)
        tally.same(f"HEAD {path} sends no body", body, b"")
    for method, path in [
        ("PUT", "/people"), ("DELETE", "/week"), ("POST", "/week"), ("GET", "/session"), ("BREW", "/"),
    ]:
        status = centre.ask(method, path, {"Cookie": reader.cookie()}).status
        tally.check(f"{method} {path} is refused", status in (400, 403, 404, 405, 501), str(status))


def framing(tally, centre):
    """A message whose end is told in two ways, or in none of the standard's, is refused, and nothing behind it is read."""
    def said(end):
        head = f"POST /session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {FORM}\r\n"
        behind = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        with socket.create_connection(("127.0.0.1", centre.port), timeout=30) as line:
            line.sendall((head + end + behind).encode())
            answer = b"".join(iter(lambda: line.recv(65536), b""))
        return re.findall(rb"HTTP/1\.1 (\d+)", answer)

    tally.same("one message after another", len(said("Content-Length: 0\r\n\r\n")), 2)
    for what, end in {
        "a length beside chunks": "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "two lengths": "Content-Length: 0\r\nContent-Length: 5\r\n\r\n",
        "a length with a sign": "Content-Length: +0\r\n\r\n",
        "a space before the colon": "Content-Length : 0\r\n\r\n",
        "a folded header": "X-A: a\r\n b\r\nContent-Length: 0\r\n\r\n",
        "chunks that are not the last coding": "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "another coding": "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "a chunk of no size": "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
    }.items():
        statuses = said(end)
        tally.check(f"{what} is refused", len(statuses) == 1 and statuses[0].startswith(b"4"), f"{statuses}")
