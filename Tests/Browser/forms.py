"""The form of a talk: questions checked while they are typed, kept with a reason; its settings."""
from reader import say_why


def write(tally, boss):
    """A talk with somebody is begun, its form filled, a flagged question answered in both ways."""
    page = boss.page
    boss.open("/week")
    link = next(link for link in boss.links("main a") if "/people/" in link)
    person = link.split("/people/")[1].split("?")[0].split("/")[0]
    boss.open(f"/talks/begin?person={person}")
    page.locator("main form[action='/talks'] button[type=submit]").first.click()
    say_why(page)
    address = page.url.split("?")[0]
    boss.open(address + "/form")
    tally.check("who reads a field is said", "看得到的人" in page.locator(".readers").first.text_content(), page=page)
    first = page.locator("#field-q-1")
    first.fill("你觉得你们组长怎么样？")
    flagged = page.locator("#check-1 .taboo")
    flagged.wait_for()
    tally.check("a taboo is pointed out while typing", "不宜这样问" in flagged.text_content(), page=page)
    tally.same("and what was typed stays", first.input_value(), "你觉得你们组长怎么样？", page)
    flagged.locator("button", has_text="就用这句").click()
    page.wait_for_url("**done=1")
    tally.check("the better question stands there", "组长怎么样" not in page.locator("#field-q-1").input_value(), page=page)
    page.locator("#field-q-1").fill("组长平时管得好不好？")
    flagged = page.locator("#check-1 .taboo")
    flagged.wait_for()
    flagged.locator("summary").click()
    flagged.locator("select").select_option("raised")
    page.locator("main form .btn--primary").click()
    page.wait_for_url("**done=1")
    tally.check("it stays with its reason", "本人先提起的" in page.locator("#check-1").text_content(), page=page)
    tally.same("nothing broke", boss.heard(), [], page)


def phrases(tally, hr):
    """A phrase is added, tried, switched off."""
    page = hr.page
    hr.open("/settings/taboos")
    page.locator("#field-phrases").fill("@nobody 咋样")
    page.locator("#field-better").fill("最近哪件事最难？")
    page.locator("form[action='/settings/taboos'] button[type=submit]").click()
    page.wait_for_load_state()
    tally.check("a wrong phrase is named", "@nobody" in page.locator(".field__error").text_content(), page=page)
    page.locator("#field-phrases").fill("老大 …3 咋样")
    page.locator("form[action='/settings/taboos'] button[type=submit]").click()
    page.wait_for_url("**done=1")
    page.locator("#field-sentence").fill("你们老大最近咋样")
    page.locator("form[action='/settings/taboos/trials'] button").click()
    page.wait_for_load_state()
    tally.same("it is found", page.locator("mark").first.text_content(), "老大最近咋样", page)
    tally.same("nothing broke", hr.heard(), [], page)


def settings(tally, hr):
    """Every form is there, and a prompt is reworded."""
    page = hr.page
    hr.open("/settings/forms")
    tally.check("forms by kind and audience", page.locator("main tbody tr").count() > 15, page=page)
    hr.open("/settings/forms/C1-top")
    page.locator("#field-wording-plan").fill("谁来做，哪天做？")
    page.locator("main form .btn--primary").click()
    page.wait_for_url("**done=1")
    tally.same("the prompt is the site's", page.locator("#field-wording-plan").input_value(), "谁来做，哪天做？", page)
    tally.same("nothing broke", hr.heard(), [], page)
