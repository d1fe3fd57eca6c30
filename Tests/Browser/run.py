#!/usr/bin/env python3
"""The pages of a simulated centre in a real browser.

usage: ZHIYIN_BINARY=.build/release/zhiyin Tests/Browser/run.py [PART…], where PART begins the name of a group
"""
import shutil
import sys

from playwright.sync_api import sync_playwright

import accounts
import agreements
import archive
import course
import doors
import first_run
import floor
import forms
import gates
import holding
import imports
import keyboard
import looking_after
import measures
import messages
import morning
import pages
import people
import plain
import ranking
import reach
import results
import settings
import signals_in
import signing
import story
import talent
import times
import voice
import week
from centre import Centre, binary
from reader import Reader, sign_in_all
from tally import SHOTS, Tally


def groups(tally, browser, centre, readers):
    """Every group by name; those that change the centre come last."""
    boss, hr, leader = readers["manager"], readers["hr"], readers["leader"]
    everyone = people.roster(boss)
    team = everyone[leader.person]["team"]
    mate = next(one for one, row in everyone.items() if (row["team"], row["role"]) == (team, "agent"))
    quiet = [one for one, row in everyone.items() if row["role"] == "agent" and one != readers["agent"].person]
    boss.open("/imports")
    run = boss.links("main tbody a")[0].rpartition("/")[2]

    for role, reader in readers.items():
        paths = list(pages.addresses(role, reader.person, mate, run))
        yield f"pages of {role}", lambda: pages.sweep(tally, reader, role, paths)
    yield "pages without signing in", lambda: strangers(tally, browser, centre, quiet[0])
    yield "language and look", lambda: pages.display(tally, boss)
    yield "sign-in by link", lambda: signing.links(tally, browser, centre, quiet[0])
    yield "who sees what", lambda: signing.roles(tally, readers)
    yield "forms from elsewhere", lambda: gates.forms(tally, centre, boss)
    yield "headers", lambda: gates.headers(tally, centre, boss)
    yield "files and addresses", lambda: gates.files(tally, centre)
    yield "other methods", lambda: gates.heads(tally, centre, boss)
    yield "the first page of the day", lambda: morning.today(tally, boss)
    yield "an agent's own day", lambda: morning.own_day(tally, readers["agent"])
    yield "the map", lambda: morning.map_(tally, boss)
    yield "reading measures", lambda: measures.read(tally, readers["agent"])
    yield "setting measures", lambda: measures.write(tally, boss)
    yield "the top fifth", lambda: ranking.read(tally, boss, readers["agent"])
    yield "one's own review", lambda: ranking.write(tally, readers["agent"])
    yield "the talks ahead", lambda: morning.forecast(tally, boss)
    yield "the week's list", lambda: week.list_(tally, boss)
    yield "walking by keyboard", lambda: keyboard.walk(tally, boss)
    yield "the list of keys", lambda: keyboard.keys_list(tally, boss)
    yield "searching people", lambda: people.search(tally, boss)
    yield "confidential notes", lambda: people.notes(tally, boss)
    yield "searching past talks", lambda: archive.search(tally, boss, mate)
    yield "pages of past talks", lambda: archive.pages(tally, boss)
    yield "the sheet before a talk", lambda: archive.dossier(tally, boss, mate)
    yield "past talks are closed to others", lambda: archive.closed(tally, readers, mate)
    yield "results of a team", lambda: results.team(tally, boss)
    yield "results of a person", lambda: results.person(tally, boss)
    yield "one's own results", lambda: results.own(tally, readers["agent"])
    yield "files for other programs", lambda: people.files(tally, boss)
    yield "rooms for talks", lambda: times.rooms(tally, hr)
    yield "hours for talks", lambda: times.hours(tally, boss, leader)
    yield "own messages", lambda: messages.own(tally, readers["agent"])
    yield "messages of the site", lambda: messages.site(tally, hr, boss, readers["agent"])
    yield "my talks", lambda: signals_in.own_talks(tally, readers["agent"])
    yield "a report in ten seconds", lambda: signals_in.report(tally, leader, boss)
    yield "somebody is needed now", lambda: signals_in.needed_now(tally, leader, hr)
    yield "leaving and back", lambda: signals_in.leaving(tally, hr, quiet[2])
    yield "talent", lambda: talent.matrix(tally, boss, leader, readers["agent"])
    yield "a plan", lambda: talent.plan(tally, boss, leader, readers["agent"])
    yield "an own matter", lambda: voice.matter(tally, readers["agent"], boss, leader)
    yield "a complaint about a manager", lambda: voice.complaint(tally, readers["agent"], leader)
    yield "issues", lambda: voice.issues(tally, boss, leader)
    yield "a case", lambda: voice.case(tally, leader, readers["agent"], mate)
    yield "decisions", lambda: week.decisions(tally, boss)
    yield "the week's calendar", lambda: week.calendar(tally, boss)
    yield "quiet hours and the load of a week", lambda: times.shading(tally, boss)
    yield "a talk inside the gap", lambda: times.gap(tally, boss)
    yield "two at one week", lambda: times.two(tally, boss, hr)
    yield "the floor's day", lambda: floor.day(tally, readers["floor"], boss)
    yield "the floor's decisions", lambda: floor.decisions(tally, readers["floor"])
    yield "the floor's activities", lambda: floor.round_trip(tally, readers["floor"], hr, boss)
    yield "the floor is closed to others", lambda: floor.closed(tally, readers)
    yield "notes while talking", lambda: holding.notes(tally, boss)
    yield "the record of a talk", lambda: holding.record(tally, boss, leader)
    yield "a talk nobody planned", lambda: holding.unplanned(tally, boss)
    yield "agreements", lambda: agreements.whole(tally, boss, readers["agent"])
    yield "decisions and leaders", lambda: week.not_for_leaders(tally, boss, leader)
    yield "an import and its undo", lambda: imports.whole_way(tally, hr)
    yield "files of other programs", lambda: imports.formats(tally, hr)
    yield "files nobody can read", lambda: imports.unreadable(tally, hr)
    yield "a talk on its way", lambda: course.steps(tally, boss, hr)
    yield "a talk handed over", lambda: course.handed(tally, boss, hr)
    yield "a talk begun by search", lambda: course.search(tally, boss, quiet[0])
    yield "the flows of talks", lambda: course.flows(tally, hr, boss)
    yield "settings of the rules", lambda: settings.rules(tally, hr, boss)
    yield "a calendar's file", lambda: settings.calendar(tally, hr)
    yield "the form of a talk", lambda: forms.write(tally, boss)
    yield "what is not asked", lambda: forms.phrases(tally, hr)
    yield "settings of the forms", lambda: forms.settings(tally, hr)
    yield "standing in", lambda: reach.standing_in(tally, leader)
    yield "the audit", lambda: looking_after.audit(tally, hr)
    yield "the jobs", lambda: looking_after.jobs(tally, hr, boss)
    yield "news of an open page", lambda: looking_after.live(tally, boss, centre)
    yield "accounts from invitation to second step", lambda: whole_account(tally, browser, centre, hr, quiet[1])
    yield "the company's sign-in", lambda: doors.company(tally, browser, centre, quiet[3])
    yield "passkeys", lambda: doors.passkeys(tally, browser, centre, quiet[4])
    yield "without scripts", lambda: scriptless(tally, browser, centre, hr.person)
    yield "a whole story", lambda: story.whole(tally, browser, centre.binary)
    yield "first start", lambda: first_run.whole(tally, browser, centre.binary)


def whole_account(tally, browser, centre, hr, person):
    accounts.invitation(tally, browser, centre, hr, person)
    administrator = accounts.second_step(tally, browser, centre)
    reach.opened(tally, administrator, person, hr)
    accounts.shared_machine(tally, administrator, person)


def strangers(tally, browser, centre, person):
    stranger = Reader(browser, centre)
    pages.sweep(tally, stranger, "nobody", pages.outside(centre.link(person)))
    stranger.close()


def scriptless(tally, browser, centre, person):
    reader = Reader(browser, centre, script=False).sign_in(person, centre.link(person))
    plain.whole(tally, reader)
    reader.close()


def main(wanted):
    shutil.rmtree(SHOTS, ignore_errors=True)
    tally, centre = Tally(), Centre(binary())
    try:
        links = centre.simulate(people=40, months=3)
        people.take_in_cast(centre)
        people.take_in_note(centre)
        centre.serve()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            for name, body in groups(tally, browser, centre, sign_in_all(browser, centre, links)):
                if not wanted or name.startswith(tuple(wanted)):
                    with tally.group(name):
                        body()
            browser.close()
    finally:
        centre.close()
    return tally.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
