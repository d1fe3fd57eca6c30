"""Every page of every role, in three languages, light and dark, wide and narrow."""
from axe_playwright_python.sync_playwright import Axe

import wording
from reader import LANGUAGES, NARROW, WIDE

LISTERS = ("leader", "floor", "qa", "trainer", "manager", "hr")
AXE = Axe()

# Everything that can be opened is opened, except the corner that lies over the page.
ARRIVED = f"""() => {{
  for (const part of document.querySelectorAll("main details")) part.open = true;
  const root = document.documentElement;
  return [root.lang, root.dataset.theme, ({wording.WORDS})()];
}}"""
OVERFLOW = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return "";
  const all = [...document.querySelectorAll("body *")];
  const parts = all.filter((part) => part.getBoundingClientRect().right > wide + 1);
  return parts.slice(0, 3).map((part) => part.tagName + "." + part.getAttribute("class")).join(", ") || "page";
}"""


def addresses(role, own, other, run):
    """Path and status of the pages a role has: their own, somebody else's they may see, an import's."""
    yield f"/people/{own}", 200
    yield f"/people/{own}/measures", 200
    yield "/agreements", 200
    yield from [("/measures", 200), ("/measures/aht", 200)]
    yield from [("/account", 200), ("/account/data", 200), ("/account/messages", 200), ("/nothing", 404)]
    yield from [("/matters", 200), ("/matters/new", 200), ("/matters/new?what=complaint", 200), ("/board", 200), ("/cases", 200)]
    if role != "agent":
        yield from [("/issues", 200), ("/issues/new", 200)]
    if role in ("manager", "hr"):
        yield from [("/issues/common", 200), ("/settings/routing", 200)]
    if role == "hr":
        yield from [("/settings/users", 200), (f"/settings/users/{other}", 200), ("/settings/sign-in", 200)]
        yield f"/settings/users/{other}/delegation", 200
        yield from [("/settings/retention?count=1", 200), ("/settings/erasures", 200), (f"/people/{other}/data", 200)]
    if role in ("leader", "manager", "hr"):
        yield from [("/week", 200), ("/week?view=calendar", 200), ("/map", 200), ("/obligations?state=late", 200)]
        yield from [("/forecast", 200), ("/account/delegation", 200), ("/talks", 200), ("/talks?q=zzzz", 200)]
        yield f"/people/{other}/dossier", 200
        yield from [("/talks/begin", 200), (f"/talks/begin?person={other}", 200)]
    if role in ("manager", "hr"):
        yield from [("/settings/flows", 200), ("/settings/flows/C2", 200), ("/settings/drafts", 200)]
    if role in ("agent", "leader", "manager", "hr"):
        yield "/today", 200
    if role == "leader":
        yield "/week/team", 200
    if role in ("leader", "qa", "manager", "hr"):
        yield "/talks/new", 200
    if role in ("manager", "hr"):
        yield "/talks/lengths", 200
    if role == "qa":
        yield from [("/guidance", 200), ("/agreements", 200)]
    if role in ("floor", "manager"):
        yield "/floor", 200
    if role in ("manager", "hr"):
        yield from [("/week?who=all", 200), ("/imports", 200), (f"/imports/{run}", 200), ("/settings", 200)]
    if role == "hr":
        yield from [("/settings/audit", 200), ("/settings/jobs", 200), ("/settings/openings", 200)]
    if role in ("manager", "hr"):
        yield from [("/settings/rooms", 200), ("/settings/hours", 200), ("/settings/messages", 200)]
    # An agent's way there leads to their own results.
    yield from [("/performance", 200), (f"/people/{own}/results", 200)]
    if role in LISTERS:
        yield from [("/performance?measure=csat&weeks=4", 200), ("/performance?sort=moved", 200)]
        yield f"/people/{other}/results?measure=csat", 200
        yield from [("/people", 200), ("/people?q=oymy&left=1", 200), ("/people?q=zzzz", 200)]
        yield from [(f"/people/{other}", 200), (f"/people/{other}/measures", 200), (f"/people/{other}/calls", 200)]
    else:
        yield from [(f"/people/{own}/calls", 200), ("/people", 404)]


def outside(token):
    """Pages of somebody who is not signed in."""
    return [("/welcome", 200), ("/sign-in", 200), ("/sign-in/invitation", 200), (f"/sign-in/{token}", 200), ("/week", 401), ("/nothing", 404)]


def looks(role):
    """Language and theme: all of them for those whose pages differ most, for the others each at least once."""
    if role in ("hr", "floor", "qa", "trainer"):
        return [("zh-Hans", "light"), ("zh-Hant", "dark"), ("en", "light")]
    return [(language, theme) for language in LANGUAGES for theme in ("light", "dark")]


def takes_axe(role, path, language, theme, narrow):
    """axe is slow: every kind of page in one look, and the manager's once in another."""
    if (language, theme) == ("zh-Hans", "light"):
        return role in ("manager", "agent", "nobody") or path in ("/week", "/week/team", "/today", "/map", "/floor")
    return role == "manager" and (language, theme) == ("en", "dark") and not narrow


def sweep(tally, reader, role, pages):
    """Every page in its looks."""
    widths = [WIDE, NARROW]
    for language, theme in looks(role):
        reader.prefer(language, theme)
        for path, status in pages:
            answer = reader.open(path)
            troubles = arrived(reader, language, theme, answer.status, status)
            for width in widths:
                reader.page.set_viewport_size(width)
                if over := reader.page.evaluate(OVERFLOW):
                    troubles.append(f"wider than the window: {over}")
                if takes_axe(role, path, language, theme, width is NARROW):
                    troubles += violations(reader.page)
                look = f"{path} {language} {theme} {width['width']}"
                tally.check(look, not troubles, "; ".join(troubles), reader.page)
                troubles = []
            # The next page opens in the width this one was left in.
            widths.reverse()
    reader.page.set_viewport_size(WIDE)
    reader.prefer()


def arrived(reader, language, theme, found, wanted):
    """What is wrong with a page that was just opened."""
    troubles = [f"status {found} instead of {wanted}"] if found != wanted else []
    lang, shown, said = reader.page.evaluate(ARRIVED)
    if (lang, shown) != (language, theme):
        troubles.append(f"it is in {lang} and {shown}")
    return troubles + reader.heard() + [f"not in {language}: {text[:60]}" for text in wording.wrong(said, language)]


def violations(page):
    found = AXE.run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"axe {one['id']}: {one['nodes'][0]['target'][0]} ({len(one['nodes'])})" for one in found]


def display(tally, reader):
    """The reader's corner: language by link, look by button, kept on the next page, closed by Escape."""
    page, root = reader.page, reader.page.locator("html")
    reader.open("/people")
    corner = page.locator(".account")
    page.locator(".account > summary").click()
    tally.same("no axe violation with the corner open", violations(page), [], page)
    page.keyboard.press("Escape")
    tally.check("Escape closes the corner", corner.get_attribute("open") is None, page=page)
    page.locator(".account > summary").click()
    page.locator(".choice__item[hreflang=en]").click()
    page.wait_for_url("**lang=en*")
    reader.open("/people")
    tally.same("a chosen language stays", root.get_attribute("lang"), "en", page)
    page.locator(".account > summary").click()
    page.locator(".choice__item[value=dark]").click()
    page.wait_for_load_state()
    tally.same("a chosen look stays", root.get_attribute("data-theme"), "dark", page)
    tally.check("choosing a look goes back to the page", page.url.endswith("/people"), page.url)
    reader.prefer()
