#!/usr/bin/env python3
"""The binary as a process among others: killed, without room, without permission, fed with rubbish.

usage: ZHIYIN_BINARY=.build/release/zhiyin Tests/Process/run.py [PART…], where PART begins the name of a group
"""
import os
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

import bad_files
import closing
import confirmed
import directory
import failover
import full_disk
import fuzz
import keys
import kills
import lanes
import messages
import newer
import no_permission
import nothing_there
import outage
import outputs
import postgres
import programs
import serving
import streams
import tampering
import two_servers
import watching
from tally import Tally
from zhiyin import ROOT, Zhiyin

# Side by side; all that needs a cluster is in one lane, for there the cluster is stopped and killed. The longest first.
LANES = {
    "cluster": {
        "kill on postgres": postgres.whole,
        "two servers": two_servers.whole,
        "outage": outage.whole,
        "kill serving": confirmed.whole,
        "fuzz": fuzz.whole,
        "keys": keys.whole,
    },
    "alone": {
        "nothing there": nothing_there.whole,
        "bad files": bad_files.whole,
        "long lines": bad_files.long_lines,
        "outputs": outputs.whole,
        "rejects": outputs.rejects,
        "no permission": no_permission.whole,
        "newer": newer.whole,
        "serving": serving.whole,
        "messages": messages.whole,
        "closing": closing.whole,
        "full disk": full_disk.whole,
        "kill keys": keys.kills,
        "kill calls": kills.calls,
        "kill roster": kills.roster,
        "tampering": tampering.whole,
        "streams": streams.whole,
        "watching": watching.whole,
        "programs": programs.whole,
        "directory": directory.whole,
        "failover": failover.whole,
    },
}


def play(lane, wanted):
    """The groups of a lane, one after another, in a folder of their own."""
    tally, zhiyin = Tally(), Zhiyin(binary())
    try:
        for name, group in LANES[lane].items():
            if lanes.begins(name, wanted):
                with tally.group(name):
                    group(tally, zhiyin)
    finally:
        zhiyin.close()
    return tally.close()


def binary():
    path = Path(os.environ.get("ZHIYIN_BINARY", ROOT / ".build/release/zhiyin")).resolve()
    if not os.access(path, os.X_OK):
        raise SystemExit(f"process-tests: no binary at {path}; run `make release` or set ZHIYIN_BINARY")
    return path


if __name__ == "__main__":
    binary()
    sys.exit(lanes.run(LANES, play, sys.argv[1:]))
