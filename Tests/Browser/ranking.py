"""Who belongs to the top fifth, and what people say of their own month."""
import pages
from accounts import press


def read(tally, boss, agent):
    """Managers read chances and ranges, no places; agents never."""
    page = boss.page
    boss.open("/performance/ranking")
    tally.same("no axe violation on the ranking", pages.violations(page), [], page)
    text = page.locator("main").text_content()
    tally.check("it says what it is", "可能性" in text or "30" in text, page=page)
    tally.check("nobody has a place", "第 1 名" not in text, page=page)
    page.set_viewport_size({"width": 390, "height": 800})
    wide = page.evaluate("document.documentElement.scrollWidth")
    tally.check("it fits a phone", wide <= 390, str(wide), page)
    page.set_viewport_size({"width": 1280, "height": 900})
    tally.same("agents do not come here", agent.status("/performance/ranking"), 404)
    boss.open("/talks/review-signs")
    tally.same("no axe violation on the signs", pages.violations(page), [], page)
    tally.same("agents see no signs", agent.status("/talks/review-signs"), 404)
    tally.same("nothing broke", boss.heard(), [], page)


def write(tally, agent):
    """An agent says three things in their own words; an empty one is asked for and keeps the others."""
    page = agent.page
    agent.open("/my/review")
    tally.same("no axe violation on the own review", pages.violations(page), [], page)
    page.locator("textarea[name=progress]").fill("先听完再查系统，返工少了")
    press(page, "main form button[type=submit]")
    kept = page.locator("textarea[name=progress]").input_value()
    tally.check("what was typed stays", "返工" in kept, kept, page)
    page.locator("textarea[name=shortfall]").fill("转接还是偏多")
    page.locator("textarea[name=next]").fill("每天下班前看一遍转接原因")
    press(page, "main form button[type=submit]")
    tally.check("it is kept", "done=1" in page.url, page.url, page)
    tally.same("nothing broke", agent.heard(), [], page)
