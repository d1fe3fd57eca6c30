"""One person's data: one's own to download, somebody's taken along by HR, and erased once two have answered for it."""
import zipfile

import pages
from accounts import press
from reader import NARROW, WIDE, Reader

GONE, NAME, SECOND = "E90021", "Quirin Zapf", "E90022"
# Longer ago than any law of the places keeps papers; talked to before, so that nothing is owed.
CAST = f"""employee_id,name,team,role,joined_on,left_on
{GONE},{NAME},夜班一组,agent,2010-03-01,2015-03-02
{SECOND},沈复核,夜班一组,hr,2010-03-01,
"""
TALKS = f"""employee_id,kind,held_at,held_by
{GONE},C6,2015-02-20 10:00,{SECOND}
"""
# A job is begun by the server within seconds; on a busy machine it may be many.
PATIENCE, PAUSE = 240, 500


def take_in(centre):
    for name, content in (("roster", CAST), ("talks", TALKS)):
        file = centre.folder / f"person-data-{name}.csv"
        file.write_text(content)
        centre.run("import", name, str(file))


def narrow(tally, page, what):
    page.set_viewport_size(NARROW)
    tally.same(f"{what} fits a phone", page.evaluate(pages.OVERFLOW), "", page)
    page.set_viewport_size(WIDE)


def download(page, selector):
    with page.expect_download() as coming:
        page.locator(selector).click()
    return coming.value


def own(tally, agent):
    page = agent.page
    agent.open("/account")
    press(page, "main a[href='/account/data']")
    tally.same("no axe violation on one's own data", pages.violations(page), [], page)
    narrow(tally, page, "one's own data")
    taken = download(page, "form[action='/account/data'] button")
    tally.check("a zip with one's number", taken.suggested_filename.startswith(agent.person), taken.suggested_filename)
    with zipfile.ZipFile(taken.path()) as file:
        words = file.read("data.json").decode()
        tally.check("with oneself in it", f'"employee_id":"{agent.person}"' in words, words[:200])
        tally.check("and a note on what is not", "README.txt" in file.namelist(), str(file.namelist()))
    tally.same("nothing broke", agent.heard(), [], page)


def retention(tally, hr, boss):
    page = hr.page
    hr.open("/settings")
    press(page, "main a[href='/settings/retention']")
    page.locator("#field-kind").select_option("talks")
    page.locator("#field-days").fill("1")
    press(page, "form[action='/settings/retention'] button")
    tally.check("too few days are refused", "366" in page.locator(".field__error").first.text_content(), page=page)
    tally.same("what was typed stays", page.locator("#field-days").input_value(), "1", page)
    tally.same("no axe violation on a refused form", pages.violations(page), [], page)
    page.locator("#field-days").fill("7000")
    press(page, "form[action='/settings/retention'] button")
    tally.check("enough are kept", "7,000" in page.locator("main table").first.text_content(), page=page)
    press(page, "main a[href='/settings/retention?count=1']")
    narrow(tally, page, "the dry run")
    tally.same("no axe violation on the dry run", pages.violations(page), [], page)
    page.locator("#field-employee").fill("NOBODY")
    page.locator("#field-reason").fill("劳动争议")
    press(page, "form[action='/settings/retention/holds'] button")
    tally.check("nobody is held", page.locator(".field__error").count() == 1, page=page)
    page.locator("#field-employee").fill("E90002")
    press(page, "form[action='/settings/retention/holds'] button")
    tally.check("a hold is listed", "劳动争议" in page.locator("main").text_content(), page=page)
    page.locator("form[action$='/end'][action^='/settings/retention'] input[name=reason]").fill("已解决")
    press(page, "form[action$='/end'][action^='/settings/retention'] button")
    tally.check("and ended", "劳动争议" not in page.locator("main").text_content(), page=page)
    tally.same("not a manager's", boss.status("/settings/retention"), 404)
    tally.same("nothing broke", hr.heard(), [], page)


def of_somebody(tally, browser, centre, hr, boss):
    take_in(centre)
    page, path = hr.page, f"/people/{GONE}/data"
    hr.open(f"/people/{GONE}")
    press(page, f"main a[href='{path}']")
    tally.same("no axe violation on somebody's data", pages.violations(page), [], page)
    narrow(tally, page, "somebody's data")
    for stranger in (path, "/settings/erasures"):
        tally.same(f"not a manager's: {stranger}", boss.status(stranger), 404)
    page.locator("#field-reason").fill("本人来信申请")
    taken = download(page, f"form[action='{path}'] button")
    tally.check("a zip with their number", taken.suggested_filename.startswith(GONE), taken.suggested_filename)
    with zipfile.ZipFile(taken.path()) as file:
        words = file.read("data.json").decode()
        tally.check("with them in it", NAME in words, words[:200])
        tally.check("without own matters and messages", "own_matters" not in words and '"messages"' not in words)
    page.locator("#field-why").fill(f"{NAME} 申请")
    page.locator("#field-number").fill("E9002")
    press(page, f"form[action='{path}/erasure'] button")
    tally.same("a name in the reason, another number", page.locator(".field__error").count(), 2, page)
    tally.same("what was typed stays", page.locator("#field-number").input_value(), "E9002", page)
    tally.same("no axe violation on a refused form", pages.violations(page), [], page)
    page.locator("#field-why").fill("本人来信申请")
    page.locator("#field-number").fill(GONE)
    press(page, f"form[action='{path}/erasure'] button")
    tally.check("it is asked for", page.url.endswith("/settings/erasures?done=1"), page.url, page)
    tally.same("nobody is their own second", page.locator("form[action$='/consent']").count(), 0, page)
    tally.same("no axe violation on the list", pages.violations(page), [], page)
    consent(tally, browser, centre)
    tally.check("it is done in the background", is_done(hr), page=page)
    words = page.locator("main").text_content()
    tally.check("and nobody is named", NAME not in words and GONE not in words, words[:300], page)
    tally.same("there is no such person", hr.status(f"/people/{GONE}"), 404)
    tally.same("nothing broke", hr.heard() + boss.heard(), [], page)


def consent(tally, browser, centre):
    """The second person, without scripts."""
    second = Reader(browser, centre, script=False).sign_in(SECOND, centre.link(SECOND))
    page, form = second.page, "form[action$='/consent']"
    second.open("/settings/erasures")
    page.locator(f"{form} input[name=number]").fill("E9002")
    press(page, f"{form} button")
    tally.same("a slip is refused", page.locator(".field__error").count(), 1, page)
    page.locator(f"{form} input[name=number]").fill(GONE)
    press(page, f"{form} button")
    tally.check("the second agrees", page.url.endswith("?done=1"), page.url, page)
    tally.same("nothing broke for the second", second.heard(), [], page)
    second.close()


def is_done(hr):
    for _ in range(PATIENCE):
        hr.open("/settings/erasures")
        if "已删除" in hr.page.locator("main h2 .tag").first.text_content():
            return True
        hr.page.wait_for_timeout(PAUSE)
    return False
