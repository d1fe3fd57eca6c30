"""The list of swings: its filters live in the address, a line leads to the person's chart, and it fits a phone."""
import pages


def read(tally, boss, agent):
    """Managers cut the list by how it is known, which way and whether it still stands; agents never see it."""
    page = boss.page
    boss.open("/performance/swings")
    tally.same("no axe violation on the swings", pages.violations(page), [], page)
    page.locator("select[name=direction]").select_option("down")
    page.wait_for_url("**direction=down**")
    tally.same("the direction stays chosen", page.locator("select[name=direction]").input_value(), "down", page)
    for ending in ("csv", "xlsx", "json"):
        link = page.locator(f"main a[href*='/performance/swings.{ending}']").first.get_attribute("href")
        tally.check(f"the {ending} is cut the same way", "direction=down" in link, link, page)
    boss.open("/performance/swings?known=look")
    tally.same("what is worth a look is a list of its own", page.locator("select[name=known]").input_value(), "look", page)
    tally.same("no axe violation on what is worth a look", pages.violations(page), [], page)
    boss.open("/performance/swings")
    chart = page.locator("table.swings td a[href*='/results']")
    if chart.count():
        wide = page.locator("table.swings td:nth-child(5)").first.bounding_box()["width"]
        tally.check("the sentence has room", wide >= 300, str(wide), page)
        chart.first.click()
        page.wait_for_url("**/results**")
        tally.check("a line leads to the person's chart", page.locator("main .chart").count() > 0, page=page)
        boss.open("/performance/swings")
    page.set_viewport_size({"width": 390, "height": 800})
    across = page.evaluate("document.documentElement.scrollWidth")
    tally.check("it fits a phone", across <= 390, str(across), page)
    page.set_viewport_size({"width": 1280, "height": 900})
    tally.same("agents do not come here", agent.status("/performance/swings"), 404)
    tally.same("nothing broke", boss.heard(), [], page)
