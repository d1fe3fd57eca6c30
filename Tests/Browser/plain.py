"""Everything again with scripts off: links, forms and details are enough."""
import people


def whole(tally, reader):
    page = reader.page
    reader.open("/people")
    button = page.locator(".toolbar button")
    tally.check("the filter has its button", button.is_visible(), page=page)
    page.locator("#q").fill("oymy")
    button.click()
    tally.same("the filter works", people.names(page), ["欧阳明月"], page)

    reader.open("/week")
    page.locator("#who").select_option("all")
    page.locator(".toolbar button").click()
    tally.check("the week's filter works", "who=all" in page.url, page.url, page)
    row = page.locator("details.row-open").first
    row.locator("summary").first.click()
    tally.check("a row opens its evidence", row.locator(".evidence").is_visible(), page=page)
    row.locator(".evidence a.tag:not([href$=dossier])").click()
    tally.check("and leads to the person", "/people/" in page.url, page.url, page)
    chart = page.locator(".chart__values").first
    if chart.count():
        chart.locator("summary").click()
        tally.check("a chart shows its values", chart.locator("table").is_visible(), page=page)

    reader.open("/imports")
    roster = "employee_id,name,team,role,joined_on\nE92001,Bo,Night,agent,2026-03-02\n"
    page.locator("#field-file").set_input_files({"name": "bo.csv", "mimeType": "text/csv", "buffer": roster.encode()})
    page.locator("main form button[type=submit]").click()
    tally.check("a dry run answers", "试运行结果" in page.locator("h1").text_content(), page=page)
    reader.open("/imports")
    page.locator("#field-file").set_input_files({"name": "bo.csv", "mimeType": "text/csv", "buffer": roster.encode()})
    page.locator("input[name=dry]").uncheck()
    page.locator("main form button[type=submit]").click()
    tally.check("an import answers", "/imports/" in page.url, page.url, page)
    page.locator("main form button[type=submit]").last.click()
    tally.check("an import is undone", "已撤销" in page.locator("main").text_content(), page=page)
    tally.check("and its person is gone", "E92001" not in people.roster(reader))

    page.locator(".account > summary").click()
    page.locator(".choice__item[value=dark]").click()
    tally.same("the look changes", page.locator("html").get_attribute("data-theme"), "dark", page)
    page.locator(".account > summary").click()
    page.locator(".choice__item[hreflang=zh-Hant]").click()
    tally.same("the language changes", page.locator("html").get_attribute("lang"), "zh-Hant", page)
    page.locator(".account > summary").click()
    page.locator(".account__out button").click()
    tally.check("signing out works", page.url.endswith("/welcome"), page.url, page)
