"""A primary and its standby: the primary is lost under load, the standby is promoted, and servers follow by themselves.

The servers name both hosts in one address and ask for the one that takes writes; the primary confirms nothing that the
standby does not have (synchronous_standby_names), so that nothing confirmed is lost.
"""
import os
import random
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from outage import HEAD, Load, ask, links
from serving import first_address
from tally import Skip
from two_servers import psql, until
from zhiyin import end


class Pair:
    """Two clusters on loopback, the second a streaming copy of the first."""

    def __init__(self):
        self.programs = os.environ.get("ZHIYIN_TEST_POSTGRES_BIN")
        if not self.programs:
            raise Skip("no PostgreSQL; run it under Scripts/with-postgres --fsync")
        # Not TMPDIR: the postgres user must reach the folder, and a socket's path must stay short.
        self.home = Path(tempfile.mkdtemp(prefix="zhiyin-pair.", dir="/tmp"))
        if os.getuid() == 0:
            shutil.chown(self.home, "postgres", "postgres")
        self.ports = {}

    def __enter__(self):
        try:
            self.run("initdb", "-D", self.home / "primary", "-U", "postgres", "--auth=trust", "-E", "UTF8",
                     "--locale=C.UTF-8")
            settings = f"listen_addresses = '127.0.0.1'\nunix_socket_directories = '{self.home}'\nmax_connections = 60\n"
            with open(self.home / "primary" / "postgresql.conf", "a", encoding="ascii") as conf:
                conf.write(settings)
            self.start("primary")
            self.run("pg_basebackup", "-D", self.home / "standby", "-R", "-X", "stream", "-C", "-S", "standby", "-c", "fast",
                     "-d", f"host=127.0.0.1 port={self.ports['primary']} user=postgres application_name=standby")
            self.start("standby")
            self.ask("primary", "ALTER SYSTEM SET synchronous_standby_names = 'standby'")
            self.ask("primary", "SELECT pg_reload_conf()")
            return self
        except BaseException:
            self.__exit__()
            raise

    def __exit__(self, *_):
        for name in list(self.ports):
            self.stop(name)
        shutil.rmtree(self.home, ignore_errors=True)

    def run(self, program, *words):
        """A program of PostgreSQL as the user the clusters belong to."""
        command = [f"{self.programs}/{program}", *map(str, words)]
        if os.getuid() == 0:
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", *command]
        # Its output to a file of its own: what it starts would keep a pipe open.
        with open(os.devnull, "wb") as nowhere:
            done = subprocess.run(command, cwd="/", stdin=subprocess.DEVNULL, stdout=nowhere, stderr=nowhere, timeout=120)
        if done.returncode:
            raise RuntimeError(f"{program} {words[0]} ended with {done.returncode}")

    def start(self, name):
        """Starts a cluster on a port that is free, found by trying."""
        for _ in range(10):
            port = random.randint(20_000, 31_999)
            try:
                self.run("pg_ctl", "-D", self.home / name, "-l", self.home / f"{name}.log", "-o", f"-p {port}", "-w", "start")
            except RuntimeError:
                continue
            self.ports[name] = port
            return
        raise RuntimeError((self.home / f"{name}.log").read_text(errors="replace")[-2000:])

    def stop(self, name):
        """Ends a cluster at once, as a machine that goes down does."""
        self.ports.pop(name, None)
        try:
            self.run("pg_ctl", "-D", self.home / name, "-m", "immediate", "-w", "stop")
        except RuntimeError:
            pass

    def promote(self):
        self.run("pg_ctl", "-D", self.home / "standby", "-w", "promote")

    def ask(self, name, sql, database="postgres"):
        return psql(self, f"postgres://postgres@127.0.0.1:{self.ports[name]}/{database}", sql)

    def address(self, database):
        """Both hosts, of which the one that takes writes is wanted: what docs/operating.md says."""
        hosts = ",".join(f"127.0.0.1:{self.ports[name]}" for name in ("primary", "standby"))
        return f"postgres://postgres@{hosts}/{database}?target_session_attrs=read-write"


def whole(tally, zhiyin):
    with tally.case("a standby is promoted under load, and the server follows") as case:
        with Pair() as pair:
            followed(case, zhiyin, pair)


def followed(case, zhiyin, pair):
    pair.ask("primary", "CREATE DATABASE centre TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'")
    folder, database = zhiyin.folder("failover"), pair.address("centre")
    roster = folder / "roster.csv"
    roster.write_text(HEAD + "A1,张伟,一组,leader,2026-01-05\n", encoding="utf-8")
    zhiyin.must("import", "roster", roster, database=database)
    zhiyin.must("link", "A1", database=database)
    links(pair, database)
    is_sync = lambda: pair.ask("primary", "SELECT sync_state FROM pg_stat_replication") == "sync"
    if not case.check("the standby confirms each write", until(is_sync)):
        return
    server = zhiyin.start("serve", "--port", 0, "--proxy", "127.0.0.1", database=database, log=folder / "log")
    try:
        load = Load(first_address(server, folder / "log"))
        load.start()
        try:
            case.check("reading and writing go", until(lambda: len(load.confirmed) > 5 and 200 in load.read))
            pair.stop("primary")
            lost_at = time.monotonic()
            time.sleep(2)
            pair.promote()
            before = len(load.confirmed)
            case.check("writing goes on at the standby", until(lambda: len(load.confirmed) > before + 5, 60), str(before))
            case.note(f"{time.monotonic() - lost_at:.1f} s after the loss")
            load.read.clear()
            case.check("reading goes on at the standby", until(lambda: 200 in load.read, 40), str(load.read))
        finally:
            load.stop()
        case.check("the server is the same", server.poll() is None)
        case.same("readers saw pages, the plain page and nothing else", sorted(load.odd), [])
        lost = [one for one in load.confirmed if ask(load.address, "GET", "/people/A1", one)[0] != 200]
        case.same(f"lost of {len(load.confirmed)} confirmed sign-ins", lost, [])
    finally:
        end(server)
    ended = zhiyin.run("doctor", database=f"postgres://postgres@127.0.0.1:{pair.ports['standby']}/centre")
    case.check("the doctor finds nothing at the standby", ended.code == 0, str(ended))
