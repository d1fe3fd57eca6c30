"""Past talks: searched in both scripts, taken away as a file, and the sheet before a talk on one page of paper."""
import re

from days import today
from people import table

TALKS = """employee_id,kind,held_at,held_by,note,agreed,promised
{one},C1,{days[0]} 10:00,{boss},她自己做了一张小抄，组里没人知道,先核对订单号,本周安排双系统演练
{one},C2,{days[1]} 10:00,{boss},The refund script is too long,,
{one},C4,{days[2]} 10:00,{boss},孩子住院,不排夜班,
"""
# Further back than the simulated past of talks, so that nothing new comes between.
DAYS = [today(-264 + number) for number in range(3)]
SECRET = ("孩子住院", "不排夜班")


def take_in(centre, one, boss):
    """Three past talks with somebody, one of them confidential."""
    file = centre.folder / "past-talks.csv"
    file.write_text(TALKS.format(one=one, boss=boss, days=DAYS))
    centre.run("import", "talks", str(file))


def search(tally, reader, one):
    take_in(reader.centre, one, reader.person)
    page = reader.page
    for what, text, words in [
        ("simplified", "订单号", "先核对订单号"), ("traditional", "核對訂單", "先核对订单号"), ("one character", "抄", "小抄"),
        ("English, its beginning", "ref", "refund script"), ("two words", "小抄 演练", "双系统演练"),
        ("the number and words", f"{one} 小抄", "小抄"),
    ]:
        reader.open(f"/talks?q={text}")
        found = " ".join(page.locator(".archive__text").all_text_contents())
        tally.check(f"found by {what}", words in found, f"{text} finds {found[:200]}", page)
    for text in SECRET:
        reader.open(f"/talks?q={text}")
        found = page.locator("#talks").text_content()
        tally.check("what is confidential is not found", not any(words in found for words in SECRET), found[:200], page)
        tally.check("and it is said why", page.locator("#talks .empty").is_visible(), page=page)
    reader.open("/talks?q=%25%22'*")
    tally.check("signs find nothing and break nothing", page.locator("#talks .empty").is_visible(), page=page)
    reader.open(f"/talks?q={one}&kind=C4")
    tally.same("a confidential talk is listed", page.locator(".archive__line").count(), 1, page)
    tally.same("without its words", page.locator(".archive__text").count(), 0, page)
    rows = table(reader.fetch(f"/talks.csv?q={one}"))
    tally.check("the file has the talks", {"C1", "C2", "C4"} <= {row["kind"] for row in rows}, f"{rows}"[:300])
    tally.check("and no confidential word", not any(words in row["words"] for row in rows for words in SECRET))
    tally.same("nothing broke", reader.heard(), [], page)


def pages(tally, reader):
    """Older and newest again, without a talk twice."""
    page = reader.page
    reader.open("/talks")
    first = page.locator(".archive__line").count()
    older = page.locator(".pager a[rel=next]")
    if not older.count():
        tally.check("few talks stand on one page", first <= 50, page=page)
        return
    seen = page.locator(".archive__line").all_text_contents()
    older.click()
    page.wait_for_url("**before=*")
    tally.check("the next page is another", page.locator(".archive__line").all_text_contents() != seen, page=page)
    page.locator(".pager a").first.click()
    page.wait_for_url(re.compile(r"/talks$"))
    tally.same("back at the newest", page.locator(".archive__line").all_text_contents(), seen, page)


def dossier(tally, reader, one):
    """It opens from the person's page, hides what is sealed behind its button, and prints on one sheet."""
    take_in(reader.centre, one, reader.person)
    page = reader.page
    reader.open(f"/people/{one}")
    page.locator(".page-head a[href$='/dossier']").click()
    page.wait_for_url("**/dossier")
    text = page.locator("main").text_content()
    tally.check("past words are there", "小抄" in text, page=page)
    tally.check("what is sealed is not", not any(words in text for words in SECRET), page=page)
    tally.check("its button is", page.locator(".sheet form.note-open").count() >= 1, page=page)
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
    tally.same("it prints on one sheet", sheets, 1, page)
    tally.same("nothing broke", reader.heard(), [], page)


def closed(tally, readers, one):
    """Agents, quality analysts and trainers have neither archive nor dossier."""
    for role in ("agent", "qa", "trainer", "floor"):
        for path in ("/talks", "/talks.csv", f"/people/{one}/dossier"):
            tally.same(f"{role} {path}", readers[role].status(path), 404)
