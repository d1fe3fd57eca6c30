"""Floor control: the day with its half hours, slots let go and held, activities out and in."""
from datetime import timedelta

import week
from days import today

DECIDE = "form[action='/floor/decisions']"
SECRETS = ("员工关怀", "离职面谈", "新员工沟通", "绩效", "诉求", "K1", "K4", "K5")


def day(tally, floor, boss):
    """The working days of a planned week, as floor control reads them."""
    page = floor.page
    listed = 0
    days = working_days(boss)
    boss.page.locator("form[action='/week/plans'] button").click()
    boss.page.wait_for_url("**done=planned**")
    for name in days:
        floor.open(f"/floor?day={name}")
        rows = page.locator("tr[id^='slot-']")
        listed += rows.count()
        said = page.locator("main").text_content()
        tally.check(f"{name} says nothing of the talks", not any(word in said for word in SECRETS), said[:200], page)
        if name != today().isoformat():
            tally.same(f"{name} is not decided about ahead", page.locator(DECIDE).count(), 0, page)
        figure = int(page.locator(".tile__value").first.text_content())
        tally.same(f"{name}: the figure counts the rows", figure, rows.count(), page)
    tally.check("talks take somebody off the line", listed > 0, page=page)
    tally.same("another day of nonsense is today", floor.fetch("/floor?day=2026-99-99").status, 200)
    tally.same("nothing broke", floor.heard(), [], page)


def working_days(boss):
    """The working days of the week that has not begun, whose calendar is left open."""
    monday = week.coming(boss)
    return [(monday + timedelta(days=number)).isoformat() for number in range(5)]


def decisions(tally, floor):
    """Let go, taken back, held: as far as the day the test runs on has talks still to come."""
    page = floor.page
    floor.open("/floor")
    mark = floor.csrf()
    wrong = {"csrf": mark, "slot": "nothing", "kind": "release", "revision": "1"}
    answer = floor.context.request.post("/floor/decisions", form=wrong, max_redirects=0)
    tally.same("a slot that is not there", answer.status, 409)
    answer = floor.context.request.post("/floor/decisions", form={**wrong, "kind": "nonsense"}, max_redirects=0)
    tally.same("an unknown decision", answer.status, 404)
    floor.open("/floor")
    release = page.locator(f"{DECIDE} button[value=release]")
    if not release.count():
        return
    row = page.locator("tr[id^='slot-']", has=release).first
    row.locator("button[value=release]").press("Enter")
    page.wait_for_url("**done=1**")
    undo = page.locator("form[action='/floor/undos'] button").first
    tally.check("a word can be taken back", undo.is_visible(), page=page)
    undo.press("Enter")
    page.wait_for_load_state()
    page.locator(f"{DECIDE} button[value=hold]").first.press("Enter")
    page.wait_for_load_state()
    tally.check("a held talk says so", "暂留" in page.locator("main table").first.text_content(), page=page)
    tally.same("nothing broke", floor.heard(), [], page)


def round_trip(tally, floor, hr, boss):
    """What goes out as activities comes back and changes nothing."""
    monday = working_days(boss)[0]
    file = floor.fetch(f"/floor/activities.csv?day={monday}&span=week").body()
    rows = len(file.decode("utf-8-sig").splitlines()) - 1
    tally.check("slots go out as activities", rows > 0, f"{rows}")
    hr.open("/imports")
    hr.page.locator("#field-kind").select_option("activities")
    hr.page.locator("#field-file").set_input_files({"name": "activities.csv", "mimeType": "text/csv", "buffer": file})
    hr.page.locator("input[name=dry]").uncheck()
    hr.page.locator("main form button[type=submit]").click()
    hr.page.wait_for_load_state()
    again = floor.fetch(f"/floor/activities.csv?day={monday}&span=week").body()
    tally.check("and come back without a change", again == file, page=hr.page)
    tally.same("nothing broke", hr.heard(), [], hr.page)


def closed(tally, readers):
    for role in ("agent", "leader", "qa", "trainer", "hr"):
        for path in ("/floor", "/floor/activities.csv", "/floor/activities.xlsx"):
            tally.same(f"{role} {path}", readers[role].status(path), 404)
