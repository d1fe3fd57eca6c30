"""What is agreed in a talk: written with the data beside it, read and answered by the person, changed, followed up."""
from days import today
from reader import say_why


def begin(reader, person):
    """A performance talk with somebody, taken in hand; the address of its page."""
    page = reader.page
    reader.open(f"/talks/begin?person={person}")
    page.locator("input[name=kind][value=C2]").check()
    page.locator("main form[method=post] button[type=submit]").last.click()
    say_why(page)
    return page.url.split("?")[0]


def whole(tally, manager, agent):
    page = manager.page
    talk = begin(manager, agent.person)
    manager.open(f"{talk}/agreement")
    tally.check("who reads it stands before the first field",
                page.locator(".agreement__readers").bounding_box()["y"]
                < page.locator("[name=goal1-words]").bounding_box()["y"], page=page)
    page.locator("main form button[type=submit]").last.click()
    tally.check("nothing agreed is not kept", page.locator("#field-goal1-words-error").is_visible(), page=page)
    page.locator("[name=goal1-words]").fill("每通电话先听完再回答")
    page.locator("[name=method]").fill("一起听三通录音 <b>")
    page.locator("[name=check1]").fill(today(21).isoformat())
    page.locator("[name=promise1]").fill("排早班两周")
    page.locator("[name=promise1-day]").fill(today(7).isoformat())
    if page.locator("[name=goal2-figure] option[value=csat]").count():
        page.locator("details:has([name=goal2-figure]) summary").click()
        page.locator("[name=goal2-figure]").select_option("csat")
        page.locator("[name=goal2-level]").fill("99.9%")
        page.locator("main form button[type=submit]").last.click()
        page.locator(".agreement__data").wait_for()
        said = page.locator(".agreement__data").text_content()
        tally.check("the data are said before it is kept", "本人" in said and "同岗" in said, said, page)
        tally.same("and what was typed is there", page.locator("[name=method]").input_value(), "一起听三通录音 <b>", page)
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_url("**/agreements/**")
    address = page.url.split("?")[0]
    tally.check("it waits for the person", "等本人看" in page.locator("main").text_content(), page=page)
    tally.check("words are words", "<b>" in page.locator("main").text_content(), page=page)
    answer(tally, agent, address)
    manager.open(address)
    tally.check("the holder reads that it is confirmed", "确认" in page.locator("main").text_content(), page=page)
    again(tally, manager, agent, talk, address)
    promise(tally, manager, address)
    lists(tally, manager, agent)
    tally.same("nothing broke", manager.heard() + agent.heard(), [], page)


def answer(tally, agent, address):
    page = agent.page
    agent.open("/today")
    tally.check("it waits on the person's first page", page.get_by_text("有一项约定等您看").count() > 0, page=page)
    agent.open(address)
    tally.same("who else reads the words is said first", page.locator("#answer .faint").count() > 0, True, page)
    page.locator("#answer button[value=differs]").click()
    tally.check("to differ wants a sentence", page.locator("[role=alert]").is_visible(), page=page)
    page.locator("#answer [name=words]").fill("我愿意试试")
    page.locator("#answer button[value=confirmed]").click()
    page.wait_for_url("**done=1**")
    tally.check("the words stand there", "我愿意试试" in page.locator("main").text_content(), page=page)


def again(tally, manager, agent, talk, address):
    """A change asks the person anew, and a page opened before it confirms nothing."""
    agent.open(address)
    old = agent.page.locator("#answer input[name=version]").get_attribute("value")
    mark = agent.page.locator("#answer input[name=csrf]").get_attribute("value")
    page = manager.page
    manager.open(f"{talk}/agreement")
    page.locator("[name=method]").fill("一起听五通录音")
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_load_state()
    if page.locator(".agreement__data").count():
        page.locator("main form button[type=submit]").last.click()
    page.wait_for_url("**/agreements/**")
    tally.check("it waits anew", "等本人看" in page.locator("main").text_content(), page=page)
    form = {"csrf": mark, "version": old, "answer": "confirmed"}
    stale = agent.context.request.post(address + "/answers", form=form, max_redirects=0).status
    tally.same("what was not shown is not confirmed", stale, 409)
    agent.open(address)
    tally.check("both see the change", "一起听五通录音" in agent.page.locator("main").text_content(), page=agent.page)


def promise(tally, manager, address):
    page = manager.page
    manager.open(address)
    form = page.locator("#promises form").first
    form.locator("button[value=not_yet]").click()
    tally.check("not yet wants a word", page.locator("[role=alert]").is_visible(), page=page)
    form = page.locator("#promises form").first
    form.locator("[name=words]").fill("班表下周才定")
    form.locator("button[value=not_yet]").click()
    page.wait_for_url("**done=1**")
    page.locator("#promises form").first.locator("button[value=kept]").click()
    page.wait_for_load_state()
    tally.check("a promise is kept", "做到了" in page.locator("#promises").text_content(), page=page)
    tally.same("and asked for no more", page.locator("#promises form").count(), 0, page)


def lists(tally, manager, agent):
    page = manager.page
    manager.open("/agreements?state=waiting")
    rows = page.locator("main tbody tr").count()
    tally.check("it is on the holder's list", rows > 0, page=page)
    table = manager.fetch("/agreements.csv?state=waiting").text().strip().splitlines()
    tally.same("the file has the same rows", len(table) - 1, rows)
    tally.same("as a workbook too", manager.fetch("/agreements.xlsx").status, 200)
    agent.open("/my/talks")
    tally.check("it is among the person's own talks", agent.page.locator("main a[href^='/agreements/']").count() > 0,
                page=agent.page)
    tally.same("a strange address is none", agent.status("/agreements/nothing"), 404)
