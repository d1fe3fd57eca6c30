"""The matrix, a plan from a type's measures, and who sees what of it."""
import pages
from accounts import press

LABELS = ("一型", "二型", "三型", "四型")


def matrix(tally, boss, leader, agent):
    """For managers and HR alone."""
    page = boss.page
    for path in ("/talent", "/talent/watch", "/settings/talent"):
        boss.open(path)
        tally.same(f"no axe violation on {path}", pages.violations(page), [], page)
        for reader in (leader, agent):
            tally.same(f"{path} is not theirs", reader.status(path), 404)
    tally.same("nothing broke", boss.heard(), [], page)


def plan(tally, boss, leader, agent):
    """Limited help needs an end and a test; the leader and the person read it without a label."""
    page = boss.page
    boss.open(f"/talent/{agent.person}/plans/new?type=IV")
    tally.same("no axe violation on a new plan", pages.violations(page), [], page)
    page.locator("main form.card").evaluate("one => one.noValidate = true")
    page.locator("#field-aim").fill("质检得分更稳")
    page.locator("#field-ends").fill("")
    press(page, "main form.card button.btn--primary")
    tally.check("the missing end is named", page.locator("#field-ends-error").count() == 1, page=page)
    tally.check("and the missing test", page.locator("#field-test-error").count() == 1, page=page)
    boss.open(f"/talent/{agent.person}/plans/new?type=III")
    page.locator("#field-aim").fill("质检得分更稳")
    press(page, "main form.card button.btn--primary")
    place = page.url.partition("/plans/")[2]
    tally.check("it has a page of its own", len(place) == 36, page.url, page)
    tally.same("no axe violation on a plan", pages.violations(page), [], page)
    for reader in (leader, agent):
        if reader.status(f"/plans/{place}") != 200:
            continue
        reader.open(f"/plans/{place}")
        text = reader.page.locator("main").text_content()
        tally.check("the plan is read", "质检得分更稳" in text, page=reader.page)
        tally.check("without a label", not any(label in text for label in LABELS), page=reader.page)
    agent.open("/my/talks")
    text = agent.page.locator("main").text_content()
    tally.check("it stands on the own page", "质检得分更稳" in text, page=agent.page)
    tally.check("in words", not any(label in text for label in LABELS), page=agent.page)
    boss.open(f"/talent/{agent.person}")
    tally.same("no axe violation on a person", pages.violations(page), [], page)
    tally.same("nothing broke", boss.heard() + agent.heard(), [], page)
