"""Seeing beyond one's own place for a while: standing in for somebody, and a record opened with a reason."""
import pages
from accounts import press


def standing_in(tally, leader):
    page = leader.page
    leader.open("/account")
    press(page, "main a[href='/account/delegation']")
    tally.same("no axe violation on standing in", pages.violations(page), [], page)
    page.locator("#field-to").select_option(index=1)
    page.locator("#field-until").fill("2001-01-01")
    press(page, "form[action='/account/delegation'] button")
    tally.check("an end in the past is named", page.locator("#field-until-error").count() == 1, page=page)
    page.locator("#field-until").fill(page.locator("#field-from").input_value())
    press(page, "form[action='/account/delegation'] button")
    given = page.locator(".sessions__one")
    tally.same("it is shown", given.count(), 1, page)
    press(page, ".sessions__one button")
    tally.same("and taken back", given.count(), 0, page)
    tally.same("nothing broke", leader.heard(), [], page)


def named(tally, hr, leader, number):
    """HR names who stands in for a leader who is away; the leader reads it on the first page."""
    page = hr.page
    hr.open(f"/settings/users/{number}")
    press(page, f"main a[href='/settings/users/{number}/delegation']")
    tally.same("no axe violation on naming who stands in", pages.violations(page), [], page)
    form = f"form[action='/settings/users/{number}/delegation']"
    page.locator("#field-to").select_option(index=1)
    page.locator("#field-until").fill(page.locator("#field-from").input_value())
    page.evaluate("document.querySelector('#field-reason').required = false")
    press(page, f"{form} button")
    tally.check("a missing reason is named", page.locator("#field-reason-error").count() == 1, page=page)
    page.locator("#field-reason").select_option(index=1)
    press(page, f"{form} button")
    given = page.locator(".sessions__one")
    tally.same("it is shown with who named it", given.count(), 1, page)
    leader.open("/today")
    tally.check("who is away reads it", leader.page.locator("main a[href='/account/delegation']").count() == 1,
                page=leader.page)
    press(page, ".sessions__one button")
    tally.same("and it is taken back", given.count(), 0, page)
    tally.same("nothing broke", hr.heard() + leader.heard(), [], page)


def opened(tally, administrator, person, hr):
    page = administrator.page
    tally.same("shut before", administrator.status(f"/people/{person}"), 404)
    administrator.open("/settings/openings")
    tally.same("no axe violation on opening a record", pages.violations(page), [], page)
    page.locator("#field-number").fill(person)
    page.locator("#field-reason").fill("短")
    press(page, "form[action='/settings/openings'] button")
    tally.check("a short reason is named", page.locator("#field-reason-error").count() == 1, page=page)
    page.locator("#field-reason").fill("家人打来电话，需要马上联系到本人")
    press(page, "form[action='/settings/openings'] button")
    tally.check("the record opens", page.url.endswith(f"/people/{person}"), page.url, page)
    hr.open("/today")
    tally.check("HR reads it on the first page", "家人打来电话" in hr.page.locator("main").text_content(), page=hr.page)
    hr.open("/settings/openings")
    tally.check("and on its own", "李伟" in hr.page.locator("main").text_content(), page=hr.page)
    tally.same("nothing broke", administrator.heard() + hr.heard(), [], page)
