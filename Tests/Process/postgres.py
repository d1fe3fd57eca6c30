"""The same on PostgreSQL: imports killed, and the server killed under an import that goes on."""
import os
import subprocess
import threading
import time

from kills import FIGURES, in_order, killed, seconds, spread
from tally import Skip
from zhiyin import failed_plainly

SEED = 13


class Cluster:
    """The cluster that keeps what it confirmed, as Scripts/with-postgres --fsync makes it."""

    def __init__(self):
        self.url, self.folder = os.environ.get("ZHIYIN_TEST_POSTGRES_DURABLE"), os.environ.get("ZHIYIN_TEST_POSTGRES_BIN")
        self.crash = os.environ.get("ZHIYIN_TEST_POSTGRES_CRASH")
        if not self.url:
            raise Skip("no cluster; run it under Scripts/with-postgres --fsync")

    def database(self, name):
        """A new database, with the collation that docs/operating.md asks for."""
        self.sql(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'")
        return self.url.rpartition("/")[0] + "/" + name

    def sql(self, text):
        subprocess.run([f"{self.folder}/psql", "-qX", "-v", "ON_ERROR_STOP=1", "-c", text, self.url], check=True)


def whole(tally, zhiyin):
    folder, cluster = zhiyin.folder("kill-postgres"), None
    log, clean = folder / "queue_log", None
    with tally.case("postgres, a clean run") as case:
        cluster = Cluster()
        zhiyin.must("generate-calls", "--events", 100_000, "--agents", 100, "--queues", 4, "--days", 10, log)
        length = min(seconds(zhiyin, ("import", "calls", log), cluster.database(name)) for name in ("first", "clean"))
        clean = figures(zhiyin, cluster, "clean")
        case.check("something is taken in", clean.count("\n") > 1)
    if clean is None:
        return
    command = "import", "calls", log
    for number, part in enumerate(spread(SEED, 5)):
        with tally.case(f"postgres, import calls killed at {part:.0%}, seed {SEED}") as case:
            address = cluster.database(f"killed_{number}")
            hit = killed(zhiyin, zhiyin.command(command, address), part * length)
            case.note("in time" if hit else "too late")
            finish(case, zhiyin, command, address, clean)
    for number, part in enumerate(spread(SEED + 1, 2)):
        with tally.case(f"postgres, the server killed at {part:.0%} of an import") as case:
            address = cluster.database(f"crashed_{number}")
            crash = threading.Thread(target=lambda: (time.sleep(part * length), subprocess.run([cluster.crash], check=True)))
            crash.start()
            ended = zhiyin.run(*command, database=address)
            crash.join()
            if ended.code == 0:
                case.note("too late, or tried again by itself")
            else:
                failed_plainly(case, ended, codes=(3,))
            finish(case, zhiyin, command, address, clean)


def figures(zhiyin, cluster, name):
    return zhiyin.must(*FIGURES, database=cluster.url.rpartition("/")[0] + "/" + name).out


def finish(case, zhiyin, command, address, clean):
    again = zhiyin.run(*command, database=address)
    case.check("the next run ends with 0", again.code == 0, str(again))
    case.check("the same figures", zhiyin.must(*FIGURES, database=address).out == clean)
    in_order(case, zhiyin, address)
