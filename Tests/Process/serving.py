"""Servers that stand in each other's way."""
import signal
import socket
import sqlite3
import time
from urllib.request import urlopen

from zhiyin import end, failed_plainly

HEAD = "employee_id,name,team,joined_on\n"


def whole(tally, zhiyin):
    folder = zhiyin.folder("serving")
    with tally.case("serve on a taken port") as case:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            ended = zhiyin.run("serve", "--port", port, database=folder / "taken.db", timeout=20)
        failed_plainly(case, ended, port)
        case.same("what it printed", ended.out, "")
    database, log = folder / "centre.db", folder / "log"
    server = zhiyin.start("serve", "--port", 0, database=database, log=log)
    try:
        with tally.case("serve answers") as case:
            case.check("its page of health", healthy(first_address(server, log)))
        with tally.case("a second serve on the same file") as case:
            ended = zhiyin.run("serve", "--port", 0, database=database, timeout=20)
            failed_plainly(case, ended, database, "serves", codes=(3,))
            case.same("what it printed", ended.out, "")
            case.check("the first still answers", healthy(first_address(server, log)))
        with tally.case("a second serve by another name of the same file") as case:
            (folder / "link.db").symlink_to(database.name)
            ended = zhiyin.run("serve", "--port", 0, database=folder / "link.db", timeout=5)
            failed_plainly(case, ended, "serves", codes=(3,))
        with tally.case("an import beside the server") as case:
            roster = folder / "roster.csv"
            roster.write_text(HEAD + "A1,张伟,一组,2026-01-05\n", encoding="utf-8")
            ended = zhiyin.run("import", "roster", roster, database=database)
            case.check("ends with 0", ended.code == 0, str(ended))
            case.check("the server still answers", healthy(first_address(server, log)))
        with tally.case("an import while another program writes") as case:
            busy(case, zhiyin, folder, database)
        with tally.case("serve stops in order") as case:
            server.send_signal(signal.SIGTERM)
            case.same("exit code", server.wait(20), 0)
        with tally.case("serve after a server that was killed") as case:
            after_kill(case, zhiyin, folder, database)
    finally:
        end(server)


def busy(case, zhiyin, folder, database):
    """The other keeps the file for two seconds; the import waits and is done."""
    roster, holder = folder / "later.csv", sqlite3.connect(database, isolation_level=None)
    roster.write_text(HEAD + "A2,李娜,一组,2026-01-05\n", encoding="utf-8")
    holder.execute("BEGIN IMMEDIATE")
    log = folder / "busy-log"
    process = zhiyin.start("import", "roster", roster, database=database, log=log)
    try:
        time.sleep(2)
        case.check("waits", process.poll() is None, log.read_text())
        holder.execute("ROLLBACK")
        case.check("is done", process.wait(60) == 0, log.read_text())
    finally:
        holder.close()
        end(process)


def after_kill(case, zhiyin, folder, database):
    """What a killed server left must not keep the next one out."""
    for number in range(2):
        log = folder / f"killed-{number}"
        server = zhiyin.start("serve", "--port", 0, database=database, log=log)
        try:
            case.check("answers", healthy(first_address(server, log)))
        finally:
            end(server)


def serves_once(case, zhiyin, database, log):
    """A server that comes up, is told to stop and does so in order."""
    server = zhiyin.start("serve", "--port", 0, database=database, log=log)
    try:
        first_address(server, log)
        server.send_signal(signal.SIGTERM)
        case.same("exit code", server.wait(20), 0)
    finally:
        end(server)


def first_address(server, log):
    for _ in range(150):
        # The log comes out of the same place, before the address or after it.
        for line in log.read_text(errors="replace").splitlines():
            if line.startswith("http://"):
                return line
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise RuntimeError(f"the server does not come up: {log.read_text(errors='replace')}")


def healthy(address):
    with urlopen(address + "healthz", timeout=10) as answer:
        return answer.read().strip() == b"ok"
