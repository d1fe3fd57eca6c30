#!/usr/bin/env python3
"""The pages of a simulated centre in a real browser.

usage: ZHIYIN_BINARY=.build/release/zhiyin Tests/Browser/run.py [GROUP…]
"""
import shutil
import sys

from playwright.sync_api import sync_playwright

import pages
from centre import Centre, binary
from reader import Reader, sign_in_all
from tally import SHOTS, Tally


def whole_sweep(tally, browser, centre, readers):
    boss = readers["manager"]
    boss.open("/imports")
    run = boss.links("main tbody a")[0].rpartition("/")[2]
    for role, reader in readers.items():
        with tally.group(f"pages of {role}"):
            pages.sweep(tally, reader, role, list(pages.addresses(role, reader.person, readers["agent"].person, run)))
    with tally.group("pages without signing in"):
        stranger = Reader(browser, centre)
        pages.sweep(tally, stranger, "nobody", pages.outside(centre.link(readers["agent"].person)))
        stranger.close()
    with tally.group("language and look"):
        pages.display(tally, boss)


def main(wanted):
    shutil.rmtree(SHOTS, ignore_errors=True)
    tally, centre = Tally(), Centre(binary(), people=40, months=3)
    try:
        centre.serve()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            readers = sign_in_all(browser, centre)
            whole_sweep(tally, browser, centre, readers)
            browser.close()
    finally:
        centre.close()
    return tally.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
