"""The first start of an empty centre: from the link that serve prints to the first list."""
import re

import pages
import people
from centre import Centre
from reader import Reader

ROSTER = """工号,姓名,班组,岗位,入职日期,上级工号
L1,林经理,运营管理,运营经理,2020-03-02,
L2,周晓,一组,员工,2020-03-02,L1
"""


def begin(page, content, day=None):
    if day is not None:
        page.locator("#field-start_on").fill(day)
    page.locator("#field-file").set_input_files({"name": "roster.csv", "mimeType": "text/csv", "buffer": content})
    page.locator("main form button[type=submit]").click()
    page.wait_for_load_state()


def whole(tally, browser, binary):
    centre = Centre(binary)
    try:
        centre.serve()
        link = re.search(r"/first-run/\S+", centre.log.read_text())
        if tally.check("serve prints the link", link, centre.log.read_text()):
            story(tally, browser, centre, link[0])
    finally:
        centre.close()


def story(tally, browser, centre, link):
    tally.same("another link is refused", centre.ask("GET", "/first-run/x").status, 404)
    tally.same("the pages themselves are shut", centre.ask("GET", "/week").status, 401)
    founder = Reader(browser, centre)
    pages.sweep(tally, founder, "nobody", [(link, 200)])
    page = founder.page

    founder.open(link)
    begin(page, ROSTER.encode(), day="31.12.2026")
    alert = page.locator("main [role=alert]")
    tally.check("a wrong day is named", "启用日" in alert.text_content(), page=page)
    tally.same("and kept in the form", page.locator("#field-start_on").input_value(), "31.12.2026", page)
    begin(page, "颜色,形状\n红,圆\n".encode(), day="2026-01-05")
    said = alert.text_content().strip() if alert.count() else ""
    tally.check("a file that is no roster is named", len(said) > 4, said, page)
    begin(page, ROSTER.encode(), day="2026-01-05")
    tally.same("whom one may be", page.locator("#field-employee_id option").count(), 1, page)
    tally.same("no axe violation on choosing", pages.violations(page), [], page)
    page.locator("main form button[type=submit]").click()
    page.wait_for_url("**/today")
    tally.check("the founder is in", "林经理" in page.locator(".account").text_content(), page=page)
    tally.same("with the roster", sorted(people.roster(founder)), ["L1", "L2"])
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = centre.ask("POST", f"{link}/enter", form, "employee_id=L1")
    tally.same("the link lets nobody else in", (answer.status, answer.cookies), (404, []))
    tally.same("nothing broke", founder.heard(), [], page)
    founder.close()
