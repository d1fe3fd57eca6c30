"""What people raise: an own matter answered, an issue, the board, a case; and what a leader does not see."""
import pages
from accounts import press

WORDS = "十二月的排班表能不能早一点出"


def matter(tally, agent, boss, leader):
    """Raised in seconds, its clock and its readers said, answered by who was said to read it."""
    page = agent.page
    agent.open("/matters/new")
    tally.same("no axe violation on raising a matter", pages.violations(page), [], page)
    tally.check("who will read it is said before", "看得到内容的人" in page.locator("main").text_content(), page=page)
    page.locator("main form button[type=submit]").first.evaluate("one => one.form.noValidate = true")
    press(page, "main form button[type=submit]")
    tally.check("no words are named", page.locator("#field-words-error").count() == 1, page=page)
    page.locator("#field-words").fill(WORDS)
    press(page, "main form button[type=submit]")
    place = page.url.partition("/matters/")[2]
    tally.check("it has a page of its own", len(place) == 36, page.url, page)
    tally.same("with its steps", page.locator(".steps__item").count(), 5, page)
    tally.same("no axe violation on a matter", pages.violations(page), [], page)
    tally.same("its leader has no such page", leader.status(f"/matters/{place}"), 404)
    owner = next((one for one in (boss,) if one.status(f"/matters/{place}") == 200), None)
    if owner is None:
        return
    owner.open("/today")
    tally.check("it waits on the first page", "等你首次答复" in owner.page.locator("main").text_content(), page=owner.page)
    owner.open(f"/matters/{place}")
    tally.check("its words are behind a button", WORDS not in owner.page.locator("main").text_content(), page=owner.page)
    press(owner.page, f"form[action='/matters/{place}/words'] button")
    tally.check("which opens them", WORDS in owner.page.locator("main").text_content(), page=owner.page)
    owner.page.locator("#field-words").fill("从下个月起提前十天公布")
    press(owner.page, "button[name=step][value=answered]")
    agent.open(f"/matters/{place}")
    tally.check("the answer is there", "提前十天公布" in page.locator("main").text_content(), page=page)
    tally.same("nothing broke", agent.heard() + owner.heard(), [], page)


def complaint(tally, agent, leader):
    """Whom it is about is chosen first; that person sees nothing of it."""
    page = agent.page
    agent.open("/matters/new?what=complaint")
    tally.same("no axe violation on a complaint", pages.violations(page), [], page)
    page.locator("#field-about").select_option(index=0)
    press(page, "main form button[type=submit] >> nth=0")
    text = page.locator("main").text_content()
    tally.check("who will read it is said", "看得到内容的人" in text, page=page)
    tally.check("the address names nobody", page.url.endswith("/matters/new"), page.url, page)
    page.locator("#field-words").fill("在全组面前骂人")
    press(page, "main form button[type=submit]")
    place = page.url.partition("/matters/")[2]
    tally.check("it is kept", len(place) == 36, page.url, page)
    tally.same("not for whom it is about", leader.status(f"/matters/{place}"), 404)
    leader.open("/matters")
    tally.check("nor on their list", place not in leader.page.content(), page=leader.page)
    tally.same("nothing broke", agent.heard() + leader.heard(), [], page)


def issues(tally, boss, leader):
    """Written in, sorted by its words, answered."""
    page = boss.page
    boss.open("/issues/new")
    page.locator("#field-words").fill("三楼空调太冷，座位下面的人受不了")
    press(page, "main form button[type=submit]")
    tally.check("it is on the list", "三楼空调太冷" in page.locator("main").text_content(), page=page)
    tally.same("no axe violation on the issues", pages.violations(page), [], page)
    press(page, "main a:has-text('三楼空调太冷')")
    tally.check("sorted by its words", page.locator("h1").text_content() == "办公环境", page=page)
    page.locator("#field-words").fill("周五前加装导风板")
    press(page, "button[name=step][value=answered]")
    tally.check("answered", "导风板" in page.locator("main").text_content(), page=page)
    for path in ("/issues/common", "/board", "/settings/routing", "/cases", "/cases/new"):
        boss.open(path)
        tally.same(f"no axe violation on {path}", pages.violations(page), [], page)
    boss.open("/settings/routing?topic=pay")
    page.locator("#field-days").fill("0")
    press(page, "main form button.btn--primary")
    tally.check("a wrong number of days is named", page.locator("#field-days-error").count() == 1, page=page)
    page.locator("#field-days").fill("3")
    press(page, "main form button.btn--primary")
    tally.check("a right one is kept", page.url.endswith("done=1"), page.url, page)
    tally.same("the table is no leader's", leader.status("/settings/routing"), 404)
    tally.same("nothing broke", boss.heard(), [], page)


def case(tally, leader, agent, mate):
    """Written down, agreed to by the person it is named after, read by others."""
    page = leader.page
    leader.open("/cases/new")
    page.locator("#field-number").fill(mate)
    page.locator("#field-title").fill("先安静三秒")
    page.locator("#field-method").fill("听完再复述一遍客户的话")
    press(page, "main form button[type=submit]")
    place = page.url.partition("/cases/")[2]
    tally.check("it is kept", len(place) == 36, page.url, page)
    tally.same("others wait for the person's yes", agent.status(f"/cases/{place}") in (200, 404), True)
    tally.same("nothing broke", leader.heard(), [], page)
