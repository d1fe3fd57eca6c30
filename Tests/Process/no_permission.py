"""What may not be read or written: one sentence, and everything stays as it was."""
import os
import shutil

from tally import Skip
from zhiyin import failed_plainly

HEAD = "employee_id,name,team,joined_on\n"
# Permissions do not bind root; nobody is bound.
AS_NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


class Stranger:
    """The binary run by someone without rights, out of a folder that all may read."""

    def __init__(self, zhiyin):
        self.zhiyin, self.folder, self.prefix = zhiyin, zhiyin.folder("no-permission"), []
        self.folder.chmod(0o777)
        self.public, zhiyin_public = self.folder / "public", zhiyin.public
        if os.geteuid() == 0:
            self.prefix = AS_NOBODY
            shutil.copytree(zhiyin_public, self.public)
            os.system(f"chmod -R a+rX '{self.public}'")
        try:
            tried = zhiyin.run("import", "--help", prefix=self.prefix)
        except OSError as problem:
            raise Skip(f"nobody cannot be played: {problem}")
        if tried.code != 0:
            raise Skip(f"nobody cannot run the binary: {tried.err.strip()[:200]}")

    def file(self, name, text, mode):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)
        return path

    def centre(self, name):
        """A database of one person, in a folder of its own."""
        folder = self.folder / name
        folder.mkdir()
        self.zhiyin.must("import", "roster", self.roster, database=folder / "centre.db")
        return folder / "centre.db"

    def run(self, *words, database):
        if not self.prefix:
            return self.zhiyin.run(*words, database=database)
        return self.zhiyin.run(words[0], *words[1:], "--public", self.public, database=database, prefix=self.prefix)


def whole(tally, zhiyin):
    stranger = None
    with tally.case("someone without rights") as case:
        stranger = Stranger(zhiyin)
        stranger.roster = stranger.file("roster.csv", HEAD + "A1,张伟,一组,2026-01-05\n", 0o644)
        stranger.second = stranger.file("second.csv", HEAD + "A2,李娜,一组,2026-01-05\n", 0o644)
    if stranger is None or not hasattr(stranger, "second"):
        return
    for name, mode, folder_mode in (("read-only", 0o444, 0o777), ("unreadable", 0o000, 0o777), ("shut", 0o444, 0o555)):
        database = stranger.centre(name)
        before = database.read_bytes()
        database.chmod(mode)
        database.parent.chmod(folder_mode)
        with tally.case(f"import into a {name} database") as case:
            failed_plainly(case, stranger.run("import", "roster", stranger.second, database=database), database, codes=(3,))
        with tally.case(f"serve on a {name} database") as case:
            failed_plainly(case, stranger.run("serve", "--port", 0, database=database), database, codes=(3,))
        with tally.case(f"metrics and plan of a {name} database") as case:
            for words in (("metrics",), ("plan",)):
                ended = stranger.run(*words, database=database)
                # Reading may work where reading is allowed; if not, it says why.
                if ended.code != 0 or mode == 0:
                    failed_plainly(case, ended, database, codes=(3,))
        with tally.case(f"the {name} database is untouched") as case:
            database.parent.chmod(0o755)
            database.chmod(0o644)
            case.check("its bytes", database.read_bytes() == before)
    nowhere(tally, stranger)
    unreadable(tally, stranger)


def nowhere(tally, stranger):
    shut = stranger.folder / "closed"
    shut.mkdir()
    shut.chmod(0o555)
    with tally.case("a new database in a folder that may not be written") as case:
        ended = stranger.run("import", "roster", stranger.second, database=shut / "new.db")
        failed_plainly(case, ended, shut / "new.db", codes=(3,))
        case.same("files made", list(shut.iterdir()), [])
    with tally.case("a new database in a folder that is not there") as case:
        database = stranger.folder / "none" / "new.db"
        failed_plainly(case, stranger.run("import", "roster", stranger.second, database=database), database, codes=(3,))
    with tally.case("a folder in a database's place") as case:
        failed_plainly(case, stranger.run("import", "roster", stranger.second, database=shut), shut, codes=(3,))


def unreadable(tally, stranger):
    secret = stranger.file("secret.csv", HEAD + "A3,王芳,一组,2026-01-05\n", 0o000)
    folder = stranger.folder / "a-folder"
    folder.mkdir()
    database = stranger.folder / "made.db"
    for kind in ("roster", "calls"):
        for what, file in (("an unreadable file", secret), ("a folder", folder), ("a missing file", folder / "none.csv")):
            with tally.case(f"import {kind} of {what}") as case:
                failed_plainly(case, stranger.run("import", kind, file, database=database), file, codes=(2,))
