"""The story's hidden part: a complaint about a manager, of which that manager and everyone below find nothing (C5a)."""
import re

from story_acts import ROLES, lists, nowhere, press, record, says, shut, silent, tap
from story_cast import BOSS, BYSTANDER, DIRECTOR, HR, LEADER, NAMES, OTHER_LEADER, SPEAKER

BELOW = (BOSS, LEADER, OTHER_LEADER, BYSTANDER)
WORDS, ANSWER, TOLD = "当着全组的面骂人", "我已经和他谈过，以后由我旁听", "被骂了三次，想换经理"
# What differs from one look at a page to the next.
CHANGES = re.compile(r'name="(csrf|course|report|once|word)" value="[^"]*"|\d\d:\d\d')


def sights(cast):
    """All that those who must not notice find on their lists, files and the speaker's pages."""
    paths = {number: [*lists(number)] for number in BELOW}
    for number in BELOW:
        if ROLES.get(number):
            paths[number] += [f"/people/{SPEAKER}", f"/people/{SPEAKER}/dossier", f"/talks?q={NAMES[SPEAKER]}"]
    return {
        (number, path): CHANGES.sub("", cast[number].fetch(path).text()) for number in BELOW for path in paths[number]}


def complaint(cast):
    tally, agent, chief = cast.tally, cast[SPEAKER], cast[DIRECTOR]
    before = sights(cast)
    place = raise_it(cast, agent)
    unseen(cast, before, "raised")
    answer(cast, chief, place)
    unseen(cast, before, "talked about and answered")
    shut(cast, place, *BELOW)
    agent.open(place)
    says(cast, agent, "who complained reads the answer", ANSWER)
    agent.open("/my/talks")
    silent(cast, agent, "and no other page tells of it", "投诉")
    hr = cast[HR]
    hr.open("/matters")
    says(cast, hr, "HR sees its clock", NAMES[SPEAKER])
    hr.open(place)
    silent(cast, hr, "and no word", WORDS, ANSWER)
    for number in (*BELOW, HR, DIRECTOR):
        nowhere(cast, number, WORDS, ANSWER, TOLD)
    tally.same("the one complained of is told no such address", cast[BOSS].status("/settings/audit"), 404)


def raise_it(cast, agent):
    page = agent.page
    agent.open("/matters/new")
    cast.look(agent, "raising a matter")
    press(page, "main a[href='/matters/new?what=complaint']")
    cast.look(agent, "a complaint")
    page.locator("#field-about").select_option(BOSS)
    press(page, page.locator("main form.card button[type=submit]").first, "Enter")
    says(cast, agent, "who will read it is said before a word", f"看得到内容的人：{NAMES[DIRECTOR]}")
    cast.tally.check("the address names nobody", page.url.endswith("/matters/new"), page.url, page)
    page.locator("#field-words").fill(WORDS)
    press(page, "main form[action='/matters'] button[type=submit]")
    cast.look(agent, "one’s own matter")
    return "/matters/" + page.url.rpartition("/")[2]


def answer(cast, chief, place):
    """The superior opens the words, talks about it in secret, answers."""
    page = chief.page
    chief.open("/today")
    says(cast, chief, "its owner is told on the first page", "等你首次答复")
    chief.open(place)
    silent(cast, chief, "the words are behind a button", WORDS)
    press(page, f"form[action='{place}/words'] button")
    says(cast, chief, "which opens them", WORDS)
    cast.look(chief, "a matter to answer")
    press(page, f"form[action='{place}/talk'] button")
    course = "/talks/" + page.url.rpartition("/")[2]
    tap(chief, course, "receive")
    record(chief, course, said=TOLD)
    chief.open(course)
    cast.look(chief, "a talk about a matter")
    shut(cast, course, *BELOW, HR, SPEAKER)
    for part in ("record", "form", "sheet", "agreement"):
        shut(cast, f"{course}/{part}", BOSS, LEADER, OTHER_LEADER)
    chief.open(place)
    page.locator("#field-words").fill(ANSWER)
    press(page, "button[name=step][value=answered]")
    says(cast, chief, "it is answered", "已答复")


def unseen(cast, before, when):
    """Byte for byte what it was."""
    now = sights(cast)
    other = [f"{number} {path}" for number, path in before if now[number, path] != before[number, path]]
    cast.tally.same(f"{when}, nothing has changed for those below", other, [])
