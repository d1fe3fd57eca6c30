"""What people of the story do on the pages of a talk, and what they may and may not read."""
from story_cast import BOSS, DIRECTOR, HR, LEADER, OTHER_LEADER, TRAINER, later_week
from reader import say_why

# What lists and files say of people and talks, by who reads them.
LISTS = {
    "manager": ("/today", "/week?who=all", f"/week?who=all&week={later_week()}", "/week?view=calendar", "/map",
                "/obligations", "/forecast", "/talks", "/talks.csv", "/agreements", "/agreements.csv", "/issues",
                "/issues/common", "/matters", "/board", "/cases", "/people", "/people.csv", "/leaving", "/report",
                f"/week.csv?who=all&week={later_week()}", "/map.csv", "/floor", "/account/messages"),
    "leader": ("/today", "/week", "/week/team", f"/week/team?week={later_week()}", "/week?view=calendar", "/map",
               "/obligations", "/forecast", "/talks", "/talks.csv", "/agreements", "/agreements.csv", "/issues",
               "/matters", "/board", "/cases", "/people", "/people.csv", "/leaving", "/report", "/my/talks",
               f"/week.csv?week={later_week()}", "/map.csv"),
    "agent": ("/today", "/my/talks", "/agreements", "/agreements.csv", "/matters", "/board", "/cases"),
    "trainer": ("/people", "/issues", "/matters", "/board", "/cases", "/report", "/my/talks"),
}
ROLES = {DIRECTOR: "manager", BOSS: "manager", HR: "manager", TRAINER: "trainer", LEADER: "leader", OTHER_LEADER: "leader"}


def press(page, selector, key=None):
    """A button or link pressed, and its answer waited for; by keyboard where a key is named."""
    target = page.locator(selector) if isinstance(selector, str) else selector
    with page.expect_navigation():
        target.press(key) if key else target.click()


def lists(number):
    return LISTS[ROLES.get(number, "agent")]


def nowhere(cast, number, *words):
    """None of the words may stand on any list or file of somebody, now or later: `search_lists` looks for them."""
    cast.secrets.setdefault(number, set()).update(words)


def search_lists(cast):
    """Every list and file of everybody, for what they are not to read."""
    for number, words in sorted(cast.secrets.items()):
        reader = cast[number]
        texts = [(path, reader.fetch(path).text()) for path in lists(number)]
        found = [(path, word) for path, said in texts for word in sorted(words) if word in said]
        cast.tally.same(f"{number} reads none of {len(words)} words", found, [])


def text(reader):
    return reader.page.locator("main").text_content()


def says(cast, reader, what, *words):
    missing = [word for word in words if word not in text(reader)]
    cast.tally.check(what, not missing, f"{missing} not on {reader.page.url}", reader.page)


def silent(cast, reader, what, *words):
    said = [word for word in words if word in text(reader)]
    cast.tally.check(what, not said, f"{said} on {reader.page.url}", reader.page)


def shut(cast, path, *numbers):
    """An address that is not there for these people."""
    for number in numbers:
        cast.tally.same(f"{number} has no {path}", cast[number].status(path), 404)


def row(reader, number, why):
    """The line of somebody on the week's list that says why, opened."""
    reader.open(f"/week?who=all&week={later_week()}")
    line = reader.page.locator("details.row-open", has_text=number).filter(has_text=why).first
    line.locator("summary").first.press("Enter")
    return line


def begin_from_line(reader, number, why, kind):
    """Takes the talk of a line in hand; answers its address."""
    form = row(reader, number, why).locator("form.course-begin").first
    if form.locator("select").count():
        form.locator("select").select_option(kind)
    form.locator("button").press("Enter")
    reader.page.wait_for_url("**/talks/*")
    return "/talks/" + reader.page.url.rpartition("/")[2]


def begin_from_person(reader, number, kind):
    """Takes a talk in hand from somebody's page; answers its address."""
    reader.open(f"/people/{number}")
    press(reader.page, f"main a[href='/talks/begin?person={number}']")
    reader.page.locator(f"input[name=kind][value={kind}]").check()
    press(reader.page, "main form[action='/talks'] button[type=submit]")
    say_why(reader.page)
    return "/talks/" + reader.page.url.rpartition("/")[2]


def step_form(reader, act, step):
    page = reader.page
    return page.locator("form").filter(has=page.locator(f"input[name=act][value={act}]")).filter(
        has=page.locator(f"input[name=step][value={step}]"))


def tap(reader, course, *steps):
    """Steps that one tap settles."""
    for step in steps:
        reader.open(course)
        step_form(reader, "done", step).locator("button").click()
        reader.page.wait_for_url("**done=1**")


def skip(reader, course, step, reason):
    """A step left out: one tap on a reason."""
    reader.open(course)
    form = step_form(reader, "skip", step).first
    form.locator("xpath=..").locator("summary").click()
    form.locator(f"button[value={reason}]").click()
    reader.page.wait_for_url("**done=1**")


def find(reader, course, cause, words):
    """A finding: where the cause lies, and words."""
    reader.open(course)
    form = reader.page.locator(f"form[action='{course}/findings']").first
    form.locator("select[name=cause]").select_option(cause)
    form.locator("textarea[name=text]").fill(words)
    form.locator("button[type=submit]").click()
    reader.page.wait_for_url("**done=1**")


def write_form(reader, course, **fields):
    """The form of a talk, written and done."""
    page = reader.page
    reader.open(f"{course}/form")
    for name, value in fields.items():
        field = page.locator(f"#field-f-{name}")
        if field.evaluate("one => one.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    page.locator("button[name=done]").click()
    page.wait_for_url("**done=1**")


def record(reader, course, person=None, **fields):
    """What is written down after a talk; of a group, with whom."""
    page = reader.page
    reader.open(f"{course}/record" + (f"?with={person}" if person else ""))
    fill_record(page, **fields)
    page.locator("form.record button[type=submit]").last.click()
    page.wait_for_url("**done=1**")


def fill_record(page, said="", agreed="", promise="", check="", raised=None, minutes="30"):
    for name, value in [("said", said), ("agreed", agreed), ("promise", promise), ("check", check)]:
        page.locator(f"#field-{name}").fill(value)
    if raised:
        page.locator(".record__more summary").first.click()
        page.locator("#field-raised1").fill(raised)
        page.locator("#field-passing1").select_option("unnamed")
        page.locator("input[name=shown]").check()
    page.locator(".record__more summary").last.click()
    page.locator("#field-minutes").fill(minutes)


def standing(cast, reader, number, rule, word):
    """How what is due by a rule stands on the list."""
    reader.open(f"/obligations?person={number}&rule={rule}")
    badges = reader.page.locator("details.row-open > summary .tag").all_text_contents()
    cast.tally.check(f"{rule} of {number} is {word}", word in badges, f"{badges}", reader.page)


def is_ended(reader, course):
    reader.open(course)
    return not reader.page.locator(".course__step").count() and "已结束" in text(reader)
