"""Messages: what somebody wants to get, the address of their calendar, and the site's mail server and chats."""


def own(tally, reader):
    page = reader.page
    reader.open("/account/messages")
    tick = page.locator("input[name=outside-talks]")
    was = tick.is_checked()
    tick.set_checked(not was)
    page.locator("form[action='/account/messages'] button").click()
    page.wait_for_load_state()
    reader.open("/account/messages")
    tally.same("a choice is kept", page.locator("input[name=outside-talks]").is_checked(), not was, page)
    page.locator("form[action='/account/messages/feed'] button").press("Enter")
    page.wait_for_load_state()
    address = page.locator("main code").first.text_content()
    tally.check("the calendar's address is shown once", "/calendar/" in address, address, page)
    path = "/calendar/" + address.rpartition("/")[2]
    tally.same("whoever has it reads the calendar", reader.centre.ask("GET", path).status, 200)
    reader.open("/account/messages")
    tally.same("and it is not shown again", page.locator("main code").count(), 0, page)
    page.locator("form[action='/account/messages/feed/end'] button").press("Enter")
    page.wait_for_load_state()
    tally.same("ended, it is nobody's", reader.centre.ask("GET", path).status, 404)
    tally.same("nothing broke", reader.heard(), [], page)


def site(tally, hr, boss, agent):
    page = hr.page
    hr.open("/settings/messages")
    form = page.locator("form[action='/settings/messages/server']")
    fields = {"host": "mail host", "port": "70000", "from": "nobody", "pages": "ftp://x"}
    for name, text in fields.items():
        form.locator(f"[name={name}]").fill(text)
    form.locator("button").click()
    page.wait_for_load_state()
    wrong = page.locator("form[action='/settings/messages/server'] .field__error").count()
    tally.same("every wrong field is named", wrong, 4, page)
    for name, text in fields.items():
        tally.same(f"{name} is kept", page.locator(f"form[action$=server] [name={name}]").input_value(), text, page)
    boss.open("/settings/messages")
    tally.same("a manager beside HR only reads", boss.page.locator("main form").count(), 0, boss.page)
    tally.same("an agent does not", agent.status("/settings/messages"), 404)
    tally.same("nothing broke", hr.heard() + boss.heard(), [], page)
