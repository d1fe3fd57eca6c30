"""The story's part about results: a first week, a riser, fallers with one cause, an agreement seen differently."""
import re

import imports
from story_acts import (
    begin_from_line, fill_record, find, is_ended, nowhere, press, record, row, says, shut, silent, skip, standing, tap,
    write_form)
from story_cast import (
    BOSS, BYSTANDER, FALLERS, HR, JOINER, LEADER, NAMES, OTHER_LEADER, RISER, TRAINER, today)

FAMILY = "赵钱陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏"
JOINERS = {f"J{place:03}": f"{family}新来" for place, family in enumerate(FAMILY, 1)}
ABSENT = "J030"
CONFUSED, PRIVATE = "系统老是登录超时，接电话时很慌", "家里老人要照顾，夜班回不去"


def joiners():
    lines = ["工号,姓名,班组,岗位,入职日期,上级工号"]
    lines += [f"{number},{name},一组,员工,{today(-6)},{LEADER}" for number, name in JOINERS.items()]
    return ("\n".join(lines) + "\n").encode()


def first_week(cast):
    """Thirty come by roster; the manager meets them together, then each for five minutes (K1a)."""
    tally, hr, boss = cast.tally, cast[HR], cast[BOSS]
    imports.send(hr, "十一月新人.csv", joiners())
    tally.same("thirty are new", imports.tiles(hr.page)["新增"], "30", hr.page)

    page = boss.page
    boss.open("/talks/begin")
    cast.look(boss, "beginning a talk")
    press(page, "main a[href='/talks/begin?with=batch']")
    tally.same("thirty wait for their first talk", page.locator("main input[type=checkbox]:checked").count(), 30, page)
    cast.look(boss, "a batch")
    press(page, "main form[action='/talks'] button[type=submit]")
    course = "/talks/" + page.url.rpartition("/")[2]
    says(cast, boss, "the talk names its steps", "准备", "集体沟通", "每人五分钟单独谈", "共性转培训，个别转组长")
    cast.look(boss, "a batch’s talk")
    shut(cast, course, LEADER, JOINER, OTHER_LEADER)
    prepare(cast, boss, course)
    talk_with_each(cast, boss, course)

    says(cast, boss, "who was away is still missing", NAMES.get(ABSENT, JOINERS[ABSENT]))
    boss.open(course)
    line = page.locator(".course-list li", has_text=ABSENT).filter(has=page.locator("details"))
    line.locator("summary").click()
    line.locator("button[value=absent]").click()
    page.wait_for_url("**done=1**")
    tap(boss, course, "pass-on")
    tally.check("the talk ends with its last step", is_ended(boss, course), page=page)
    boss.open("/talks/begin?with=batch")
    tally.same("one alone still waits", page.locator("main input[type=checkbox]").count(), 1, page)
    first_week_seen(cast, course)


def prepare(cast, boss, course):
    """A question nobody new is asked is pointed out beside the field, and a better one taken (P9)."""
    page = boss.page
    boss.open(f"{course}/form")
    question = page.locator("#field-q-1")
    question.fill("")
    question.press_sequentially("你对公司有什么意见？", delay=5)
    page.locator("#check-1 .taboo").first.wait_for()
    says(cast, boss, "it says what is not asked like this", "不宜这样问", "换一种问法")
    cast.look(boss, "a form with a question pointed out")
    press(page, "button[name=use]")
    boss.open(f"{course}/form")
    cast.tally.check("the better question stands", "意见" not in page.locator("#field-q-1").input_value(), page=page)
    write_form(boss, course)


def talk_with_each(cast, boss, course):
    """The first record is typed; the others go the same way without a look at each page."""
    tally, page = cast.tally, boss.page
    boss.open(f"{course}/record?with={JOINER}")
    cast.look(boss, "a record")
    says(cast, boss, "who will read it is said first", "看得到的人：本人、面谈人、上级主管、人事")
    fill_record(page, said=PRIVATE, agreed="先跟早班两周", promise="和排班说一声", raised=CONFUSED, minutes="5")
    page.locator("form.record button[type=submit]").last.press("Enter")
    page.wait_for_url("**done=1**")
    mark = page.locator("form.record input[name=csrf]").get_attribute("value")
    rest = [number for number in JOINERS if number not in (JOINER, ABSENT)]
    for number in rest:
        form = {"csrf": mark, "with": number, "said": "还在适应", "held_on": today(), "minutes": "5"}
        answer = boss.context.request.post(f"{course}/record", form=form, max_redirects=0)
        if not tally.same(f"{number} is written down", answer.status, 303):
            break
    boss.open(course)
    tally.same("nobody is asked twice", page.locator(".course-list li .tag").count(), 29, page)


def first_week_seen(cast, course):
    """The leader knows that it was, not what was said; who joined reads no word of a list."""
    tally, leader, joiner = cast.tally, cast[LEADER], cast[JOINER]
    for number in (LEADER, OTHER_LEADER, TRAINER, JOINER):
        nowhere(cast, number, PRIVATE, "和排班说一声")
    leader.open(f"/people/{JOINER}")
    says(cast, leader, "the leader reads that it was held", "新员工沟通")
    silent(cast, leader, "and not what was said", PRIVATE, CONFUSED)
    leader.open("/issues")
    cast.look(leader, "a leader’s issues")
    silent(cast, leader, "an issue of the team has no words for its leader", CONFUSED)
    joiner.open("/my/talks")
    cast.look(joiner, "own talks")
    says(cast, joiner, "the joiner reads that they talked", "新员工沟通", NAMES[BOSS])
    silent(cast, joiner, "and of no rule", "K1")
    hr = cast[HR]
    hr.open(course)
    says(cast, hr, "HR may look", "已结束")
    for number in (BOSS, HR):
        nowhere(cast, number, PRIVATE)
    tally.same("the joiner has no list", joiner.status("/week"), 404)


def report_swing(cast, number, line, figure, looks=True):
    """A leader says on a phone what they saw: whom by name, what, a sentence, a figure (K3a)."""
    leader, name = cast[LEADER], NAMES[number]
    page = leader.page
    leader.open("/report")
    if looks:
        cast.look(leader, "choosing whom to report")
    page.locator("main input[name=q]").press_sequentially(name, delay=10)
    page.locator(f"a.report__person[href$='person={number}']").press("Enter")
    page.wait_for_url(f"**person={number}**")
    page.locator("input[name=what][value=swing]").check()
    if looks:
        page.locator("main form[action='/report'] button[type=submit]").click()
        cast.tally.check("a swing without a figure is not taken", page.locator("#field-figure-error").count() == 1, page=page)
        cast.look(leader, "a report")
    page.locator("#field-line").fill(line)
    page.locator("#field-figure").fill(figure)
    page.locator("main form[action='/report'] button[type=submit]").press("Enter")
    page.wait_for_url("**done=1**")


def riser(cast):
    """Seen by a person, told to the manager, praised in a talk; the method becomes a case once its owner agrees."""
    tally, boss, agent = cast.tally, cast[BOSS], cast[RISER]
    report_swing(cast, RISER, "两周里一次解决率涨得很快", "一次解决率 71% → 86%")
    line = row(boss, RISER, f"{NAMES[LEADER]} 于")
    tally.check("the line says who saw it and what", "一次解决率涨得很快" in line.text_content(), page=boss.page)
    cast.look(boss, "a line of the week")
    nowhere(cast, OTHER_LEADER, "一次解决率涨得很快")
    cast[OTHER_LEADER].open(f"/obligations?person={RISER}")
    silent(cast, cast[OTHER_LEADER], "another team’s leader has no such line", NAMES[RISER])
    for number in (RISER, BYSTANDER):
        nowhere(cast, number, "一次解决率涨得很快")
    shut(cast, "/report", RISER)

    course = begin_from_line(boss, RISER, "报告业绩明显浮动", "C1")
    cast.look(boss, "a talk on its way")
    again = row(boss, RISER, "报告业绩明显浮动")
    tally.same("the line leads on to the talk", again.locator(f"a[href='{course}']").count(), 1, boss.page)
    tap(boss, course, "analysis", "review")
    write_form(boss, course, present="一次解决率两周涨了 15 个点", goals="保持在 85% 左右")
    for part in ("sheet", "hold", "passing"):
        boss.open(f"{course}/{part}")
        cast.look(boss, f"a talk’s {part}")
    record(boss, course, said="接线前先写下客户的三个词", agreed="把做法讲给班组听", raised="班前会想讲十分钟")
    skip(boss, course, "follow-up", "nothing")
    tap(boss, course, "feedback")
    tally.check("the review ends", is_ended(boss, course), page=boss.page)
    standing(cast, boss, RISER, "K3", "已完成")
    shut(cast, course, RISER, LEADER, OTHER_LEADER)
    agent.open("/my/talks")
    says(cast, agent, "who rose reads when and with whom", "绩效面谈", NAMES[BOSS])
    case(cast)


def case(cast):
    leader, agent, other = cast[LEADER], cast[RISER], cast[BYSTANDER]
    leader.open("/cases/new")
    cast.look(leader, "writing a case")
    for name, words in [("number", RISER), ("title", "先写三个词"), ("method", "接线前写下客户说的三个词，再开口")]:
        leader.page.locator(f"#field-{name}").fill(words)
    press(leader.page, "main form[action='/cases'] button[type=submit]")
    place = "/cases/" + leader.page.url.rpartition("/")[2]
    shut(cast, place, BYSTANDER, OTHER_LEADER)
    other.open("/cases")
    silent(cast, other, "nobody else reads it yet", "先写三个词")
    agent.open("/today")
    says(cast, agent, "the person is asked on their first page", "想把你的方法写成案例")
    agent.open(place)
    cast.look(agent, "one’s own case")
    press(agent.page, "button[name=consent][value=named]", "Enter")
    other.open("/cases")
    cast.look(other, "cases")
    says(cast, other, "then others read it under their name", "先写三个词", NAMES[RISER])


def fallers(cast):
    """Three fall for one cause: the third form says so, and training hears of it instead of each alone (C2a)."""
    tally, boss = cast.tally, cast[BOSS]
    courses = []
    for number in FALLERS:
        report_swing(cast, number, "满意度连着三周往下走", "满意度 92 → 78", looks=False)
        course = begin_from_line(boss, number, "报告业绩明显浮动", "C2")
        tap(boss, course, "analysis")
        find(boss, course, "knowledge", "新套餐的退订规则没有传达到这一组")
        courses.append(course)
    cast.look(boss, "a finding")
    boss.open(f"{courses[2]}/form")
    says(cast, boss, "the third form says that three share it", "3 个人是同一个原因：开培训或分享案例")
    boss.page.locator("#field-f-remedy").select_option("training")
    press(boss.page, "button.btn--primary[type=submit]")
    boss.open("/issues/common")
    cast.look(boss, "common issues")
    says(cast, boss, "and so do the common issues", "多人有同一个根本原因", "知识", "3 人")
    boss.page.locator("form[action='/issues/common/causes'] button").press("Enter")
    boss.page.wait_for_url("**done=1**")
    trainer = cast[TRAINER]
    trainer.open("/issues")
    cast.look(trainer, "a trainer’s issues")
    says(cast, trainer, "training has it", "多次绩效面谈找到同一原因：知识")
    silent(cast, trainer, "and nobody’s name", *(NAMES[number] for number in FALLERS))
    for number in (LEADER, OTHER_LEADER, *FALLERS):
        nowhere(cast, number, "退订规则没有传达到")
    agreement(cast, courses[0])


def agreement(cast, course):
    """Agreed with a figure the data are said of, seen differently, changed, confirmed; both words are kept."""
    tally, boss, agent = cast.tally, cast[BOSS], cast[FALLERS[0]]
    record(boss, course, said="退订规则听说过，没有细看", agreed="两周内学完退订规则", check=today(14))
    page = boss.page
    boss.open(f"{course}/agreement")
    says(cast, boss, "who will read it is said first", "看得到的人：本人、面谈人、班组长、上级主管、人事")
    page.locator("#field-goal1-figure").select_option(label="满意度")
    page.locator("#field-goal1-level").fill("90%")
    page.locator("#field-method").fill("每天听两通退订的好录音")
    page.locator("#field-check1").fill(today(14))
    page.locator("#field-promise1").fill("请培训讲一次退订规则")
    page.locator("#field-promise1-day").fill(today(7))
    press(page, "main form.card button.btn--primary")
    says(cast, boss, "the data are said before it is kept", "数据怎么说", "还没有保存", "本人最近半年的")
    cast.look(boss, "an agreement with what the data say")
    press(page, "main form.card button.btn--primary")
    place = "/agreements/" + re.search(r"/agreements/([^?]+)", page.url)[1]
    says(cast, boss, "it waits for the person", "等本人看", "本人还没有看过")

    agent.open("/today")
    link = agent.page.locator(f"main a[href='{place}']").first
    tally.check("it waits on the person’s first page", link.count() == 1, page=agent.page)
    link.press("Enter")
    agent.page.wait_for_url(f"**{place}")
    cast.look(agent, "an agreement")
    press(agent.page, "button[name=answer][value=differs]")
    tally.check("seeing it differently takes a sentence", agent.page.locator("#field-words-error").count() == 1, page=agent.page)
    agent.page.locator("#field-words").fill("两周太短，还要值夜班")
    agent.page.locator("button[name=answer][value=differs]").click()
    agent.page.wait_for_url("**done=1**")
    boss.open(place)
    says(cast, boss, "the manager reads it", "有不同看法", "两周太短，还要值夜班")

    boss.open(f"{course}/agreement?employee={FALLERS[0]}")
    page.locator("#field-check1").fill(today(28))
    for _ in range(2):
        press(page, "main form.card button.btn--primary")
    says(cast, boss, "a change is a second version", "第 2 版", "改为", "两周太短，还要值夜班")
    cast.look(boss, "an agreement’s versions")
    agent.open(place)
    says(cast, agent, "both see it", "第 2 版", "两周太短，还要值夜班")
    agent.page.locator("button[name=answer][value=confirmed]").press("Enter")
    agent.page.wait_for_url("**done=1**")
    says(cast, agent, "and it is agreed", "已确认")
    seen(cast, place)


def seen(cast, place):
    """The leader reads what was agreed and no word of what was said (P11); nobody else has it."""
    leader = cast[LEADER]
    leader.open(place)
    says(cast, leader, "the leader reads the agreement", "满意度", "每天听两通退订的好录音")
    leader.open("/week/team")
    says(cast, leader, "and the result on their screen", "两周内学完退订规则")
    for number in (LEADER, OTHER_LEADER):
        nowhere(cast, number, "听说过，没有细看")
    shut(cast, place, OTHER_LEADER, FALLERS[1], BYSTANDER)
    nowhere(cast, OTHER_LEADER, NAMES[FALLERS[0]], "退订的好录音")
