"""Everything by keyboard: the skip link, rows, search, evidence, and the list of keys."""

WHERE = """() => {
  const here = document.activeElement, row = here.closest("details.row-open, tr");
  return {tag: here.tagName, id: here.id, name: here.getAttribute("class"), row: row ? [...document.querySelectorAll(
    "main :is(details.row-open, tbody tr)")].indexOf(row) : -1, evidence: Boolean(here.closest(".evidence"))};
}"""


def walk(tally, reader):
    page = reader.page
    keys, here = page.keyboard, lambda: page.evaluate(WHERE)
    reader.open("/week?who=all")
    keys.press("Tab")
    tally.same("the first stop is the skip link", here()["name"], "skip", page)
    tally.check("the skip link is seen", page.locator(".skip").bounding_box()["y"] >= 0, page=page)
    keys.press("Enter")
    tally.same("it leads to the page", here()["id"], "main", page)

    keys.press("j")
    tally.same("j: the first row", here()["row"], 0, page)
    keys.press("j")
    tally.same("j: the next row", here()["row"], 1, page)
    keys.press("k")
    tally.same("k: back", here()["row"], 0, page)
    keys.press("k")
    tally.same("k stays at the top", here()["row"], 0, page)
    shape = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
    tally.check("the row in focus is seen", shape != "none", shape, page)
    first = page.locator("details.row-open").first
    keys.press("Enter")
    tally.check("Enter opens the row", first.get_attribute("open") is not None, page=page)
    keys.press("Tab")
    tally.check("Tab reaches the evidence", here()["evidence"] and here()["row"] == 0, str(here()), page)
    keys.press("j")
    tally.same("j goes on from inside a row", here()["row"], 1, page)

    keys.press("/")
    tally.check("/ goes to the search", "finder__input" in (here()["name"] or ""), str(here()), page)
    keys.type("jk/?")
    tally.same("keys are letters in a field", page.locator(".finder__input").input_value(), "jk/?", page)
    page.locator(".finder__input").fill("oymy")
    keys.press("Enter")
    page.wait_for_url("**/people?q=oymy")
    page.locator("main").focus()
    keys.press("j")
    keys.press("Enter")
    page.wait_for_url("**/people/E90001")
    tally.check("a person is opened by keys alone", True)


def keys_list(tally, reader):
    page = reader.page
    keys, help_ = page.keyboard, page.locator("#keys")
    reader.open("/people")
    keys.press("?")
    tally.check("? opens the list of keys", help_.is_visible(), page=page)
    page.locator("[data-keys=off]").check()
    keys.press("Escape")
    tally.check("Escape closes it", not help_.is_visible(), page=page)
    keys.press("j")
    tally.same("single keys can be turned off", page.evaluate(WHERE)["row"], -1, page)
    reader.open("/people")
    keys.press("j")
    tally.same("they stay off on the next page", page.evaluate(WHERE)["row"], -1, page)
    keys.press("?")
    page.locator("[data-keys=off]").uncheck()
    keys.press("Escape")
    page.locator("#keys").wait_for(state="hidden")
    page.wait_for_timeout(300)
    keys.press("j")
    page.wait_for_timeout(200)
    tally.same("and can be turned on again", page.evaluate(WHERE)["row"], 0, page)
    tally.same("nothing broke", reader.heard(), [], page)
