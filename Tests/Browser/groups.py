"""Every group of the suite by name, in the lanes that go side by side, and what the groups of a lane stand on."""
from functools import partial

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
import person_data
import plain
import ranking
import reach
import results
import settings
import signals_in
import signing
import story
import swings
import talent
import times
import voice
import week
from centre import Centre, binary
from reader import Reader, sign_in_all


class Stage:
    """A browser and nothing else."""

    def __init__(self, tally, browser):
        self.tally, self.browser = tally, browser

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass


class Ground(Stage):
    """A simulated centre that is served, and a reader signed in for each role."""

    def __enter__(self):
        self.centre = Centre(binary())
        try:
            links = self.centre.simulate(people=40, months=3)
            people.take_in_cast(self.centre)
            people.take_in_note(self.centre)
            self.centre.serve()
            self.readers = sign_in_all(self.browser, self.centre, links)
            self.boss = self.readers["manager"]
            roles = "hr", "leader", "agent", "floor"
            self.hr, self.leader, self.agent, self.floor = (self.readers[role] for role in roles)
            self.choose()
        except BaseException:
            self.centre.close()
            raise
        return self

    def choose(self):
        """Agents that no role is played by, one of them of the leader's team."""
        everyone = people.roster(self.boss)
        team = everyone[self.leader.person]["team"]
        self.mate = next(one for one, row in everyone.items() if (row["team"], row["role"]) == (team, "agent"))
        self.quiet = [one for one, row in everyone.items() if row["role"] == "agent" and one != self.agent.person]

    def sweep(self, role):
        self.boss.open("/imports")
        run = self.boss.links("main tbody a")[0].rpartition("/")[2]
        reader = self.readers[role]
        pages.sweep(self.tally, reader, role, list(pages.addresses(role, reader.person, self.mate, run)))

    def strangers(self):
        stranger = Reader(self.browser, self.centre)
        pages.sweep(self.tally, stranger, "nobody", pages.outside(self.centre.link(self.quiet[0])))
        stranger.close()

    def scriptless(self):
        reader, person = Reader(self.browser, self.centre, script=False), self.hr.person
        plain.whole(self.tally, reader.sign_in(person, self.centre.link(person)))
        reader.close()

    def whole_account(self):
        tally, person = self.tally, self.quiet[1]
        accounts.invitation(tally, self.browser, self.centre, self.hr, person)
        accounts.tokens(tally, self.hr)
        administrator = accounts.second_step(tally, self.browser, self.centre)
        reach.opened(tally, administrator, person, self.hr)
        accounts.shared_machine(tally, administrator, person)

    def __exit__(self, *_):
        self.centre.close()


def sweeps(*roles):
    return {f"pages of {role}": partial(Ground.sweep, role=role) for role in roles}


# What reads alone, or leaves the centre as it was.
READING = {
    "pages without signing in": lambda on: on.strangers(),
    "language and look": lambda on: pages.display(on.tally, on.boss),
    "sign-in by link": lambda on: signing.links(on.tally, on.browser, on.centre, on.quiet[0]),
    "who sees what": lambda on: signing.roles(on.tally, on.readers),
    "forms from elsewhere": lambda on: gates.forms(on.tally, on.centre, on.boss),
    "headers": lambda on: gates.headers(on.tally, on.centre, on.boss),
    "files and addresses": lambda on: gates.files(on.tally, on.centre),
    "other methods": lambda on: gates.heads(on.tally, on.centre, on.boss),
    "where a message ends": lambda on: gates.framing(on.tally, on.centre),
    "the first page of the day": lambda on: morning.today(on.tally, on.boss),
    "an agent's own day": lambda on: morning.own_day(on.tally, on.agent),
    "the map": lambda on: morning.map_(on.tally, on.boss),
    "reading measures": lambda on: measures.read(on.tally, on.agent),
}

# What changes the centre, each group what the next ones find.
CHANGING = {
    "setting measures": lambda on: measures.write(on.tally, on.boss),
    "the list of swings": lambda on: swings.read(on.tally, on.boss, on.agent),
    "the top fifth": lambda on: ranking.read(on.tally, on.boss, on.agent),
    "one's own review": lambda on: ranking.write(on.tally, on.agent),
    "the talks ahead": lambda on: morning.forecast(on.tally, on.boss),
    "the week's list": lambda on: week.list_(on.tally, on.boss),
    "walking by keyboard": lambda on: keyboard.walk(on.tally, on.boss),
    "the list of keys": lambda on: keyboard.keys_list(on.tally, on.boss),
    "searching people": lambda on: people.search(on.tally, on.boss),
    "confidential notes": lambda on: people.notes(on.tally, on.boss),
    "searching past talks": lambda on: archive.search(on.tally, on.boss, on.mate),
    "pages of past talks": lambda on: archive.pages(on.tally, on.boss),
    "the sheet before a talk": lambda on: archive.dossier(on.tally, on.boss, on.mate),
    "past talks are closed to others": lambda on: archive.closed(on.tally, on.readers, on.mate),
    "results of a team": lambda on: results.team(on.tally, on.boss),
    "results of a person": lambda on: results.person(on.tally, on.boss),
    "one's own results": lambda on: results.own(on.tally, on.agent),
    "files for other programs": lambda on: people.files(on.tally, on.boss),
    "rooms for talks": lambda on: times.rooms(on.tally, on.hr),
    "hours for talks": lambda on: times.hours(on.tally, on.boss, on.leader),
    "own messages": lambda on: messages.own(on.tally, on.agent),
    "messages of the site": lambda on: messages.site(on.tally, on.hr, on.boss, on.agent),
    "my talks": lambda on: signals_in.own_talks(on.tally, on.agent),
    "a report in ten seconds": lambda on: signals_in.report(on.tally, on.leader, on.boss),
    "somebody is needed now": lambda on: signals_in.needed_now(on.tally, on.leader, on.hr),
    "leaving and back": lambda on: signals_in.leaving(on.tally, on.hr, on.quiet[2]),
    "talent": lambda on: talent.matrix(on.tally, on.boss, on.leader, on.agent),
    "a plan": lambda on: talent.plan(on.tally, on.boss, on.leader, on.agent),
    "an own matter": lambda on: voice.matter(on.tally, on.agent, on.boss, on.leader),
    "a complaint about a manager": lambda on: voice.complaint(on.tally, on.agent, on.leader),
    "issues": lambda on: voice.issues(on.tally, on.boss, on.leader),
    "a case": lambda on: voice.case(on.tally, on.leader, on.agent, on.mate),
    "decisions": lambda on: week.decisions(on.tally, on.boss),
    "the week's calendar": lambda on: week.calendar(on.tally, on.boss),
    "quiet hours and the load of a week": lambda on: times.shading(on.tally, on.boss),
    "a talk inside the gap": lambda on: times.gap(on.tally, on.boss),
    "two at one week": lambda on: times.two(on.tally, on.boss, on.hr),
    "the floor's day": lambda on: floor.day(on.tally, on.floor, on.boss),
    "the floor's decisions": lambda on: floor.decisions(on.tally, on.floor),
    "the floor's activities": lambda on: floor.round_trip(on.tally, on.floor, on.hr, on.boss),
    "the floor is closed to others": lambda on: floor.closed(on.tally, on.readers),
    "notes while talking": lambda on: holding.notes(on.tally, on.boss),
    "the record of a talk": lambda on: holding.record(on.tally, on.boss, on.leader),
    "a talk nobody planned": lambda on: holding.unplanned(on.tally, on.boss),
    "agreements": lambda on: agreements.whole(on.tally, on.boss, on.agent),
    "decisions and leaders": lambda on: week.not_for_leaders(on.tally, on.boss, on.leader),
    "an import and its undo": lambda on: imports.whole_way(on.tally, on.hr),
    "files of other programs": lambda on: imports.formats(on.tally, on.hr),
    "files nobody can read": lambda on: imports.unreadable(on.tally, on.hr),
    "a talk on its way": lambda on: course.steps(on.tally, on.boss, on.hr),
    "a talk handed over": lambda on: course.handed(on.tally, on.boss, on.hr),
    "a talk begun by search": lambda on: course.search(on.tally, on.boss, on.quiet[0]),
    "the flows of talks": lambda on: course.flows(on.tally, on.hr, on.boss),
    "settings of the rules": lambda on: settings.rules(on.tally, on.hr, on.boss),
    "a calendar's file": lambda on: settings.calendar(on.tally, on.hr),
    "the form of a talk": lambda on: forms.write(on.tally, on.boss),
    "what is not asked": lambda on: forms.phrases(on.tally, on.hr),
    "settings of the forms": lambda on: forms.settings(on.tally, on.hr),
    "one's own data": lambda on: person_data.own(on.tally, on.agent),
    "how long records are kept": lambda on: person_data.retention(on.tally, on.hr, on.boss),
    "somebody's data": lambda on: person_data.of_somebody(on.tally, on.browser, on.centre, on.hr, on.boss),
    "standing in": lambda on: reach.standing_in(on.tally, on.leader),
    "standing in as HR names it": lambda on: reach.named(on.tally, on.hr, on.leader, on.leader.person),
    "the audit": lambda on: looking_after.audit(on.tally, on.hr),
    "the jobs": lambda on: looking_after.jobs(on.tally, on.hr, on.boss),
    "news of an open page": lambda on: looking_after.live(on.tally, on.boss, on.centre),
    "accounts from invitation to second step": lambda on: on.whole_account(),
    "the company's sign-in": lambda on: doors.company(on.tally, on.browser, on.centre, on.quiet[3]),
    "passkeys": lambda on: doors.passkeys(on.tally, on.browser, on.centre, on.quiet[4]),
    "without scripts": lambda on: on.scriptless(),
}

# What makes centres of its own.
OWN_CENTRES = {
    "a whole story": lambda on: story.whole(on.tally, on.browser, binary()),
    "first start": lambda on: first_run.whole(on.tally, on.browser, binary()),
}

# Side by side, each on a centre of its own; the longest first.
LANES = {
    "work": (Ground, CHANGING),
    "others' pages": (Ground, sweeps("agent", "floor", "hr", "leader", "qa", "trainer") | READING),
    "own centres": (Stage, OWN_CENTRES),
    "a manager's pages": (Ground, sweeps("manager")),
}
