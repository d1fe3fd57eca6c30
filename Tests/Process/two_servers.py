"""Two servers on one PostgreSQL: one is killed in the middle of a job, and nothing is lost or done twice."""
import os
import signal
import subprocess
import time

from postgres import Cluster
from serving import first_address, healthy
from zhiyin import end

JOBS = 40
# The work blocks on this table for as long as the test holds it.
LOCKED = "session"


def whole(tally, zhiyin):
    folder, servers = zhiyin.folder("two-servers"), []
    with tally.case("two servers on one PostgreSQL") as case:
        cluster = Cluster()
        database = cluster.database("two_servers")
        for number in range(2):
            log = folder / f"log-{number}"
            servers.append(zhiyin.start("serve", "--port", 0, database=database, log=log))
            case.check(f"server {number} answers", healthy(first_address(servers[-1], log)))
    if len(servers) < 2:
        for server in servers:
            end(server)
        return
    try:
        with tally.case("each job is done once, by one of the two") as case:
            ask(cluster, database, [f"many/{number}" for number in range(JOBS)])
            case.check("all are done", until(lambda: count(cluster, database, "many/%", "done") == JOBS), said(cluster, database))
            case.same("effects", effects(cluster, database, "many/%"), JOBS)
        with tally.case("a server killed in the middle of a job") as case:
            killed(case, cluster, database, servers)
        with tally.case("a server told to stop in the middle of a job gives it back") as case:
            stopped(case, zhiyin, cluster, database, servers, folder)
    finally:
        for server in servers:
            end(server)


def killed(case, cluster, database, servers):
    """Its lease runs out, here at once instead of in a minute; the other does the job, and its effect is there once."""
    with Lock(cluster, database):
        ask(cluster, database, ["killed/1"])
        case.check("it is begun", until(lambda: count(cluster, database, "killed/1", "running") == 1))
        pid = int(psql(cluster, database, "SELECT lease_by FROM job WHERE key = 'killed/1'").split(":")[1])
        victim = next(server for server in servers if server.pid == pid)
        victim.send_signal(signal.SIGKILL)
        victim.wait(20)
        psql(cluster, database, "UPDATE job SET lease_until = 1 WHERE state = 'running'")
    servers.remove(victim)
    case.check("the other does it", until(lambda: count(cluster, database, "killed/1", "done") == 1, 60), said(cluster, database))
    case.same("effects", effects(cluster, database, "killed/1"), 1)
    case.same("attempts", psql(cluster, database, "SELECT attempts FROM job WHERE key = 'killed/1'"), "2")


def stopped(case, zhiyin, cluster, database, servers, folder):
    with Lock(cluster, database):
        ask(cluster, database, ["stopped/1"])
        case.check("it is begun", until(lambda: count(cluster, database, "stopped/1", "running") == 1))
        servers[0].send_signal(signal.SIGTERM)
        back = until(lambda: count(cluster, database, "stopped/1", "ready") == 1, 30)
        case.check("it is ready for another", back, said(cluster, database))
    case.same("exit code", servers[0].wait(30), 0)
    servers.pop(0)
    log = folder / "log-after"
    servers.append(zhiyin.start("serve", "--port", 0, database=database, log=log))
    case.check("the next server does it", until(lambda: count(cluster, database, "stopped/1", "done") == 1, 30))
    case.same("effects", effects(cluster, database, "stopped/1"), 1)
    ended = zhiyin.run("doctor", database=database)
    case.check("the doctor finds the chain whole", ended.code == 0 and "audit:" in ended.out, str(ended))


class Lock:
    """Holds the table that the work needs."""

    def __init__(self, cluster, database):
        self.process = subprocess.Popen(
            [f"{cluster.programs}/psql", "-qXAt", "-v", "ON_ERROR_STOP=1", database],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "PGOPTIONS": ""})

    def __enter__(self):
        self.process.stdin.write(f"BEGIN; LOCK TABLE {LOCKED} IN ACCESS EXCLUSIVE MODE; SELECT 'held';\n")
        self.process.stdin.flush()
        if self.process.stdout.readline().strip() != "held":
            raise RuntimeError("the table cannot be locked")
        return self

    def __exit__(self, *_):
        self.process.stdin.write("ROLLBACK;\n")
        self.process.stdin.close()
        self.process.wait(20)
        self.process.stdout.close()


def ask(cluster, database, keys):
    """Jobs of a kind that every server knows, as the program itself would ask for them."""
    now = int(time.time() * 1_000_000)
    rows = ", ".join(
        f"('job-{key}', 'sessions-clean', '{key}', 'main', 'ready', {now}, {now}, 0)" for key in keys)
    psql(cluster, database, "INSERT INTO job (job_id, kind, key, payload, state, made_at, run_at, attempts) VALUES " + rows)


def count(cluster, database, key, state):
    return int(psql(cluster, database, f"SELECT count(*) FROM job WHERE key LIKE '{key}' AND state = '{state}'"))


def effects(cluster, database, key):
    """The audit has one row for each time the work was kept."""
    return int(psql(
        cluster, database,
        f"SELECT count(*) FROM audit_detail WHERE notes LIKE 'job job-{key} {key}%'"))


def said(cluster, database):
    return psql(cluster, database, "SELECT kind, key, state, attempts, problem FROM job WHERE state <> 'done' LIMIT 5")


def psql(cluster, database, sql):
    words = [f"{cluster.programs}/psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-c", sql, database]
    return subprocess.run(words, check=True, capture_output=True, text=True, timeout=60).stdout.strip()


def until(holds, seconds=30):
    end_at = time.monotonic() + seconds
    while time.monotonic() < end_at:
        if holds():
            return True
        time.sleep(0.2)
    return False
