"""What comes in by hand: a report in ten seconds, a notice of leaving, findings, one's own talks."""
import time

import pages

CHOICE = "form[action='/report'] input[name={}][value={}]"


def report(tally, leader, boss):
    """Whom, what, how soon: on a phone, under ten seconds of the browser's own, and once however often it is sent."""
    page = leader.page
    page.set_viewport_size({"width": 390, "height": 844})
    began = time.monotonic()
    leader.open("/report")
    person = page.locator(".report__person").first
    name = person.locator("strong").text_content()
    person.click()
    page.wait_for_url("**person=**")
    page.locator(CHOICE.format("what", "mood")).check()
    page.locator("#field-line").fill("今天一直没说话 <script>")
    page.locator("form[action='/report'] button").click()
    page.wait_for_url("**done=1**")
    took = time.monotonic() - began
    tally.check("a report takes no ten seconds", took < 10, f"{took:.1f} s", page)
    own = page.locator("main .timeline").text_content()
    tally.check("the reporter finds it", name in own and "今天一直没说话" not in own, own[:200], page)
    wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    tally.check("nothing is wider than the phone", not wide, page=page)
    page.set_viewport_size({"width": 1280, "height": 900})
    boss.open("/week?who=all")
    tally.check("no list holds its words", "今天一直没说话" not in boss.page.content(), page=boss.page)
    leader.open("/report")
    page.locator("details.fold summary").first.click()
    page.locator("input[name=reason]").first.fill("看错了人")
    page.locator("form[action$='/retraction'] button").first.click()
    page.wait_for_url("**done=1**")
    tally.check("it is taken back", "已收回" in page.locator("main .timeline").text_content(), page=page)
    tally.same("nothing broke", leader.heard(), [], page)


def needed_now(tally, leader, hr):
    """Grade now: the phone numbers at once, and the clock stops when somebody is there."""
    hr.open("/settings/contacts")
    hr.page.locator("#field-number").fill(hr.person)
    hr.page.locator("#field-phone").fill("8001")
    hr.page.locator("form[action='/settings/contacts'] button").click()
    hr.page.wait_for_url("**done=1**")
    page = leader.page
    leader.open("/report")
    page.locator(".report__person").first.click()
    page.wait_for_url("**person=**")
    page.locator(CHOICE.format("what", "mood")).check()
    page.locator(CHOICE.format("grade", "now")).check()
    page.locator("form[action='/report'] button").click()
    page.wait_for_load_state()
    shown = page.locator("main").text_content()
    tally.check("it says what to do and whom to call", "下线" in shown and "8001" in shown, shown[:200], page)
    page.locator("form[action$='/joining'] button").click()
    page.wait_for_load_state()
    tally.check("somebody is there", "在身边" in page.locator("main").text_content(), page=page)
    tally.same("nothing broke", leader.heard() + hr.heard(), [], page)


def leaving(tally, hr, leaver):
    """A notice, why, an address for later, and the notice taken back."""
    page = hr.page
    hr.open(f"/leaving?person={leaver}")
    page.locator("#field-left_on").fill("2000-01-01")
    page.locator("form[action='/leaving'][method=post] button").click()
    page.wait_for_load_state()
    tally.same("a day before joining is named", page.locator(".field__error").count(), 1, page)
    last = page.evaluate("new Date(Date.now() + 30 * 864e5).toISOString().slice(0, 10)")
    page.locator("#field-left_on").fill(last)
    page.locator("form[action='/leaving'][method=post] button").click()
    page.wait_for_url("**done=1**")
    hr.open(f"/leaving/{leaver}")
    page.locator("#field-given").select_option("pay")
    page.locator("#field-text").fill("说了一些心里话")
    page.locator("form[action$='/reasons'] button").click()
    page.wait_for_url("**done=1**")
    shown = page.locator("main").text_content()
    tally.check("the reason is there and the words are not", "收入" in shown and "心里话" not in shown, page=page)
    page.locator("form[action$='/links'] button").click()
    page.wait_for_load_state()
    tally.check("an address is shown once", "/exit/" in page.locator("main code").text_content(), page=page)
    hr.open("/leaving/reasons")
    tally.check("too few are not shown", "不显示" in page.locator("main").text_content(), page=page)
    hr.open(f"/leaving/{leaver}")
    page.locator("details.fold summary").last.click()
    page.locator("form[action$='/withdrawal'] #field-reason").fill("决定留下")
    page.locator("form[action$='/withdrawal'] button").click()
    page.wait_for_url("**done=1**")
    tally.same("nothing broke", hr.heard(), [], page)


def own_talks(tally, agent):
    """The own page reads on a phone, and says nothing of lists."""
    page = agent.page
    page.set_viewport_size({"width": 390, "height": 844})
    agent.open("/my/talks")
    shown = page.locator("main").text_content()
    secret = ("员工关怀", "离职面谈", "K1", "K4", "K5", "超期")
    tally.check("nothing of why they are on a list", not any(word in shown for word in secret), shown[:300], page)
    wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    tally.check("nothing is wider than the phone", not wide, page=page)
    page.set_viewport_size({"width": 1280, "height": 900})
    form = page.locator("form[action='/matters']")
    form.evaluate("one => one.closest('details').open = true")
    tally.same("no axe violation on asking for a talk", pages.violations(page), [], page)
    tally.check("with time, topic and listener", form.locator("[name=day], [name=time], [name=words], [name=listener]").count() == 4, page=page)
    form.locator("[name=words]").fill("想聊聊明年的班次")
    form.locator("[name=time]").fill("14:30")
    form.locator("button[type=submit]").click()
    page.wait_for_load_state()
    tally.check("it is kept with the wish", "14:30" in page.locator("main").text_content(), page.url, page)
    tally.check("another listener may be asked for", page.locator("input[name=step][value=forwarded]").count() == 1, page=page)
    agent.open("/my/talks")
    shown = page.locator("main").text_content()
    tally.check("it stands among what was raised, without its words", "想谈一谈" in shown and "明年的班次" not in shown, page=page)
    tally.same("nothing broke", agent.heard(), [], page)
