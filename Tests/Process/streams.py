"""Many open pages at once, slow readers among them: a change reaches all who read, and memory stays where it was.

ZHIYIN_STREAMS=1000 ZHIYIN_STREAM_SECONDS=900 is the long run: a thousand for a quarter of an hour.
"""
import asyncio
import os
import resource
import time

from visitor import Served, Visitor, link

STREAMS = int(os.environ.get("ZHIYIN_STREAMS", 300))
SECONDS = int(os.environ.get("ZHIYIN_STREAM_SECONDS", 20))
HEAD = "employee_id,name,team,role,joined_on\n"
# A person may have eight.
EACH = 7
# One in so many reads nothing.
SLOW = 10
# The server looks each second; the machine of a test may be busy.
PATIENCE = 20


def whole(tally, zhiyin):
    folder = zhiyin.folder("streams")
    database = folder / "centre.db"
    leaders = [f"L{number}" for number in range(STREAMS // EACH + 1)]
    roster = Roster(zhiyin, folder / "roster.csv", database)
    roster.take(HEAD + "".join(f"{one},张伟,{one} 组,leader,2026-01-05\n" for one in leaders))
    # Here and, inherited, in the server.
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, max(soft, STREAMS * 2 + 500)), hard))
    try:
        with Served(zhiyin, database, folder) as served:
            with tally.case(f"{STREAMS} open pages for {SECONDS} s, one in {SLOW} slow") as case:
                asyncio.run(opened(case, served, leaders, roster))
                case.check("the server runs", served.process.poll() is None, served.log.read_text(errors="replace")[-600:])
            with tally.case("more open pages than a person may have") as case:
                asyncio.run(too_many(case, served, leaders[0]))
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


async def opened(case, served, leaders, roster):
    streams = []
    for leader in leaders:
        cookie = Visitor(served.address).sign_in_as(link(served.zhiyin, served.database, leader)).cookie
        some = [Stream(served.address, cookie) for _ in range(min(EACH, STREAMS - len(streams)))]
        await asyncio.gather(*(stream.open() for stream in some))
        streams += some
    case.same("streams that open", sum(stream.is_open for stream in streams), STREAMS)
    readers = [stream for number, stream in enumerate(streams) if number % SLOW]
    reading = [asyncio.create_task(stream.read()) for stream in readers]
    try:
        await told(case, readers, roster, "at the beginning")
        before, began, levels = served.memory(), time.monotonic(), []
        while time.monotonic() - began < SECONDS:
            await asyncio.sleep(min(10, SECONDS / 4))
            await roster.change()
            levels.append(served.memory())
        await told(case, readers, roster, "at the end")
        level = max(levels[len(levels) // 2:])
        case.note(f"{before:.0f} MiB, then {level:.0f} MiB")
        case.check("memory is flat", level < before * 1.1 + 16, f"{before:.0f} MiB, then {level:.0f} MiB")
        case.same("health", Visitor(served.address).ask("GET", "/healthz").status, 200)
    finally:
        for task in reading:
            task.cancel()
        for stream in streams:
            stream.close()


async def told(case, readers, roster, when):
    """One change, and whoever reads has heard of it."""
    for stream in readers:
        stream.has_heard = False
    await roster.change()
    began = time.monotonic()
    while time.monotonic() - began < PATIENCE and not all(stream.has_heard for stream in readers):
        await asyncio.sleep(0.2)
    case.same(f"who did not hear {when}", sum(not stream.has_heard for stream in readers), 0)


async def too_many(case, served, leader):
    cookie = Visitor(served.address).sign_in_as(link(served.zhiyin, served.database, leader)).cookie
    # Those of before are let go when the server next writes to them.
    streams = [Stream(served.address, cookie) for _ in range(12)]
    for stream in streams:
        await stream.open()
    case.check("some are refused", sum(stream.is_open for stream in streams) <= 8, str([one.is_open for one in streams]))
    for stream in streams:
        stream.close()


class Roster:
    """Changes come from beside the server: the file of each evening brings one person more."""

    def __init__(self, zhiyin, file, database):
        self.zhiyin, self.file, self.database, self.count = zhiyin, file, database, 0

    def take(self, text):
        self.file.write_text(text, encoding="utf-8")
        self.zhiyin.must("import", "roster", self.file, database=self.database)

    async def change(self):
        self.count += 1
        await asyncio.to_thread(self.take, HEAD + f"A{self.count},李娜,L0 组,agent,2026-01-05\n")


class Stream:
    """One open page; ended by the server, as each is after ten minutes, it opens again."""

    def __init__(self, address, cookie):
        self.host, self.port = address.split(":")
        self.cookie, self.is_open, self.has_heard, self.writer = cookie, False, False, None

    async def open(self):
        self.close()
        # A reader's buffer is small, or nobody would ever be slow.
        self.reader, self.writer = await asyncio.open_connection(self.host, int(self.port), limit=1 << 12)
        self.writer.write(
            f"GET /live?topics=people HTTP/1.1\r\nHost: {self.host}:{self.port}\r\nCookie: {self.cookie}\r\n\r\n".encode())
        head = await asyncio.wait_for(self.reader.readuntil(b"\r\n\r\n"), 30)
        self.is_open = head.startswith(b"HTTP/1.1 200")

    async def read(self):
        while self.is_open:
            line = await self.reader.readline()
            if b"event: changed" in line:
                self.has_heard = True
            if not line:
                await self.open()

    def close(self):
        if self.writer:
            self.writer.close()
