"""Files taken in by the browser: dry run, refused rows, history, undo, other encodings, unreadable files."""
import io
import re

from openpyxl import Workbook
from playwright.sync_api import expect

import people

HEADER = "工号,姓名,班组,岗位,入职日期\n"
ROSTER = HEADER + """E91001,司马相如,夜班一组,员工,2026-03-02
E91002,卓文君,夜班一组,员工,2026-13-45
,无名氏,夜班一组,员工,2026-03-02
"""


def send(reader, name, content, kind="roster", dry=False):
    """Fills the form and waits for the answer, whichever way it is shown."""
    page = reader.page
    reader.open("/imports")
    page.locator("#field-kind").select_option(kind)
    page.locator("#field-file").set_input_files({"name": name, "mimeType": "text/csv", "buffer": content})
    page.locator("input[name=dry]").set_checked(dry)
    page.evaluate("() => { document.querySelector('main').dataset.before = '1' }")
    page.locator("main form button[type=submit]").click()
    expect(page.locator("main[data-before]")).to_have_count(0)


def tiles(page):
    return {one.locator("dt").text_content(): one.locator("dd").text_content() for one in page.locator(".tile").all()}


def refused(page):
    """Line and reason of the refused rows."""
    rows = page.locator("main table tbody tr")
    return {row.locator("td").nth(0).text_content(): row.locator("td").nth(1).text_content() for row in rows.all()}


def undo(page):
    page.locator("main form button[type=submit]").last.click()
    page.locator("dialog[open] button[value=yes]").click()
    expect(page.locator("main")).to_contain_text("已撤销")


def whole_way(tally, reader):
    """One roster from dry run to undo."""
    page = reader.page
    reader.open("/imports")
    before = page.locator("main tbody tr").count()
    send(reader, "新人.csv", ROSTER.encode(), dry=True)
    tally.check("a dry run says so", "什么都没有写入" in page.locator("h1").text_content(), page=page)
    counts = {"行数": "3", "新增": "1", "变更": "0", "未变": "0", "拒收": "2"}
    tally.same("the dry run counts", tiles(page), counts, page)
    found = refused(page)
    tally.same("refused lines", sorted(found), ["3", "4"], page)
    named = "2026-13-45" in found.get("3", "") and found.get("4")
    tally.check("the reasons name what is wrong", named, f"{found}", page)
    reader.open("/imports")
    tally.same("a dry run leaves no history", page.locator("main tbody tr").count(), before, page)
    tally.check("a dry run leaves nobody", "E91001" not in people.roster(reader))

    send(reader, "新人.csv", ROSTER.encode())
    tally.check("an import has its own page", re.search(r"/imports/[\w-]+$", page.url), page.url, page)
    tally.same("the import counts the same", tiles(page), counts, page)
    tally.same("and refuses the same", refused(page), found, page)
    run = page.url
    tally.same("the new person is there", people.roster(reader).get("E91001", {}).get("name"), "司马相如")
    reader.open("/imports")
    first = page.locator("main tbody tr").first
    tally.check("the history begins with it", "新人.csv" in first.text_content(), first.text_content(), page)
    send(reader, "again.csv", ROSTER.encode())
    tally.same("the same file again changes nothing", (tiles(page)["新增"], tiles(page)["未变"]), ("0", "1"), page)

    reader.open(run)
    page.locator("main form button[type=submit]").click()
    page.locator("dialog[open] button[value=no]").click()
    tally.check("a second thought keeps the import", "E91001" in people.roster(reader))
    undo(page)
    tally.check("undone, the person is gone", "E91001" not in people.roster(reader))
    reader.open(run)
    tally.same("nothing is undone twice", page.locator("main form").count(), 0, page)
    tally.same("nothing broke", reader.heard(), [], page)


def formats(tally, reader):
    """The same roster from other programs."""
    book = Workbook()
    book.active.append(["工号", "姓名", "班组", "岗位", "入职日期"])
    book.active.append(["E91003", "诸葛亮", "夜班一组", "员工", "2026-03-02"])
    sheet = io.BytesIO()
    book.save(sheet)
    row = "E91003,诸葛亮,夜班一组,员工,2026-03-02\n"
    taiwan = "員工編號,姓名,組別,職稱,到職日\nE91003,諸葛亮,夜班一組,客服專員,2026-03-02\n"
    for what, name, content in [
        ("GB18030", "gb.csv", (HEADER + row).encode("gb18030")), ("Big5", "big5.csv", taiwan.encode("big5")),
        ("XLSX", "roster.xlsx", sheet.getvalue()), ("UTF-16", "u16.csv", (HEADER + row).encode("utf-16")),
        ("tabs", "roster.tsv", (HEADER + row).replace(",", "\t").encode()),
    ]:
        send(reader, name, content)
        found = people.roster(reader).get("E91003", {}).get("name")
        read = found in ("诸葛亮", "諸葛亮")
        tally.check(f"{what} is read", read, f"{found}: {tiles(reader.page)}", reader.page)
        if found:
            undo(reader.page)


def unreadable(tally, reader):
    """What cannot be read gets a sentence, and the form keeps what was chosen."""
    page = reader.page
    noise = bytes(range(256)) * 40
    for what, name, content in [
        ("an empty file", "empty.csv", b""), ("noise", "noise.csv", noise),
        ("a picture", "photo.xlsx", b"\x89PNG\r\n" + noise), ("a torn workbook", "torn.xlsx", b"PK\x03\x04" + noise),
        ("a page of a website", "page.csv", b"<!doctype html><p>login"),
        ("a file of something else", "other.csv", "颜色,形状\n红,圆\n".encode()),
    ]:
        send(reader, name, content, kind="absences")
        alert = page.locator("main [role=alert]")
        said = alert.first.text_content().strip() if alert.count() else ""
        tally.check(f"{what} gets a sentence", len(said) > 4, said or page.url, page)
        english = re.search(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}", said)
        tally.check(f"the sentence about {what} is in Chinese", not english, said, page)
        leak = re.search(r"/tmp|zhiyin-upload|Error\(|Foundation|Optional", said)
        tally.check(f"the sentence about {what} is for people", not leak, said, page)
        kept = page.locator("#field-kind").input_value() if page.locator("#field-kind").count() else None
        tally.same(f"the form is kept after {what}", kept, "absences", page)
    send(reader, "empty.csv", b"")
    said = page.locator("main [role=alert]").first.text_content()
    tally.check("an empty file is called empty", "empty.csv：文件是空的" in said, said, page)
    page.locator("#field-file").set_input_files({"name": "ok.csv", "mimeType": "text/csv", "buffer": ROSTER.encode()})
    page.locator("input[name=dry]").check()
    page.locator("main form button[type=submit]").click()
    expect(page.locator("h1")).to_contain_text("试运行结果")
    tally.check("the kept form works", True)
    tally.same("nothing broke", reader.heard(), [], page)
