"""What whoever looks after the system sees: the audit, the jobs, and pages that say when they have news."""
import people


def audit(tally, hr):
    page = hr.page
    hr.open("/settings")
    page.locator("main a[href='/settings/audit']").click()
    page.wait_for_url("**/settings/audit")
    rows = page.locator("main tbody tr")
    tally.check("the audit has rows", rows.count() > 3, str(rows.count()), page)
    page.locator("#field-to").fill("2001-01-01")
    page.locator("form[action='/settings/audit'] button").click()
    page.wait_for_load_state()
    tally.same("nothing happened before there was anything", rows.count(), 0, page)
    tally.same("the filter stays", page.locator("#field-to").input_value(), "2001-01-01", page)
    for ending in ("csv", "jsonl", "xlsx"):
        answer = hr.fetch(f"/settings/audit.{ending}")
        tally.check(f"the audit as {ending}", answer.status == 200 and len(answer.body()) > 100, str(answer.status))
    hr.open("/settings/audit?reads=1")
    tally.check("taking it away is a row itself", "导出" in rows.first.text_content(), page=page)
    tally.same("nothing broke", hr.heard(), [], page)


def jobs(tally, hr, boss):
    hr.open("/settings/jobs")
    tally.check("jobs are shown", hr.page.locator("main .tile").count() >= 4, page=hr.page)
    tally.same("not to a manager beside HR", boss.status("/settings/jobs"), 404)
    tally.same("nor the audit", boss.status("/settings/audit"), 404)
    tally.same("nothing broke", hr.heard(), [], hr.page)


def live(tally, reader, centre):
    """An import beside the server: the page says it has news, and leaves what is being typed alone."""
    page = reader.page
    reader.open("/week")
    bar, typed = page.locator(".live__bar"), page.locator(".finder__input")
    tally.check("no news at first", not bar.is_visible(), page=page)
    typed.fill("王")
    top = page.evaluate("document.querySelector('main h1').getBoundingClientRect().top")
    people.take_in_cast(centre)
    bar.wait_for(state="visible", timeout=15_000)
    tally.same("what is typed stays", typed.input_value(), "王", page)
    tally.same("nothing moves", page.evaluate("document.querySelector('main h1').getBoundingClientRect().top"), top, page)
    bar.locator("a").click()
    page.wait_for_load_state()
    tally.check("refreshed, it has no news", not page.locator(".live__bar").is_visible(), page=page)
    tally.same("nothing broke", reader.heard(), [], page)
