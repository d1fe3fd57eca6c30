"""A simulated centre in a temporary folder, served on a free port, and plain HTTP questions to it."""
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROLE_LINE = re.compile(r"^(\w+) (\S+): (\S+)$")


class Answer:
    """What the server said to a plain question."""

    def __init__(self, reply, body):
        self.status, self.body = reply.status, body
        self.headers = {name.lower(): value for name, value in reply.getheaders()}
        self.cookies = [value for name, value in reply.getheaders() if name.lower() == "set-cookie"]

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")


class Centre:
    """A centre's binary, database and server; empty until simulated."""

    def __init__(self, binary, database=None):
        self.binary, self.folder = str(binary), Path(tempfile.mkdtemp(prefix="zhiyin-browser-"))
        self.database = database or f"sqlite:{self.folder}/centre.db"
        # Without holidays, whatever the day: the week of one has no talks.
        self.env = {**os.environ, "ZHIYIN_CALENDAR": "WEEKDAYS"}
        self.log = self.folder / "log"
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.server = None

    def simulate(self, people, months):
        """Fills it; answers a person and a one-time token for each role."""
        said = self.run("demo", "--people", str(people), "--months", str(months), "--no-serve")
        found = [ROLE_LINE.match(line) for line in said.splitlines()]
        return {role: (person, token) for role, person, token in (match.groups() for match in found if match)}

    def run(self, *words):
        command = [self.binary, words[0], "--database", self.database, "--public", str(ROOT / "public"), *words[1:]]
        done = subprocess.run(command, cwd=self.folder, env=self.env, capture_output=True, text=True, timeout=120)
        if done.returncode != 0:
            raise SystemExit(f"browser-tests: {' '.join(words)} ended with {done.returncode}: {done.stderr.strip()}")
        return done.stdout

    def link(self, person):
        """A new one-time token for a person of the roster."""
        return self.run("link", person).strip().rpartition("/")[2]

    def serve(self):
        command = [self.binary, "serve", "--database", self.database, "--public", str(ROOT / "public")]
        with self.log.open("w") as out:
            self.server = subprocess.Popen(
                [*command, "--port", str(self.port)], cwd=self.folder, env=self.env, stdout=out, stderr=out)
        for _ in range(150):
            if self.server.poll() is not None:
                break
            try:
                if self.ask("GET", "/healthz").status == 200:
                    return
            except OSError:
                time.sleep(0.2)
        raise SystemExit(f"browser-tests: the server does not answer\n{self.log.read_text(errors='replace')}")

    def ask(self, method, path, headers=None, body=None):
        """One plain request, no redirect followed."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            line.request(method, path, body=body, headers=headers or {})
            reply = line.getresponse()
            return Answer(reply, reply.read())
        finally:
            line.close()

    def close(self):
        if self.server and self.server.poll() is None:
            self.server.send_signal(signal.SIGTERM)
            try:
                self.server.wait(timeout=15)
            except subprocess.TimeoutExpired:
                self.server.kill()
                self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def free_port():
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


def binary():
    """The binary under test, named by ZHIYIN_BINARY."""
    path = Path(os.environ.get("ZHIYIN_BINARY", ROOT / ".build/release/zhiyin")).resolve()
    if not os.access(path, os.X_OK):
        raise SystemExit(f"browser-tests: no binary at {path}; run `make release` or set ZHIYIN_BINARY")
    return path
