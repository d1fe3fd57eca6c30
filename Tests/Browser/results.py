"""Results: a team's table, the comparison of one measure, a person's control chart and its rows, one's own."""
import json


def team(tally, boss):
    page = boss.page
    boss.open("/performance")
    tally.check("everybody's figures stand in one table", page.locator(".multiples tbody tr").count() > 5, page=page)
    cells = page.locator(".multiples__cell")
    tally.check("each figure says its count", "n = " in cells.first.text_content(), page=page)
    answers = set(page.locator(".multiples__verdict").all_text_contents())
    known = ("明显变好", "明显变差", "明显上升", "明显下降", "看不出变化", "数据不足")
    tally.same("there are four answers", [one for one in answers if not one.startswith(known)], [], page)
    chosen = page.locator("#measure option").nth(1).get_attribute("value")
    page.locator("#measure").select_option(chosen)
    page.locator(".toolbar button[type=submit]").click()
    page.wait_for_url("**measure=**")
    tally.check("the filter stays in the address", f"measure={chosen}" in page.url, page=page)
    tally.check("a funnel compares people", page.locator(".funnel svg.chart__plot").count() == 1, page=page)
    tally.check("and its limits are two", page.locator(".funnel__outer").count() >= 2, page=page)
    tally.check("no rank is said", "第 1 名" not in page.locator("main").text_content(), page=page)
    sheet = boss.fetch(f"/performance.csv?measure={chosen}").text()
    tally.check("the file has the figure, its count and its range", "value,count,low,high" in sheet.splitlines()[0])
    tally.same("the workbook opens", boss.status("/performance.xlsx"), 200)
    told = json.loads(boss.fetch(f"/performance.json?measure={chosen}").text())
    tally.check("other programs read the same", told["total"] > 5 and told["people"][0]["figures"] != [])
    tally.same("nothing broke", boss.heard(), [], page)


def person(tally, boss):
    page = boss.page
    boss.open("/performance")
    link = page.locator(".multiples__cell a").first
    boss.open(link.get_attribute("href"))
    tally.check("a figure opens the person's control chart", page.locator(".control svg.chart__plot").count() == 1, page=page)
    tally.check("with an answer", page.locator(".answer .tag").count() == 1, page=page)
    tally.check("and how it is computed", "同样的来电类型和时段" in page.locator("main").text_content(), page=page)
    week = page.locator(".chart__week").last
    week.focus()
    tip = week.locator(".chart__tip")
    tally.check("a week says its value by keyboard", tip.evaluate("e => getComputedStyle(e).visibility") == "visible", page=page)
    rows = week.get_attribute("href")
    tally.same("a week opens its rows", boss.open(rows).status, 200, page)
    tally.check("of that week", "from=" in rows and "to=" in rows)
    tally.same("nothing broke", boss.heard(), [], page)


def own(tally, agent):
    page = agent.page
    agent.open("/performance")
    tally.check("an agent finds their own results", page.url.split("?")[0].endswith("/results"), page=page)
    text = page.locator("main").text_content()
    tally.check("peers have no names", page.locator(".spread a").count() == 0 and "名次" in text, page=page)
    for path in ("/performance.csv", "/performance.xlsx", "/performance.json"):
        tally.check(f"{path} is not for agents", agent.status(path) in (403, 404))
