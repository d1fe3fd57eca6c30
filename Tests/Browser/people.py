"""Finding people, and lists as files for other programs."""
import csv
import io

from openpyxl import load_workbook

from days import today

CAST = """employee_id,name,team,role,joined_on
E90001,欧阳明月,夜班一组,agent,2020-03-02
E90002,Anna Ölund,夜班一组,agent,2020-03-02
"""


def take_in_cast(centre):
    """Two people with known names; nobody has talked with them for years, so something is due."""
    file = centre.folder / "cast.csv"
    file.write_text(CAST)
    centre.run("import", "roster", str(file))


TALKS = """employee_id,kind,held_at,held_by,note
E90002,C4,{day} 10:00,E90001,{words}
"""
# So long ago that more is due since.
TALKED_ON = today(-265)
WORDS = "孩子住院，晚班有困难"


def take_in_note(centre):
    """One care talk with a note of known words."""
    file = centre.folder / "care.csv"
    file.write_text(TALKS.format(day=TALKED_ON, words=WORDS))
    centre.run("import", "talks", str(file))


def notes(tally, reader):
    """A confidential note opens by a button that says what it leaves, and the way back is on the page."""
    page = reader.page
    reader.open("/people/E90002")
    tally.check("the words are not shown straight away", WORDS not in page.content(), page=page)
    form = page.locator("form.note-open").first
    tally.check("the button says what it leaves", form.locator("span").is_visible(), page=page)
    form.locator("button").click()
    page.locator("blockquote").wait_for()
    tally.same("the words", page.locator("blockquote").text_content(), WORDS, page)
    page.locator("a.tag").click()
    page.wait_for_url("**/people/E90002")
    tally.same("nothing broke", reader.heard(), [], page)


def table(answer):
    """A CSV file of ours, as rows by column."""
    return list(csv.DictReader(io.StringIO(answer.body().decode("utf-8-sig"))))


def roster(reader):
    """Everyone the reader's list of people names, by employee_id."""
    return {row["employee_id"]: row for row in table(reader.fetch("/people.csv"))}


def names(page):
    return page.locator("#people tbody tr td:first-child a").all_text_contents()


def search(tally, reader):
    page = reader.page
    for what, text in [
        ("name", "欧阳明月"), ("part of a name", "明月"), ("pinyin", "ouyangmingyue"), ("initials", "oymy"),
        ("number", "E90001"), ("spaced pinyin", "ouyang mingyue"),
    ]:
        reader.open(f"/people?q={text}")
        tally.check(f"found by {what}", "欧阳明月" in names(page), f"{text} finds {names(page)}", page)
    reader.open("/people?q=olund")
    tally.check("found without its accent", "Anna Ölund" in names(page), f"{names(page)}", page)
    reader.open("/people?q=%25")
    tally.same("a percent sign finds nobody", names(page), [], page)
    reader.open("/people?q=%3Cscript%3Ealert(1)%3C/script%3E")
    tally.check("a tag in the search is only text", page.locator("#q").input_value().startswith("<script>"), page=page)

    reader.open("/people")
    page.locator("#q").press_sequentially("oymy", delay=20)
    page.wait_for_url("**q=oymy*")
    tally.same("the list follows the typing", names(page), ["欧阳明月"], page)
    tally.check("focus stays in the field", page.evaluate("() => document.activeElement.id") == "q", page=page)
    reader.open("/people")
    page.locator("#team").select_option("夜班一组")
    page.wait_for_url("**team=*")
    tally.same("a team has its people", sorted(names(page)), ["Anna Ölund", "欧阳明月"], page)
    page.locator(".finder__input").fill("明月")
    page.locator(".finder__input").press("Enter")
    page.wait_for_url("**/people?q=*")
    tally.same("the search of every page", names(page), ["欧阳明月"], page)
    tally.same("nothing broke", reader.heard(), [], page)


def files(tally, reader):
    page = reader.page
    reader.open("/people?q=oymy")
    answer = reader.fetch(reader.links(".actions a")[0])
    tally.same("people.csv keeps the search", [row["name"] for row in table(answer)], ["欧阳明月"])
    tally.check("people.csv is UTF-8 with a mark", answer.body().startswith(b"\xef\xbb\xbf"))
    tally.check("people.csv is saved", answer.headers["content-disposition"].startswith("attachment"))
    everyone = roster(reader)
    tally.check("people.csv has everyone", len(everyone) >= 42, f"{len(everyone)} rows")

    reader.open("/week?who=all")
    shown = page.locator(".row .who strong").all_text_contents()
    sheet, text = [link for link in reader.links(".actions a") if ".xlsx" in link or ".csv" in link]
    rows = table(reader.fetch(text))
    tally.same("week.csv has the page's rows", sorted(row["name"] for row in rows), sorted(shown))
    columns = ["due_on", "employee_id", "name", "team", "rules", "reason", "state", "owner_id"]
    tally.same("week.csv has its columns", list(rows[0])[:8], columns)
    answer = reader.fetch(sheet)
    book = load_workbook(io.BytesIO(answer.body()))
    cells = list(book.active.iter_rows(values_only=True))
    tally.same("week.xlsx has the same rows", [list(row) for row in cells[1:]], [
        [value or None for value in row.values()] for row in rows])
    person = reader.links(".evidence .tag")[0]
    for kind in ("measures", "calls"):
        answer = reader.fetch(f"{person}/{kind}.csv")
        tally.check(f"{kind}.csv has a header", answer.ok and b"," in answer.body().splitlines()[0])
