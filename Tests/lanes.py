"""Groups of tests side by side: each lane is a process of its own, whose groups follow one another."""
import multiprocessing
import os
import signal
import sys
from multiprocessing.connection import wait


def begins(name, wanted):
    """Whether a group is asked for: by the beginning of its name, or nothing is asked for by name."""
    return not wanted or name.startswith(tuple(wanted))


def run(lanes, play, wanted):
    """Plays the lanes that have a wanted group, as many at once as there are processors but at least two.

    `lanes` are names with the names of their groups, the longest first; `play(lane, wanted)` answers a closed tally.
    Answers how the process ends.
    """
    signal.signal(signal.SIGTERM, stopped)
    asked = [lane for lane, groups in lanes.items() if any(begins(name, wanted) for name in groups)]
    tallies, running = [], {}
    most = max(2, os.cpu_count() or 2)
    try:
        while asked or running:
            while asked and len(running) < most:
                begin(asked.pop(0), play, wanted, running)
            for mouth in wait(list(running)):
                tallies.append(end(mouth, *running.pop(mouth)))
    finally:
        for _, process in running.values():
            process.terminate()
        for _, process in running.values():
            process.join()
    return close(tallies)


def begin(lane, play, wanted, running):
    mouth, far = multiprocessing.get_context("fork").Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=body, args=(lane, play, wanted, far), name=lane)
    process.start()
    far.close()
    running[mouth] = lane, process


def body(lane, play, wanted, far):
    """In the lane's own process."""
    far.send(play(lane, wanted))
    far.close()


def end(mouth, lane, process):
    """What a lane came to; one that ended without a word has failed."""
    try:
        told = mouth.recv()
    except EOFError:
        told = {"failed": 1, "failures": [f"{lane}: its process ended before its groups did"]}
    process.join()
    return told


def close(tallies):
    """Every failure once more, then the count; 1 where something failed or nothing was tried."""
    count = {word: sum(told.get(word, 0) for told in tallies) for word in ("passed", "failed", "skipped")}
    for failure in (one for told in tallies for one in told["failures"]):
        print(f"FAILED {failure}")
    print(f"{count['passed']} passed, {count['failed']} failed, {count['skipped']} skipped", flush=True)
    return 1 if count["failed"] or not count["passed"] else 0


def stopped(*_):
    """Told to stop, what was started is taken away first."""
    sys.exit(128 + signal.SIGTERM)
