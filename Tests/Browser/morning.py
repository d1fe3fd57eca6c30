"""The first page of the day, the map with the lists behind it, and the talks ahead."""
import re


def today(tally, reader):
    page = reader.page
    reader.open("/today")
    tally.same("one first heading", page.locator("main h1").count(), 1, page)
    figures = [int(one) for one in page.locator(".tile__value").all_text_contents()]
    tally.check("figures are counts", len(figures) >= 4, f"{figures}", page)
    for group in page.locator(".rows__group").all():
        rows = group.locator("details.row-open").count()
        tally.check("never more than seven lines before more", rows <= 7, f"{rows}", page)
    folded = page.locator(".fold").first
    if folded.count():
        tally.check("what was late yesterday is folded", folded.get_attribute("open") is None, page=page)
        folded.locator("summary").first.click()
    row = page.locator("details.row-open:visible").first
    if row.count():
        row.locator("summary").first.click()
        tally.check("a line opens its evidence in place", row.locator(".evidence").is_visible(), page=page)
    more = page.locator(".rows__more a:visible").first
    if more.count():
        more.click()
        page.wait_for_url("**/obligations?**")
        tally.check("more leads to the list", page.locator("details.row-open").count() > 0, page=page)
    tally.same("nothing broke", reader.heard(), [], page)


def own_day(tally, reader):
    """An agent's day: the own results are one step away, no list and no reason is there."""
    page = reader.page
    reader.open("/today")
    tally.same("no lines with reasons", page.locator("details.row-open").count(), 0, page)
    page.locator(".page-head .actions a").first.click()
    page.wait_for_url(f"**/people/{reader.person}")
    tally.same("nothing broke", reader.heard(), [], page)


def map_(tally, reader):
    page = reader.page
    reader.open("/map")
    cells = page.locator(".heat__link")
    tally.check("the map has cells", cells.count() > 0, page=page)
    for text in cells.all_text_contents()[:20]:
        said = re.fullmatch(r"[\d,]+/[\d,]+|\D+[\d,]+", text.strip())
        tally.check("a cell has its denominator or what is ahead", said, text, page)
    heads = page.locator(".heat thead th").count()
    tally.same("every column has its head", page.locator(".heat tbody tr").first.locator("td").count(), heads, page)
    cells.first.click()
    page.wait_for_url("**/obligations?**")
    tally.check("a cell opens its list", page.locator("details.row-open").count() > 0, page=page)
    reader.open("/map")
    page.locator(".heat th[scope=row] a").first.click()
    page.wait_for_url("**team=**")
    tally.check("a team opens to its people", page.locator(".heat th[scope=row] a[href^='/people/']").count() > 0, page=page)
    page.locator(".actions [rel=prev]").click()
    page.wait_for_load_state()
    tally.check("the quarter before keeps the team", "team=" in page.url, page.url, page)
    for query in ("from=x&to=y", "from=2026-09-01&to=2026-01-01", "team=nobody", "page=999"):
        tally.same(f"/map?{query} is still a page", reader.fetch(f"/map?{query}").status, 200)
    for query in ("rule=K99", "state=x", "since=x", "page=-1", "from=9999-12-31", "person=nobody"):
        tally.same(f"/obligations?{query} is still a page", reader.fetch(f"/obligations?{query}").status, 200)
    for path in ("/map.csv", "/map.xlsx"):
        tally.same(f"{path} is a file", reader.fetch(path).status, 200)
    tally.same("nothing broke", reader.heard(), [], page)


def forecast(tally, reader):
    page = reader.page
    reader.open("/forecast")
    tally.same("twenty-six weeks behind the columns", page.locator(".chart__values tbody tr").count(), 26, page)
    tally.same("/forecast?holder=nobody is still a page", reader.fetch("/forecast?holder=nobody").status, 200)
    tally.same("nothing broke", reader.heard(), [], page)
