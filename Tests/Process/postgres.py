"""The same on PostgreSQL: imports killed, and the server killed under an import that goes on."""
import os
import subprocess
import threading
import time
from urllib.parse import urlsplit

from kills import FIGURES, HASTE, in_order, killed, seconds, spread
from tally import Skip
from zhiyin import failed_plainly

SEED = 13


class Cluster:
    """The cluster that keeps what it confirmed, as Scripts/with-postgres --fsync makes it."""

    def __init__(self):
        self.url = os.environ.get("ZHIYIN_TEST_POSTGRES_DURABLE")
        self.programs = os.environ.get("ZHIYIN_TEST_POSTGRES_BIN")
        self.crash = os.environ.get("ZHIYIN_TEST_POSTGRES_CRASH")
        if not self.url:
            raise Skip("no cluster; run it under Scripts/with-postgres --fsync")

    def database(self, name):
        """A new database, with the collation that docs/operating.md asks for."""
        make = f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"
        subprocess.run([f"{self.programs}/psql", "-qX", "-v", "ON_ERROR_STOP=1", "-c", make, self.url], check=True)
        return self.url.rpartition("/")[0] + "/" + name

    def stop(self):
        """Ends the server at once, as a machine that goes down does."""
        subprocess.run(self.as_owner("stop", "-m", "immediate"), check=True, cwd="/", capture_output=True)

    def start(self):
        """Starts the server again on its port; returns when it answers."""
        port = urlsplit(self.url).port
        log = os.environ["ZHIYIN_TEST_POSTGRES_DATA"] + "/../log"
        subprocess.run(
            self.as_owner("start", "-l", log, "-o", f"-p {port}"), check=True, cwd="/", stdout=subprocess.DEVNULL)

    def as_owner(self, *words):
        """pg_ctl as the user the cluster belongs to."""
        command = [f"{self.programs}/pg_ctl", "-D", os.environ["ZHIYIN_TEST_POSTGRES_DATA"], "-w", *words]
        if os.getuid() == 0:
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", *command]
        return command

    def kill_after(self, seconds):
        """Kills the server in a while and starts it again, beside what goes on."""
        def strike():
            time.sleep(seconds)
            subprocess.run([self.crash], check=True)
        crash = threading.Thread(target=strike)
        crash.start()
        return crash


def whole(tally, zhiyin):
    folder, figures = zhiyin.folder("kill-postgres"), ""
    log = folder / "queue_log"
    command = "import", "calls", log
    with tally.case("postgres, a clean run") as case:
        cluster = Cluster()
        zhiyin.must("generate-calls", "--events", 100_000, "--agents", 60, "--queues", 4, "--days", 10, log)
        places = [cluster.database(name) for name in ("first", "second")]
        length = min(seconds(zhiyin, command, place) for place in places)
        figures = zhiyin.must(*FIGURES, database=places[0]).out
        case.check("something is taken in", figures.count("\n") > 1)
    if not figures:
        return
    for number, part in enumerate(spread(SEED, 5)):
        with tally.case(f"postgres, import calls killed at {part:.0%}, seed {SEED}") as case:
            for haste in HASTE:
                place = cluster.database(f"killed_{number}_{haste * 100:.0f}")
                hit = killed(zhiyin, zhiyin.command(command, place), part * length * haste)
                if hit:
                    break
            case.note("in time" if hit else "too late")
            finish(case, zhiyin, command, place, figures)
    for number, part in enumerate(spread(SEED + 1, 2)):
        with tally.case(f"postgres, the server killed at {part:.0%} of an import") as case:
            place = cluster.database(f"crashed_{number}")
            crash = cluster.kill_after(part * length)
            ended = zhiyin.run(*command, database=place)
            crash.join()
            if ended.code == 0:
                case.note("too late, or tried again by itself")
            else:
                failed_plainly(case, ended, codes=(3,))
            finish(case, zhiyin, command, place, figures)


def finish(case, zhiyin, command, place, figures):
    again = zhiyin.run(*command, database=place)
    case.check("the next run ends with 0", again.code == 0, str(again))
    case.check("the same figures", zhiyin.must(*FIGURES, database=place).out == figures)
    in_order(case, zhiyin, place)
