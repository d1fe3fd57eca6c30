#!/usr/bin/env python3
"""The binary as a process among others: killed, without room, without permission, fed with rubbish.

usage: ZHIYIN_BINARY=.build/release/zhiyin Tests/Process/run.py [PART…], where PART begins the name of a group
"""
import os
import sys
from pathlib import Path

import bad_files
import closing
import confirmed
import full_disk
import keys
import fuzz
import kills
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

GROUPS = [
    ("nothing there", nothing_there.whole),
    ("bad files", bad_files.whole),
    ("long lines", bad_files.long_lines),
    ("outputs", outputs.whole),
    ("rejects", outputs.rejects),
    ("no permission", no_permission.whole),
    ("newer", newer.whole),
    ("serving", serving.whole),
    ("messages", messages.whole),
    ("programs", programs.whole),
    ("closing", closing.whole),
    ("full disk", full_disk.whole),
    ("keys", keys.whole),
    ("kill keys", keys.kills),
    ("kill calls", kills.calls),
    ("kill roster", kills.roster),
    ("kill on postgres", postgres.whole),
    ("two servers", two_servers.whole),
    ("outage", outage.whole),
    ("tampering", tampering.whole),
    ("kill serving", confirmed.whole),
    ("fuzz", fuzz.whole),
    ("streams", streams.whole),
    ("watching", watching.whole),
]


def main(wanted):
    binary = Path(os.environ.get("ZHIYIN_BINARY", ROOT / ".build/release/zhiyin")).resolve()
    if not os.access(binary, os.X_OK):
        raise SystemExit(f"process-tests: no binary at {binary}; run `make release` or set ZHIYIN_BINARY")
    tally, zhiyin = Tally(), Zhiyin(binary)
    try:
        for name, group in GROUPS:
            if not wanted or name.startswith(tuple(wanted)):
                print(f"-- {name}", flush=True)
                try:
                    group(tally, zhiyin)
                except Exception as problem:
                    # Between two cases; the next group runs in any case.
                    with tally.case(f"{name} goes to its end"):
                        raise problem
    finally:
        zhiyin.close()
    return tally.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
