"""A talk while it is held and just after: the sheet, notes without a network, the record, a talk nobody planned."""
import time

import pages
import people
from days import today

RECORD, UNPLANNED = 180, 30
# A check date lies within a year.
CHECK = today(60).isoformat()
# Somebody who types on: about five signs a second.
STROKE = 200


def begin(boss, kind="C1"):
    """Takes a talk in hand with an agent of the manager's; its address and whom it is with."""
    everyone = people.roster(boss)
    person = next(one for one, row in everyone.items() if row["role"] == "agent")
    answer = boss.context.request.post("/talks", form={"csrf": boss.csrf(), "kind": kind, "person": person, "gap": "news"}, max_redirects=0)
    return answer.headers["location"].partition("?")[0], person


def notes(tally, boss):
    """One question at a time by keyboard, marks, and a network that drops."""
    page, (talk, _) = boss.page, begin(boss)
    boss.open(f"{talk}/hold")
    shown = page.locator(".hold__part:visible")
    tally.same("one question is shown", shown.count(), 1, page)
    tally.same("no axe violation", pages.violations(page), [], page)
    page.locator(".hold__part:visible textarea").focus()
    page.keyboard.press("Control+Enter")
    second = shown.get_attribute("data-part")
    page.keyboard.type("先听她说")
    state = page.locator("[data-state]")
    state.filter(has_text="已保存").wait_for()
    page.keyboard.press("Control+Shift+Enter")
    tally.check("and back", shown.get_attribute("data-part") != second, page=page)
    page.keyboard.press("Control+Enter")
    shown.locator("[data-mark]").nth(1).click()
    boss.context.set_offline(True)
    page.keyboard.type("小抄，没有网络时写的")
    state.filter(has_text="这台电脑").wait_for()
    waiting = "() => Object.keys(localStorage).filter((name) => name.startsWith('zhiyin-talk/')).length"
    tally.same("what is written waits on this machine", page.evaluate(waiting), 1, page)
    boss.context.set_offline(False)
    state.filter(has_text="已保存").wait_for()
    tally.same("and leaves it once it is saved", page.evaluate(waiting), 0, page)
    boss.heard()  # The browser itself says that there was no network.
    offline_reload(tally, boss, talk, second)
    two_devices(tally, boss, talk, second)
    draft(tally, boss, talk)
    tally.same("nothing broke", boss.heard(), [], page)


def offline_reload(tally, boss, talk, part):
    """A page that was closed without a network: the next one sends what it left."""
    page = boss.page
    field = f"[name=notes-{part}]"
    page.locator(field).press("Control+End")
    boss.context.set_offline(True)
    page.keyboard.type("，关掉之前")
    page.wait_for_timeout(300)
    page.goto("about:blank")
    boss.context.set_offline(False)
    boss.open(f"{talk}/hold")
    page.locator("[data-state]").filter(has_text="已保存").wait_for()
    boss.open(f"{talk}/hold")
    said = page.locator(field).input_value()
    tally.check("nothing of it is lost", "先听她说" in said and "没有网络时写的" in said and "关掉之前" in said, said, page)
    boss.heard()


def two_devices(tally, boss, talk, part):
    """Two pages opened at once: both texts stay."""
    other = boss.context.new_page()
    other.goto(f"{talk}/hold")
    other.locator("html[data-ready]").wait_for(state="attached")
    for page, words in ((boss.page, "甲页写的"), (other, "乙页写的")):
        page.evaluate(f"document.querySelector('[name=notes-{part}]').closest('section').hidden = false")
        page.locator(f"[name=notes-{part}]").press("Control+End")
        page.keyboard.type(words)
    for page in (boss.page, other):
        page.locator("[data-state]").filter(has_text="已保存").wait_for()
    other.close()
    boss.open(f"{talk}/hold")
    said = boss.page.locator(f"[name=notes-{part}]").input_value()
    tally.check("both texts are kept", "甲页写的" in said and "乙页写的" in said, said, boss.page)


def draft(tally, boss, talk):
    """The agreement is at hand: kept without a network like the notes, and found on its own page."""
    page = boss.page
    boss.open(f"{talk}/hold")
    page.locator("[data-to=agree]").click()
    tally.same("no axe violation beside the agreement", pages.violations(page), [], page)
    page.locator("#agreed-check").fill(CHECK)
    boss.context.set_offline(True)
    page.locator("#agreed-goal").fill("先核对订单号")
    state = page.locator("[data-state]")
    state.filter(has_text="这台电脑").wait_for()
    boss.context.set_offline(False)
    state.filter(has_text="已保存").wait_for()
    boss.heard()
    boss.open(f"{talk}/agreement")
    tally.same("the goal is there", page.locator("[name=goal1-words]").input_value(), "先核对订单号", page)
    tally.same("and its day", page.locator("[name=check1]").input_value(), CHECK, page)
    boss.open(f"{talk}/hold")
    page.locator("[data-part]:visible [data-mark^=情绪]").click()
    page.keyboard.type("提到班次就不说话")
    state.filter(has_text="已保存").wait_for()
    boss.open(f"{talk}/record")
    report = page.locator("main a[href^='/report?person=']")
    tally.same("a mood in the notes offers a report", report.count(), 1, page)
    tally.check("the record is filled with the draft", "先核对订单号" in page.locator("#field-agreed").input_value(), page=page)


def record(tally, boss, leader):
    """The sheet is one page; the record takes less than three minutes at the speed of a hand."""
    page, (talk, person) = boss.page, begin(boss)
    boss.open(f"{talk}/sheet")
    tally.same("no axe violation on the sheet", pages.violations(page), [], page)
    tally.same("the sheet is one page", page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n"), 1, page)
    began = time.monotonic()
    boss.open(f"{talk}/record")
    tally.same("no axe violation on the record", pages.violations(page), [], page)
    for name, words in (("said", "退款要跨两个系统核对，订单号对不上就只能请客户再打来"), ("agreed", "先核对订单号，再转接"), ("promise", "本周请培训安排双系统演练")):
        page.locator(f"#field-{name}").press_sequentially(words, delay=STROKE)
    page.locator("#field-check").fill(CHECK)
    page.locator(".record > button").click()
    page.wait_for_url("**done=1**")
    took = time.monotonic() - began
    tally.check("in less than three minutes", took < RECORD, f"{took:.0f} s", page)
    tally.check("what was agreed is there", "先核对订单号" in page.locator("main").text_content(), page=page)
    page.locator("#field-agreed").fill("先核对订单号，当场回复")
    page.locator(".record > button").click()
    page.wait_for_url("**done=1**")
    said = page.locator("main").text_content()
    tally.check("a correction leaves both versions", "再转接" in said and "当场回复" in said, page=page)
    change = page.locator("main a[href*='from=record']")
    change.click()
    page.wait_for_load_state()
    tally.same("the agreement may follow the record", page.locator("[name=goal1-words]").input_value(), "先核对订单号，当场回复", page)
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_url("**done=1**")
    boss.open(f"{talk}/record")
    tally.same("and then it is offered no more", change.count(), 0, page)
    tally.same("the leader has no such page", leader.status(f"{talk}/record"), 404)
    tally.same("nothing broke", boss.heard(), [], page)


def unplanned(tally, boss):
    """Thirty seconds from the empty form to the talk on file."""
    page, person = boss.page, "E90002"
    began = time.monotonic()
    boss.open("/talks/new")
    tally.same("no axe violation", pages.violations(page), [], page)
    page.locator("#field-who").press_sequentially("ölund", delay=STROKE)
    page.locator("input[name=kind][value=C1]").check()
    page.locator("#field-line").press_sequentially("路上聊了聊新系统", delay=STROKE)
    page.locator("#field-minutes").press_sequentially("10", delay=STROKE)
    page.locator(".unplanned > button").click()
    page.wait_for_url("**done=**")
    took = time.monotonic() - began
    tally.check("in less than thirty seconds", took < UNPLANNED, f"{took:.0f} s", page)
    boss.open(f"/people/{person}")
    tally.check("it is on the person's page", "路上聊了聊新系统" in page.locator("main").text_content(), page=page)
    boss.open("/talks/new")
    page.locator("#field-who").fill("zzzz")
    page.locator("input[name=kind][value=C1]").check()
    page.locator("#field-line").fill("这句话还在")
    page.locator(".unplanned > button").click()
    page.wait_for_load_state()
    tally.same("nobody found loses nothing", page.locator("#field-line").input_value(), "这句话还在", page)
    boss.open("/talks/lengths")
    tally.same("no axe violation on the lengths", pages.violations(page), [], page)
    tally.check("lengths are shown", page.locator(".lengths svg").count() > 0, page=page)
    tally.same("nothing broke", boss.heard(), [], page)
