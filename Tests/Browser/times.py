"""Rooms, hours and what the planner makes of them: the settings, the calendar's shading, the reason inside the gap."""
import week
from days import today


def rooms(tally, hr):
    """A room is opened and closed again; a wrong day keeps what was typed."""
    page = hr.page
    hr.open("/settings/rooms")
    page.locator("#field-name").fill("梧桐间 <2>")
    page.locator("#field-from").fill("明天")
    page.locator("form[action='/settings/rooms'] button").click()
    page.wait_for_load_state()
    tally.check("a day that is none is named", page.locator(".field__error").count() == 1, page=page)
    tally.same("and the room's name kept", page.locator("#field-name").input_value(), "梧桐间 <2>", page)
    page.locator("#field-from").fill(today().isoformat())
    page.locator("form[action='/settings/rooms'] button").click()
    page.wait_for_url("**done=1**")
    row = page.locator("main tbody tr", has_text="梧桐间 <2>")
    tally.same("the room is listed", row.count(), 1, page)
    row.locator("form button").press("Enter")
    page.wait_for_load_state()
    closing = page.locator("main tbody tr", has_text="梧桐间 <2>").locator("form button")
    tally.check("closed, it ends or says when", closing.count() == 0 or "–" in row.text_content(), page=page)
    tally.same("nothing broke", hr.heard(), [], page)


def hours(tally, boss, leader):
    """A holder's own hours: wrong ones are named with what was typed, right ones are in force."""
    page = boss.page
    boss.open("/settings/hours")
    before = page.locator("#field-day3").input_value()
    page.locator("#field-day3").fill("9-12 und 13")
    page.locator("#field-per_day").fill("99")
    page.locator("form[action='/settings/hours'][method=post] button").click()
    page.wait_for_load_state()
    tally.check("both are named", page.locator(".field__error").count() >= 2, page=page)
    tally.same("what was typed stays", page.locator("#field-day3").input_value(), "9-12 und 13", page)
    page.locator("#field-day3").fill(before)
    page.locator("#field-per_day").fill("3")
    page.locator("form[action='/settings/hours'][method=post] button").click()
    page.wait_for_url("**done=1**")
    tally.same("the new bound is in force", page.locator("#field-per_day").input_value(), "3", page)
    boss.open("/week?view=calendar")
    tally.check("the calendar counts by it", "/3" in page.locator(".calendar thead").text_content(), page=page)
    leader.open("/settings/hours")
    tally.same("a leader has their own alone", leader.page.locator("#holder").count(), 0, leader.page)
    tally.same("nor rooms", leader.status("/settings/rooms"), 404)
    tally.same("nothing broke", boss.heard() + leader.heard(), [], page)


def shading(tally, boss):
    """Quiet and busy half hours are told by words, too; the planned week's talks as bars with their figures."""
    page = boss.page
    week.coming(boss)
    said = page.locator(".calendar .visually-hidden").all_text_contents()
    quiet, busy = page.locator(".calendar__cell--quiet").count(), page.locator(".calendar__cell--busy").count()
    tally.check("some hours are quiet, some busy", quiet > 0 and busy > 0, f"{quiet} and {busy}", page)
    tally.check("each is said in words", said.count("话务低谷") <= quiet and "话务低谷" in said, str(said[:5]), page)
    tally.check("the stripes are explained", "斜纹" in page.locator("main").text_content(), page=page)
    unplaced = page.locator("section:has(h2:text-is('没有时段，或赶不上到期日')) .row .who .faint").all_text_contents()
    bare = [one for one in unplaced if one.strip().startswith("K")]
    tally.same("no line is called by its code alone", bare, [], page)
    page.locator("form[action='/week/plans'] button").click()
    page.wait_for_url("**done=planned**")
    fold = page.locator("section:has(h2:text-is('面谈占用的工时')) details").first
    tally.check("a day's load can be opened", fold.count() == 1, page=page)
    fold.locator("summary").first.click()
    tally.check("it is a picture", fold.locator("svg").first.is_visible(), page=page)
    tally.check("with a table behind it", fold.locator("table").count() > 0, page=page)
    planned = page.locator("input[name=week]").first.get_attribute("value")
    boss.open(f"/week?week={planned}")
    tally.check("a planned talk says its day and time", "已排" in page.locator("main .rows").text_content(), page=page)
    tally.same("nothing broke", boss.heard(), [], page)


def gap(tally, boss):
    """A talk too soon after the last one opens with one reason, and closes again."""
    page = boss.page
    mark = boss.csrf()
    wrong = {"csrf": mark, "key": "K5/nobody", "week": "2026-W48", "reason": "asked"}
    answer = boss.context.request.post("/week/gap", form=wrong, max_redirects=0)
    tally.same("a talk that is not there", answer.status, 404)
    week.coming(boss)
    links = boss.links(".calendar .slot a, .row .when a[href*='move=']")
    for link in links[:12]:
        boss.open(link)
        reasons = page.locator("form[action='/week/gap'] button[name=reason]")
        if reasons.count():
            break
    else:
        return
    reasons.first.press("Enter")
    page.wait_for_url("**done=gap**")
    back = page.locator("form[action='/week/gap'] button:not([name])")
    tally.check("the reason can be taken back", back.count() == 1, page=page)
    back.press("Enter")
    page.wait_for_load_state()
    tally.check("and is", page.locator("form[action='/week/gap'] button[name=reason]").count() > 0, page=page)
    tally.same("nothing broke", boss.heard(), [], page)


def two(tally, boss, hr):
    """Two people waive one line at once: the second reads who was first, and their own words."""
    hr.open("/week?who=all")
    boss.open("/week?who=all")
    form = "form:has(input[name=kind][value=waiver])"
    shared = set(keys(boss, form)) & set(keys(hr, form))
    if not tally.check("both see a line", shared, page=hr.page):
        return
    key = sorted(shared)[0]
    for reader, words in ((boss, "已在晨会谈过"), (hr, "本人要求改期")):
        page = reader.page
        box = page.locator(f"{form}:has(input[name=key][value='{key}'])").first
        for fold in (box.locator("xpath=ancestor::details").all()):
            fold.evaluate("part => { part.open = true }")
        box.locator("input[name=reason]").fill(words)
        box.locator("button").click()
        page.wait_for_load_state()
    said = hr.page.locator("main").text_content()
    tally.check("the second reads the first", "已在晨会谈过" in said, said[:200], hr.page)
    tally.check("and loses no word", "本人要求改期" in said, said[:200], hr.page)
    tally.same("nothing broke", boss.heard() + hr.heard(), [], hr.page)


def keys(reader, form):
    return [one.get_attribute("value") for one in reader.page.locator(f"{form} input[name=key]").all()]
