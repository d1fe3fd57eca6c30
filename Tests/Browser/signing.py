"""Signing in and out, and who may see what."""
import people
from reader import Reader


def links(tally, browser, centre, person):
    """A link works once and only by its button; signing out ends the session for good."""
    token = centre.link(person)
    preview = centre.ask("GET", f"/sign-in/{token}")
    tally.same("a preview of a link", preview.status, 200)
    tally.same("a preview signs nobody in", preview.cookies, [])

    first, second = Reader(browser, centre), Reader(browser, centre)
    first.sign_in(person, token)
    tally.check("an agent begins with the own day", first.page.url.endswith("/today"), first.page.url, first.page)
    kept = next(one for one in first.context.cookies() if one["name"] == "zhiyin_session")
    shut = kept["httpOnly"] and kept["sameSite"] in ("Lax", "Strict")
    tally.check("neither scripts nor other sites have the session", shut, str(kept))
    tally.check("the session is not the link's token", kept["value"] != token)
    second.sign_in(person, token)
    tally.check("a used link is refused", "已用过" in second.page.locator("h1").text_content(), page=second.page)
    tally.same("a used link leaves nobody signed in", second.status("/me"), 401)
    second.sign_in(person, token[::-1])
    tally.check("a wrong link is refused", "已用过" in second.page.locator("h1").text_content(), page=second.page)
    answer = centre.ask("POST", "/session", {"Content-Type": "application/x-www-form-urlencoded"}, "token=")
    tally.check("no token at all", answer.status == 403 and not answer.cookies, f"{answer.status} {answer.cookies}")

    first.page.locator(".account > summary").click()
    first.page.locator(".account__out button").click()
    first.page.wait_for_url("**/welcome")
    tally.same("after signing out the browser is a stranger", first.status("/me"), 401)
    answer = centre.ask("GET", "/me", {"Cookie": f"zhiyin_session={kept['value']}"})
    tally.same("and the old session opens nothing", answer.status, 401)
    first.open("/")
    tally.check("the start sends strangers to the welcome", first.page.url.endswith("/welcome"), first.page.url)
    tally.same("nothing broke", first.heard() + second.heard(), [])
    first.close()
    second.close()


def roles(tally, readers):
    everyone = people.roster(readers["manager"])
    agent, leader = readers["agent"], readers["leader"]
    other = next(one for one in everyone if one != agent.person)
    own = f"/people/{agent.person}"
    for path in [own, f"{own}/measures", f"{own}/calls", f"{own}/calls.csv"]:
        tally.same(f"agent {path}", agent.status(path), 200)
    shut = ["/week", "/week.csv", "/week.xlsx", "/week.ics", "/week/slots.csv", "/people", "/people.csv", "/imports",
            "/settings", f"/people/{other}"]
    shut += ["/map", "/map.csv", "/map.xlsx", "/obligations", "/forecast"]
    for path in [*shut, f"/people/{other}/measures", f"/people/{other}/calls", f"/people/{other}/calls.csv"]:
        tally.same(f"agent {path}", agent.status(path), 404)
    hidden, nobody = agent.fetch(f"/people/{other}").text(), agent.fetch("/people/E99999").text()
    tally.same("somebody else and nobody look alike", hidden.replace(other, "E99999"), nobody)

    team = everyone[leader.person]["team"]
    seen = people.roster(leader)
    tally.same("a leader lists the team", set(seen), {one for one, row in everyone.items() if row["team"] == team})
    stranger = next(one for one, row in everyone.items() if row["team"] != team)
    mate = next(one for one in seen if one != leader.person)
    tally.same("a leader opens the team's people", leader.status(f"/people/{mate}"), 200)
    for path in [f"/people/{stranger}", f"/people/{stranger}/measures", f"/people/{stranger}/calls.csv", "/imports", "/settings"]:
        tally.same(f"leader {path}", leader.status(path), 404)
    listed = {row["employee_id"] for row in people.table(leader.fetch("/week.csv?who=all"))}
    tally.check("a leader's week is the team's", listed <= set(seen), f"{sorted(listed - set(seen))}")

    for role in ("floor", "qa", "trainer"):
        for path in ("/today", "/week", "/week.csv", "/map", "/obligations", "/forecast", "/imports", "/settings"):
            tally.same(f"{role} {path}", readers[role].status(path), 404)
        readers[role].open(f"/people/{mate}")
        heads = readers[role].page.locator("main h2").all_text_contents()
        private = {"面谈记录", "沟通任务"} & set(heads)
        tally.check(f"{role} reads no talks", heads and not private, f"{heads}", readers[role].page)
    for role, reader in readers.items():
        reader.open("/")
        path = reader.page.url.removeprefix(reader.centre.address)
        begins = {"floor": "/floor", "qa": "/people", "trainer": "/people"}.get(role, "/today")
        tally.same(f"{role} begins", path, begins)
        refused = [link for link in reader.links(".menu__item") if reader.fetch(link).status != 200]
        tally.same(f"every entry of the menu opens for {role}", refused, [])
