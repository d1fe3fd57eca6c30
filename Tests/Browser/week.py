"""The week's list: turning weeks, rows that open, decisions about them."""
from datetime import date

from days import today

WAIVER = "form:has(input[name=kind][value=waiver])"


def decide(reader, mark, key, kind="waiver", reason="x"):
    """The status of a decision sent past the page."""
    form = {"csrf": mark, "key": key, "kind": kind, "reason": reason}
    return reader.context.request.post("/obligations/decisions", form=form, max_redirects=0).status


def list_(tally, reader):
    page = reader.page
    reader.open("/week?who=all")
    figures = [int(one) for one in page.locator(".tile__value").all_text_contents()]
    rows = page.locator("details.row-open").count()
    tally.check("somebody is to be talked with", rows > 0, page=page)
    tally.same("the figure counts the rows", figures[0], rows, page)
    late = page.locator(".row.late").count()
    tally.same("and those that are late", figures[1], late, page)
    tally.check("the cast is late", "欧阳明月" in page.locator(".rows").text_content(), page=page)
    for row in page.locator(".row").all()[:5]:
        said = [row.locator(f"{part} strong").text_content() for part in (".why", ".when")]
        tally.check("a row says why and by when", all(said), f"{said}", page)
    page.locator(".actions [rel=next]").click()
    page.wait_for_url("**week=*")
    tally.check("the next week keeps the filter", "who=all" in page.url, page.url, page)
    page.locator(".actions [rel=prev]").click()
    page.wait_for_load_state()
    tally.same("and back again", page.locator("details.row-open").count(), rows, page)
    page.locator("#who").select_option("")
    page.wait_for_url(lambda url: "who=all" not in url)
    tally.check("my own list is no longer", page.locator("details.row-open").count() <= rows, page=page)
    for query in ("week=2026-W60", "week=x", "team=nobody"):
        tally.same(f"/week?{query} is still a page", reader.fetch(f"/week?{query}").status, 200)
    tally.same("nothing broke", reader.heard(), [], page)


def decisions(tally, reader):
    """Waived with a reason, an obligation leaves the list and the person's page."""
    page = reader.page
    reader.open("/week?who=all")
    row = page.locator("details.row-open", has=page.get_by_text("E90001")).first
    row.locator("summary").first.click()
    form = row.locator(WAIVER).first
    form.locator("xpath=..").locator("summary").click()
    key = form.locator("input[name=key]").get_attribute("value")
    count = page.locator(f"input[name=key][value='{key}']").count()
    tally.same("an obligation is listed once", count, 1, page)
    form.locator("button").click()
    tally.check("without a reason nothing is sent", "done=" not in page.url, page.url, page)
    mark = page.locator("input[name=csrf]").first.get_attribute("value")
    tally.same("only blanks for a reason", decide(reader, mark, key, reason="  "), 422)
    tally.same("an unknown decision", decide(reader, mark, key, kind="nonsense"), 422)
    tally.same("an unknown obligation", decide(reader, mark, "K5/nobody"), 404)
    form.locator("input[name=reason]").fill("长期外派，<b>已当面沟通</b>")
    form.locator("button").click()
    page.wait_for_url("**done=1**")
    tally.check("it is noted", page.locator("[role=status]").is_visible(), page=page)
    tally.check("the reader stays in the same list", "who=all" in page.url, page.url, page)
    tally.same("the obligation is gone", page.locator(f"input[name=key][value='{key}']").count(), 0, page)
    reader.open("/week?who=all")
    tally.same("and stays gone", page.locator(f"input[name=key][value='{key}']").count(), 0, page)
    tally.same("nothing broke", reader.heard(), [], page)


def coming(reader):
    """Opens the calendar of the week that has not begun; answers its Monday."""
    page = reader.page
    reader.open("/week?view=calendar")
    # Late on a Friday this week has no time left; on the days off after it the next one is open already.
    if monday(page) <= today():
        page.locator("a[rel=next]").click()
        page.wait_for_url("**week=**")
    return monday(page)


def monday(page):
    year, week = page.locator("form[action='/week/plans'] input[name=week]").get_attribute("value").split("-W")
    return date.fromisocalendar(int(year), int(week), 1)


def calendar(tally, reader):
    """The week is planned by one button, a talk moved from the list of its places, and moved back."""
    page = reader.page
    coming(reader)
    page.locator("form[action='/week/plans'] button").click()
    page.wait_for_url("**done=planned**")
    slots = page.locator(".calendar .slot a")
    tally.check("talks have slots", slots.count() > 0, page=page)
    slots.first.click()
    page.wait_for_url("**move=**")
    now = page.locator("#start option[selected]").get_attribute("value")
    free = page.locator("#start option:not([disabled]):not([selected])").first.get_attribute("value")
    page.locator("#start").select_option(free)
    page.locator("form[action='/week/moves'] button").click()
    page.wait_for_url("**done=moved**")
    tally.same("the talk is in its new place", page.locator(f"td[data-at='{free}'] .slot").count(), 1, page)
    page.locator(".undo button").click()
    page.wait_for_load_state()
    tally.same("and back where it was", page.locator(f"td[data-at='{now}'] .slot").count(), 1, page)
    tally.same("nothing broke", reader.heard(), [], page)


def not_for_leaders(tally, boss, leader):
    boss.open("/week?who=all")
    key = boss.page.locator("input[name=key]").first.get_attribute("value")
    leader.open("/week")
    tally.same("a leader sees no decisions", leader.page.locator(WAIVER).count(), 0, leader.page)
    tally.same("and may take none", decide(leader, leader.csrf(), key), 404)
