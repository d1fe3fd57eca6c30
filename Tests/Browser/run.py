#!/usr/bin/env python3
"""The pages of a simulated centre in a real browser.

usage: ZHIYIN_BINARY=.build/release/zhiyin Tests/Browser/run.py [PART…], where PART begins the name of a group
"""
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.append(str(Path(__file__).resolve().parents[1]))

import lanes
from centre import binary
from groups import LANES
from tally import SHOTS, Tally


def play(lane, wanted):
    """The groups of a lane, one after another, on one centre and in one browser."""
    tally, (ground, groups) = Tally(), LANES[lane]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        with ground(tally, browser) as on:
            for name, group in groups.items():
                if lanes.begins(name, wanted):
                    with tally.group(name):
                        group(on)
        browser.close()
    return tally.close()


if __name__ == "__main__":
    binary()
    shutil.rmtree(SHOTS, ignore_errors=True)
    sys.exit(lanes.run({lane: groups for lane, (_, groups) in LANES.items()}, play, sys.argv[1:]))
