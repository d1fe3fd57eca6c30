"""What is measured, for what and how; those it judges read the formula, managers and HR set what a post is to reach."""
import pages
from accounts import press


def read(tally, agent):
    """An agent reads how they are judged, and changes nothing."""
    page = agent.page
    agent.open("/measures")
    tally.same("no axe violation on the measures", pages.violations(page), [], page)
    tally.check("the usual ones are there", page.locator("main tbody tr").count() >= 9, page=page)
    tally.check("an agent adds none", page.locator("main form").count() == 0, page=page)
    agent.open("/measures/aht")
    text = page.locator("main").text_content()
    tally.check("handling time is a band", "没有方向" in text, page=page)
    tally.check("what it is compared with is said", "本人的结果不计入比较的基准" in text, page=page)
    tally.check("an agent sets no target", page.locator("main form").count() == 0, page=page)
    tally.same("no axe violation on a measure", pages.violations(page), [], page)
    tally.same("a measure nobody has", agent.status("/measures/none-such"), 404)
    page.set_viewport_size({"width": 390, "height": 800})
    agent.open("/measures")
    wide = page.evaluate("document.documentElement.scrollWidth")
    tally.check("it fits a phone", wide <= 390, str(wide), page)
    page.set_viewport_size({"width": 1280, "height": 900})
    tally.same("nothing broke", agent.heard(), [], page)


def write(tally, boss):
    """A target, the sixth measure refused, and a measure of one's own."""
    page = boss.page
    boss.open("/measures/fcr")
    page.locator("input[name=chosen]").check()
    page.locator("#field-low").fill("0.9")
    page.locator("#field-high").fill("0.7")
    press(page, "main form button[type=submit]")
    tally.check("crossed ends are said", page.locator("#field-high-error").count() == 1, page=page)
    page.locator("#field-high").fill("")
    press(page, "main form button[type=submit]")
    tally.check("the target stands", "90.0" in page.locator("main tbody").text_content(), page=page)
    boss.open("/measures/transfers")
    page.locator("input[name=chosen]").check()
    press(page, "main form button[type=submit]")
    tally.check("a sixth of a post is refused", page.locator("#field-post-error").count() == 1, page=page)
    boss.open("/measures")
    page.locator("main details summary").click()
    for name, value in [("id", "saves"), ("name", "挽留率"), ("goal", "留住客户"), ("definition", "要走又留下的客户所占比例")]:
        page.locator(f"#field-{name}").fill(value)
    press(page, "main form button[type=submit]")
    tally.check("it has a page", page.url.partition("?")[0].endswith("/measures/saves"), page.url, page)
    tally.check("with its goal", "留住客户" in page.locator("main").text_content(), page=page)
    tally.same("nothing broke", boss.heard(), [], page)
