"""The interface for programs, asked at random from its own document: it never fails and never breaks its word.

CASES names how many requests at least; `make proof` asks 2,000 and more, and every edge of every parameter, which takes
five minutes a role; `make test` asks fewer.
"""
import json
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

from visitor import Served, Visitor, centre, link
from zhiyin import ROOT

SUBJECTS = "people results talks week agreements voice talent signals incoming users settings system".split()
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
ROLES = ("manager", "leader", "hr")
SHOWN_ONCE = re.compile(r"<code>(zhiyin_[A-Za-z0-9_-]+)</code>")
ASKED = re.compile(r"(\d+) generated")


def whole(tally, zhiyin):
    folder, wanted = zhiyin.folder("programs"), int(os.environ.get("CASES", "400"))
    database = folder / "centre.db"
    links = centre(zhiyin, database)
    document = folder / "openapi.json"
    with tally.case("openapi prints the document") as case:
        said = zhiyin.must("openapi", database=folder / "none.db").out
        document.write_text(said, encoding="utf-8")
        case.check("it is OpenAPI 3.1", '"openapi":"3.1.0"' in said, said[:200])
        case.check("nothing was made", not (folder / "none.db").exists())
    with Served(zhiyin, database, folder) as server:
        asked = 0
        for role in [role for role in ROLES if role in links]:
            with tally.case(f"requests at random as {role}") as case:
                token = make(server.address, links[role][1])
                log = folder / f"schemathesis-{role}.log"
                asked += ask_at_random(case, server.address, token, document, log, wanted // len(ROLES) + 1)
        with tally.case("as many requests as were wanted") as case:
            case.check(f"{asked} of {wanted}", asked >= wanted)
        with tally.case("a token is taken back while it is used") as case:
            taken_back(case, server.address, link(zhiyin, database, links["manager"][0]))


def make(address, way_in):
    """A token for everything, as a person makes it."""
    visitor = Visitor(address).sign_in_as(way_in)
    visitor.open("/account/tokens")
    scopes = {f"{subject}.{act}": "1" for subject in SUBJECTS for act in ("read", "write")}
    page = visitor.send("/account/tokens", name="random requests", days="30", **scopes)
    found = SHOWN_ONCE.search(page.text)
    if not found:
        raise RuntimeError(f"no token was shown: {page.said}")
    return found[1]


def ask_at_random(case, address, token, document, log, wanted):
    """One run of schemathesis; how many requests it made."""
    operations = sum(len(methods) for methods in json.loads(document.read_text(encoding="utf-8"))["paths"].values())
    # Each operation is asked alike; more than wanted, since not every one has so many different requests.
    phases = "examples,coverage,fuzzing" if "CASES" in os.environ else "fuzzing"
    command = [
        str(ROOT / ".venv/bin/schemathesis"), "run", str(document), "--url", f"http://{address}",
        "--header", f"Authorization: Bearer {token}", "--checks", CHECKS, "--phases", phases,
        "--max-examples", str(max(3, wanted * 2 // operations)), "--seed", "20261123", "--workers", "2",
        "--rate-limit", "1100/m", "--request-timeout", "30", "--generation-allow-x00", "false",
        "--suppress-health-check", "all", "--continue-on-failure", "--no-color",
    ]
    with open(log, "wb") as said:
        code = subprocess.run(command, stdout=said, stderr=subprocess.STDOUT, timeout=3600).returncode
    text = log.read_text(encoding="utf-8", errors="replace")
    case.check("finds nothing", code == 0, text[-4000:])
    asked = sum(int(count) for count in ASKED.findall(text))
    case.note(f"{asked} requests")
    return asked


def taken_back(case, address, way_in):
    """Many at once with one token; from the moment it is taken back none is answered."""
    visitor = Visitor(address).sign_in_as(way_in)
    visitor.open("/account/tokens")
    page = visitor.send("/account/tokens", name="short", days="30", **{"people.read": "1"})
    token = SHOWN_ONCE.search(page.text)[1]
    address_of_end = re.search(r'action="(/account/tokens/[^"]+/end)"', page.text)[1]

    def ask(_):
        return Visitor(address).ask("GET", "/api/v1/people", {"Authorization": f"Bearer {token}"}).status

    with ThreadPoolExecutor(8) as pool:
        before = set(pool.map(ask, range(40)))
    case.same("before", before, {200})
    visitor.send(address_of_end)
    with ThreadPoolExecutor(8) as pool:
        case.same("after", set(pool.map(ask, range(40))), {401})
