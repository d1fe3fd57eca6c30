"""The story's part about people: a mood, a need now, a return, the end of probation, those who leave."""
from reader import Reader
from story_acts import (
    begin_from_line, begin_from_person, find, is_ended, nowhere, press, record, row, says, shut, silent, skip, standing, tap,
    text, write_form)
from story_cast import (
    AWAY, BACK, BOSS, BYSTANDER, DIRECTOR, GONE, HR, LEADER, LEAVER, LOW, NAMES, NOW, OTHER_LEADER, TRAINER, TRIAL, today)

SEEN, NEED, CAUSE, HEARD, KEPT = (
    "午休总是一个人坐着不说话", "晚上睡不好", "父亲上个月住院了", "想换到白班一阵子", "给他两周白班")
SHAKING = "手抖得接不了电话"


def report(cast, number, what, grade, line):
    leader = cast[LEADER]
    page = leader.page
    leader.open(f"/report?person={number}")
    page.locator(f"input[name=what][value={what}]").check()
    page.locator(f"input[name=grade][value={grade}]").check()
    page.locator("#field-line").fill(line)
    press(page, "main form[action='/report'] button[type=submit]", "Enter")


def mood(cast):
    """A mood seen becomes a care talk; every word of it lies sealed (C4)."""
    tally, boss, agent, leader = cast.tally, cast[BOSS], cast[LOW], cast[LEADER]
    report(cast, LOW, "mood", "soon", SEEN)
    silent(cast, leader, "even its maker reads the words no more", SEEN)
    line = row(boss, LOW, "情绪")
    tally.check("the list has no word of it", SEEN not in text(boss), page=boss.page)
    line.locator("form.note-open button").first.press("Enter")
    boss.page.locator("blockquote").wait_for()
    says(cast, boss, "a button opens them and says what it leaves", SEEN, "这次查看已记入审计")
    cast.look(boss, "a sealed note")

    course = begin_from_line(boss, LOW, "情绪", "C4")
    write_form(boss, course, occasion="discomfort", present=NEED)
    find(boss, course, "personal", CAUSE)
    silent(cast, boss, "the finding lies sealed", CAUSE)
    press(boss.page, f"form[action='{course}/findings/opened'] button")
    says(cast, boss, "and opens by a button", CAUSE)
    record(boss, course, said=HEARD, agreed=KEPT)
    skip(boss, course, "follow-up", "nothing")
    tally.check("the care talk ends", is_ended(boss, course), page=boss.page)
    for number in (BOSS, HR, DIRECTOR, LEADER, OTHER_LEADER, TRAINER, LOW):
        nowhere(cast, number, SEEN, NEED, CAUSE, HEARD, KEPT)
    boss.open(f"/talks?q={HEARD}")
    silent(cast, boss, "the archive finds none of its words", NAMES[LOW])
    shut(cast, course, LEADER, OTHER_LEADER, LOW, TRAINER)
    leader.open(f"/people/{LOW}")
    silent(cast, leader, "its leader does not learn that it was", "员工关怀沟通")
    leader.open(f"/obligations?person={LOW}")
    silent(cast, leader, "nor that it was due", "情绪", "K4")
    agent.open("/my/talks")
    silent(cast, agent, "on a phone others look at it is a talk", "关怀")
    says(cast, agent, "with the one who held it", "面谈", NAMES[BOSS])
    hr = cast[HR]
    hr.open("/settings/audit?reads=1")
    says(cast, hr, "the audit says who opened what", "open a confidential finding")
    silent(cast, hr, "and never of what it was", CAUSE, HEARD, "员工关怀")


def at_once(cast):
    """Somebody is needed now: contacts at once, the words on no list (K4a)."""
    tally, hr, boss, leader = cast.tally, cast[HR], cast[BOSS], cast[LEADER]
    hr.open("/settings/contacts")
    hr.page.locator("#field-number").fill(HR)
    hr.page.locator("#field-phone").fill("138 0000 1234")
    press(hr.page, "form[action='/settings/contacts'] button[type=submit]")
    cast.look(hr, "contacts")
    report(cast, NOW, "mood", "now", SHAKING)
    says(cast, leader, "what to do stands there at once", "现在就去", "请 TA 先下线", "138 0000 1234", NAMES[BOSS])
    cast.look(leader, "a report of grade now")
    place = leader.page.url.partition("/report/")[2].partition("?")[0]
    for number in (BOSS, HR):
        reader = cast[number]
        reader.open("/today")
        says(cast, reader, f"{number} is told on the first page", "有位同事现在需要人陪")
    shut(cast, f"/report/{place}", OTHER_LEADER, TRAINER, NOW, BYSTANDER)
    for number in (BOSS, HR, DIRECTOR, LEADER, OTHER_LEADER, TRAINER, NOW):
        nowhere(cast, number, SHAKING)
    for number in (LEADER, OTHER_LEADER):
        cast[number].open(f"/obligations?person={NOW}")
        silent(cast, cast[number], f"it is no line of {number}", "请立即到现场", "K4a")
    boss.open(f"/report/{place}")
    press(boss.page, f"form[action='/report/{place}/joining'] button", "Enter")
    leader.open(f"/report/{place}")
    says(cast, leader, "and the reporter reads who came", f"{NAMES[BOSS]}在身边")
    boss.open("/today")
    silent(cast, boss, "it presses no more", "有位同事现在需要人陪")


def back_from_leave(cast):
    """Back from maternity leave: a talk within three days, entered in thirty seconds; who is away is left alone (K18)."""
    tally, boss, leader = cast.tally, cast[BOSS], cast[LEADER]
    tally.same("the return stands on the list", row(boss, BACK, "长假后").count(), 1, boss.page)
    boss.open("/obligations?state=late")
    silent(cast, boss, "nobody on leave is late", NAMES[AWAY])
    boss.open("/talks/new")
    cast.look(boss, "a talk nobody planned")
    page = boss.page
    page.locator("#field-who").fill(NAMES[BACK])
    page.locator("input[name=kind][value=C7]").check()
    page.locator("#field-line").fill("孩子由外婆带，想先少排夜班")
    page.locator("#field-line").press("Enter")
    page.wait_for_url("**done=*")
    standing(cast, boss, BACK, "K18", "已完成")
    for number in (LEADER, OTHER_LEADER, BOSS, BACK):
        nowhere(cast, number, "孩子由外婆带")
    leader.open(f"/obligations?person={BACK}&rule=K18")
    says(cast, leader, "its leader may know of the return", NAMES[BACK])


def probation(cast):
    """Before probation ends there is a talk, while the decision can still be another (K19)."""
    tally, boss, agent = cast.tally, cast[BOSS], cast[TRIAL]
    course = begin_from_line(boss, TRIAL, "转正前面谈", "C1")
    tap(boss, course, "analysis", "review")
    write_form(boss, course, present="质检三个月都在线上", goals="转正后带一位新人")
    record(boss, course, said="想留下来", agreed="按期转正")
    for step in ("follow-up", "feedback"):
        skip(boss, course, step, "nothing")
    standing(cast, boss, TRIAL, "K19", "已完成")
    agent.open("/my/talks")
    says(cast, agent, "the person reads with whom", NAMES[BOSS])
    silent(cast, agent, "and no rule", "K19", "转正前面谈")
    nowhere(cast, OTHER_LEADER, NAMES[TRIAL], "按期转正")


def notice(cast):
    """Notice is given, the exit interview held by who is not the direct leader, its reasons kept apart (K7, C6a)."""
    tally, boss, leader, agent, hr = cast.tally, cast[BOSS], cast[LEADER], cast[LEAVER], cast[HR]
    agent.open("/my/leaving")
    cast.look(agent, "handing in notice")
    agent.page.locator("#field-left_on").fill(today(20))
    agent.page.locator("main form[action='/my/leaving'] button").press("Enter")
    agent.page.wait_for_url("**done=1**")
    leader.open("/leaving")
    cast.look(leader, "a leader’s page of leavers")
    says(cast, leader, "the leader reads who leaves", NAMES[LEAVER])
    tally.same("and nothing of an exit interview", leader.page.locator("main thead th").all_text_contents(), [
        "姓名", "提出日期", "最后工作日"], leader.page)
    shut(cast, f"/leaving/{LEAVER}", LEADER, OTHER_LEADER, LEAVER)
    boss.open(f"/leaving/{LEAVER}")
    cast.look(boss, "a leaver")
    course = begin_from_person(boss, LEAVER, "C6")
    write_form(boss, course, present="两年的老员工")
    record(boss, course, said="夜班太多，身体吃不消", agreed="交接两周")
    boss.open(course)
    if page_has(boss, "form[action$='/steps'] input[value=reasons]"):
        record(boss, course, said="夜班太多，身体吃不消", agreed="交接两周")
    shut(cast, course, LEADER, OTHER_LEADER, LEAVER)
    boss.open(f"/leaving/{LEAVER}")
    boss.page.locator("#field-given").select_option("health")
    boss.page.locator("#field-behind").select_option("shifts")
    boss.page.locator("#field-text").fill("夜班连着三周")
    press(boss.page, "form[action$='/reasons'] button[type=submit]")
    says(cast, boss, "both reasons stand beside each other", "身体", "班次")
    silent(cast, boss, "the words lie sealed", "夜班连着三周")
    says(cast, boss, "and the interview is met", "已完成")
    tap(hr, course, "attrition")
    tally.check("HR takes the last step", is_ended(hr, course), page=hr.page)
    boss.open("/leaving/reasons")
    cast.look(boss, "reasons for leaving")
    says(cast, boss, "one answer is not shown", "不到")
    for number in (BOSS, HR, LEADER, OTHER_LEADER, LEAVER):
        nowhere(cast, number, "夜班连着三周", "身体吃不消")
    later(cast)


def page_has(reader, selector):
    return reader.page.locator(selector).count() > 0


def later(cast):
    """An address that works once, for who would rather say it later."""
    tally, boss = cast.tally, cast[BOSS]
    boss.open(f"/leaving/{LEAVER}")
    press(boss.page, "form[action$='/links'] button")
    address = boss.page.locator("main code").text_content()
    stranger = Reader(cast.browser, cast.centre)
    stranger.open(address)
    cast.look(stranger, "a word after leaving")
    silent(cast, stranger, "the address names nobody", NAMES[LEAVER], LEAVER)
    stranger.page.locator("#field-given").select_option("pay")
    press(stranger.page, "main form.card button[type=submit]")
    says(cast, stranger, "it is received", "收到了")
    tally.same("and works no more", stranger.status(address), 404)
    tally.same("nothing broke for who left", stranger.heard(), [], stranger.page)
    stranger.close()


def walked_off(cast):
    """Gone without a word, entered afterwards: late until two dated attempts are on file, then waived (K7)."""
    tally, hr = cast.tally, cast[HR]
    page = hr.page
    hr.open(f"/leaving?person={GONE}")
    page.locator("#field-notice_on").fill("")
    page.locator("#field-left_on").fill(today(-5))
    page.locator("#field-leave_kind").select_option("walked-off")
    press(page, "main form[action='/leaving'] button[type=submit]")
    says(cast, hr, "who walked off stands there", NAMES[GONE])
    hr.open(f"/leaving/{GONE}")
    says(cast, hr, "the interview is late", "超期", "没有提出")
    for number, (day, way) in enumerate([(-9, "phone"), (-3, "phone"), (-3, "message"), (-1, "message")]):
        page.locator("#field-day").fill(today(day))
        page.locator("#field-way").select_option(way)
        press(page, "form[action$='/attempts'] button")
        if number == 0:
            tally.check("no attempt before the last day", page.locator("#field-day-error").count() == 1, page=page)
            cast.look(hr, "who walked off")
        if number == 2:
            tally.same("two on a day are one", page.locator("main ol li").count(), 1, page)
            says(cast, hr, "one is not enough", "超期")
    says(cast, hr, "two waive it", "已免办")
    tally.same("and nobody is asked for a third", page.locator("form[action$='/attempts']").count(), 0, page)
    standing(cast, hr, GONE, "K7", "已免办")
    hr.open(f"/obligations?person={GONE}&state=late")
    tally.same("nothing of them is late", page.locator("details.row-open").count(), 0, page)
    shut(cast, f"/leaving/{GONE}", LEADER, OTHER_LEADER)
