"""A talk from its line to its end: taken in hand once, its steps, two at one talk, and the flows' settings."""
import pages
from reader import say_why


def begin(tally, boss):
    """A line of the week begins its talk; pressed again the line leads to it."""
    page = boss.page
    boss.open("/week?who=all")
    page.locator("details.row-open:has(.course-begin) > summary").first.click()
    button = page.locator("details.row-open[open] .course-begin button").first
    name = page.locator("details.row-open[open] .who strong").first.text_content()
    button.click()
    say_why(page)
    page.wait_for_url("**/talks/*")
    path = "/" + page.url.split("/", 3)[3].split("?")[0]
    tally.check("the talk has its page", name in page.locator("h1").text_content(), page=page)
    here = page.locator(".menu__item[aria-current=page]")
    tally.same("the menu is at the week", [one.get_attribute("href") for one in here.all()], ["/week"], page)
    tally.same("one step is now", page.locator(".steps__item[aria-current=step]").count(), 1, page)
    boss.open("/week?who=all")
    link = page.locator(f"a[href='{path}']")
    tally.check("the line leads to it", link.count() >= 1, page=page)
    boss.open("/today")
    tally.check("Today shows it", page.locator(f"main a[href='{path}']").count() >= 1, page=page)
    tally.same("nothing broke", boss.heard(), [], page)
    return path


def steps(tally, boss, hr):
    """A step is skipped by one tap and taken back; who comes second reads what has changed."""
    page = boss.page
    path = begin(tally, boss)
    hr.open(path)
    boss.open(path)
    card = page.locator(".course__step").first
    card.locator("details summary", has_text="跳过").first.click()
    card.locator("button[name=reason]").first.click()
    page.wait_for_url("**done=1**")
    tally.check("a skipped step is struck out", page.locator(".steps__item--skipped").count() == 1, page=page)
    late = hr.page
    late.locator(".course__turns details:has(button[name=reason]) > summary").first.click()
    late.locator(".course__turns button[name=reason]").last.click()
    late.wait_for_load_state()
    tally.check("the second reads what changed", "刚刚有了变化" in late.locator("main").text_content(), page=late)
    page.locator(".course__turns button", has_text="退回").first.click()
    page.wait_for_load_state()
    tally.same("the step waits again", page.locator(".steps__item--skipped").count(), 0, page)
    page.locator(".course__turns details:has(button[name=reason]) > summary").first.click()
    page.locator(".course__turns button[name=reason]", has_text="开错了").click()
    page.wait_for_load_state()
    tally.check("ended early it says why", "开错了" in page.locator(".course__main").text_content(), page=page)
    tally.same("and takes nothing more", page.locator(".course__step").count(), 0, page)
    tally.same("nothing broke", boss.heard() + hr.heard(), [], page)


def handed(tally, boss, hr):
    """A talk goes to another, with a reason that both read."""
    page = boss.page
    boss.open("/talks/begin?with=department")
    page.locator("#field-department").fill("培训部")
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_url("**/talks/*")
    path = "/" + page.url.split("/", 3)[3].split("?")[0]
    page.locator(".course__turns summary", has_text="交给别人谈").click()
    page.locator("#field-to").fill(hr.person)
    tally.same("no axe violation", pages.violations(page), [], page)
    page.locator(".course__turns button[name=why]").first.click()
    page.wait_for_url("**done=1**")
    for one in (boss, hr):
        one.open(path)
        one.page.locator(".course__side details.card summary").click()
        tally.check("both read who and why", "原面谈人不在" in one.page.locator(".course__side").text_content(), page=one.page)
    tally.check("the new holder takes the steps", hr.page.locator(".course__step").count() > 0, page=hr.page)
    tally.same("nothing broke", boss.heard() + hr.heard(), [], page)


def search(tally, boss, number):
    """Anybody is found by number, and the kinds that the reader may begin are offered."""
    page = boss.page
    boss.open("/talks/begin")
    page.locator("#q").fill(number)
    page.locator("#q").press("Enter")
    page.wait_for_load_state()
    page.locator("main .course-list a").first.click()
    page.wait_for_load_state()
    tally.check("one kind is chosen", page.locator("input[name=kind]:checked").count() == 1, page=page)
    boss.open("/talks/begin?with=department")
    page.locator("#field-department").fill("系统部 <1>")
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_url("**/talks/*")
    tally.check("a department has its talk", "系统部 <1>" in page.locator("h1").text_content(), page=page)
    tally.same("nothing broke", boss.heard(), [], page)


def flows(tally, hr, boss):
    """A flow that cannot work is refused with what was typed; a change is a new version."""
    page = hr.page
    hr.open("/settings/flows/C4")
    page.locator("#field-english-0").fill("Look <closely>")
    page.locator("#field-need-2").select_option("nothing")
    page.locator("main form button[type=submit]").click()
    page.wait_for_load_state()
    tally.check("no talk in it is refused", "要有一个“面谈”步骤" in page.locator("main").text_content(), page=page)
    tally.same("what was typed stays", page.locator("#field-english-0").input_value(), "Look <closely>", page)
    page.locator("#field-need-2").select_option("held")
    page.locator("main form button[type=submit]").click()
    page.wait_for_url("**done=1**")
    tally.check("it is the site's first version", "第 1 版" in page.locator("main").text_content(), page=page)
    boss.open("/settings/flows/C4")
    tally.same("managers read it only", boss.page.locator("main form button[type=submit]").count(), 0, boss.page)
    tally.same("nothing broke", hr.heard() + boss.heard(), [], page)
