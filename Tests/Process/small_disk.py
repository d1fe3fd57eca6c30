"""A disk that gets full: a tmpfs that only what runs in it sees, or where that is not permitted a limit on files."""
import resource
import shutil
import signal
import subprocess
from pathlib import Path

from tally import Skip
from zhiyin import end


class SmallDisk:
    """A file system of its own; seen from outside only by `fetch`."""

    limit = staticmethod(lambda: None)
    kind = "tmpfs"
    # What is put away to make room; growing the file system instead is not permitted to everybody.
    ballast = 48 << 20

    def __init__(self, folder, size):
        self.folder = Path(folder)
        script = (f'mount -t tmpfs -o size={size + self.ballast} tmpfs "$0" && '
                  f'head -c {self.ballast} /dev/zero >"$0/ballast" && echo ready && exec cat')
        self.holder = subprocess.Popen(
            ["unshare", "-rm", "sh", "-c", script, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, start_new_session=True)
        if self.holder.stdout.readline() != b"ready\n":
            end(self.holder)
            raise Skip("no file system can be mounted")
        self.inside = ["nsenter", "-t", str(self.holder.pid), "-U", "-m", "--preserve-credentials"]

    def make_room(self):
        self.seen("ballast").unlink()

    def put(self, file):
        shutil.copy(file, self.seen(file.name))

    def seen(self, name):
        return Path(f"/proc/{self.holder.pid}/root{self.folder}") / name

    def fetch(self, name, to):
        """Copies a file and what SQLite keeps beside it out, for a look at it."""
        for file in self.seen(name).parent.glob(name + "*"):
            shutil.copy(file, to / file.name)
        return to / name

    def close(self):
        end(self.holder)


class SmallFiles:
    """No disk is full here, but no file may grow beyond a size; the system answers with an error of the same kind."""

    kind = "a limit on the size of files"
    inside = ()

    def __init__(self, folder, size):
        self.folder, self.size = Path(folder), size

    def limit(self):
        if self.size:
            # Otherwise the signal would end the program before it could say anything.
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (self.size, self.size))

    def make_room(self):
        self.size = None

    def put(self, file):
        shutil.copy(file, self.folder / file.name)

    def fetch(self, name, to):
        return self.folder / name

    def close(self):
        pass


def small_disk(folder, size):
    try:
        return SmallDisk(folder, size)
    except (Skip, OSError):
        return SmallFiles(folder, size)
