"""The settings of a site: HR changes a rule's number, managers read it."""


def rules(tally, hr, boss):
    page = hr.page
    hr.open("/settings")
    page.locator("#field-number").select_option("K19.working_days")
    page.locator("#field-value").fill("0")
    page.locator("form[action='/settings/rules'] button").click()
    page.wait_for_load_state()
    said = page.locator(".field__error").text_content()
    tally.check("a number out of bounds is named", "1 到 366" in said, said, page)
    tally.same("and kept in the form", page.locator("#field-value").input_value(), "0", page)
    tally.same("with its rule", page.locator("#field-number").input_value(), "K19.working_days", page)
    page.locator("#field-value").fill("20")
    page.locator("form[action='/settings/rules'] button").click()
    page.wait_for_url("**done=1")
    tally.check("it is saved", page.locator("[role=status]").is_visible(), page=page)
    boss.open("/settings")
    row = boss.page.locator("main tr", has_text="K19").first
    tally.check("a manager reads it", "20" in row.text_content(), row.text_content(), boss.page)
    tally.same("and has nothing to change it with", boss.page.locator("main form").count(), 0, boss.page)
    tally.same("nothing broke", hr.heard() + boss.heard(), [], page)


def calendar(tally, hr):
    page = hr.page
    hr.open("/settings")
    content = "日期,类别,名称\n2098-01-01,通知,试用通知\n2098-05-01,放假,试用\n2098-05-02,歇业,x\n"
    page.locator("#field-file").set_input_files({"name": "日历.csv", "mimeType": "text/csv", "buffer": content.encode()})
    page.locator("form[action='/imports'] button").click()
    page.locator("h1", has_text="什么都没有写入").wait_for()
    tally.check("a calendar is tried out first", "什么都没有写入" in page.locator("h1").text_content(), page=page)
    refused = page.locator("main table tbody tr")
    tally.check("a wrong row is named", "歇业" in refused.first.text_content(), refused.first.text_content(), page)
    tally.same("nothing broke", hr.heard(), [], page)
