"""Accounts from the invitation to the second step, and the machine that many share."""
import base64
import hashlib
import hmac
import re
import struct
import time

import pages
from reader import Reader

PASSWORD = "blue lamp under stairs"


def totp(key, at=None):
    """The six figures a phone would show (RFC 6238)."""
    secret = base64.b32decode(key + "=" * (-len(key) % 8))
    step = int((time.time() if at is None else at) // 30)
    mac = hmac.new(secret, struct.pack(">Q", step), hashlib.sha1).digest()
    number = struct.unpack(">I", mac[mac[19] & 15:][:4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def press(page, selector):
    page.locator(selector).click()
    page.wait_for_load_state()


def sign_in(reader, number, password=PASSWORD):
    reader.open("/sign-in")
    page = reader.page
    page.locator("#field-number").fill(number)
    page.locator("#field-password").fill(password)
    press(page, "main form[action='/session'] button[type=submit]")


def invitation(tally, browser, centre, hr, person):
    """HR prints a sheet; its code leads to a password, and the password in."""
    page = hr.page
    hr.open("/settings")
    press(page, "main a[href='/settings/users']")
    tally.check("HR finds the users from the settings", "用户" in page.locator("h1").text_content(), page=page)
    hr.open(f"/settings/users/{person}")
    press(page, "form[action='/settings/users/invitations'] button")
    tally.same("one sheet", page.locator(".sheet").count(), 1, page)
    tally.same("no axe violation on a sheet", pages.violations(page), [], page)
    tally.same("in three languages", {one.get_attribute("lang") for one in page.locator(".sheet__text").all()},
               {"zh-Hans", "zh-Hant", "en"}, page)
    code = page.locator(".sheet__code").text_content()

    reader = Reader(browser, centre)
    page = reader.page
    reader.open("/sign-in")
    tally.same("no axe violation at the door", pages.violations(page), [], page)
    press(page, "main a[href='/sign-in/invitation']")
    page.locator("#field-number").fill(person)
    page.locator("#field-code").fill(code.lower().replace("-", " "))
    press(page, "main form button[type=submit]")
    tally.check("first a password", page.url.endswith("/account"), page.url, page)
    tally.same("no axe violation on the own account", pages.violations(page), [], page)
    tally.same("and nothing else opens", reader.status("/today"), 303)
    page.locator("#field-new").fill("short")
    page.locator("#field-again").fill("short")
    press(page, "form[action='/account/password'] button[type=submit]")
    tally.check("a short one is refused", "12" in page.locator(".field__error").first.text_content(), page=page)
    page.locator("[data-show]").click()
    tally.same("a password can be looked at", page.locator("#field-new").get_attribute("type"), "text", page)
    page.locator("#field-new").fill(PASSWORD)
    page.locator("#field-again").fill(PASSWORD)
    press(page, "form[action='/account/password'] button[type=submit]")
    tally.check("it is taken", page.locator("[role=status]").is_visible(), page=page)
    tally.same("one session", page.locator(".sessions__one").count(), 1, page)
    reader.open("/")
    press_out(page)

    sign_in(reader, person, "something else entirely")
    tally.check("a wrong password is refused", page.locator("main .flash[role=alert]").is_visible(), page=page)
    unknown = page.locator("main .flash[role=alert]").text_content()
    sign_in(reader, "NOBODY", "something else entirely")
    tally.same("an unknown number answers alike", page.locator("main .flash[role=alert]").text_content(), unknown, page)
    sign_in(reader, person)
    tally.check("the own day", page.url.endswith("/today"), page.url, page)
    hr.open(f"/settings/users/{person}")
    tally.same("HR sees the session", hr.page.locator(".sessions__one").count(), 1, hr.page)
    tally.same("nothing broke", reader.heard() + hr.heard(), [], page)
    reader.close()


def press_out(page):
    page.locator(".account > summary").click()
    press(page, ".account__out button")


def second_step(tally, browser, centre):
    """An administrator outside the roster sets a password and a second step, and signs in with both."""
    said = centre.run("administrator", "it-li", "--name", "李伟")
    reader = Reader(browser, centre)
    page = reader.page
    page.goto("/sign-in/" + said.strip().rpartition("/")[2])
    press(page, "main button")
    tally.check("an administrator begins with the users", page.url.endswith("/settings/users"), page.url, page)
    for path in ("/people", "/week", "/imports"):
        tally.same(f"an administrator of no roster: {path}", reader.status(path), 404)
    sweep = [(path, 200) for path in ("/settings", "/settings/users", "/settings/machines", "/settings/sign-in",
                                     "/settings/audit", "/settings/jobs", "/settings/openings", "/account")]
    pages.sweep(tally, reader, "manager", sweep)
    reader.open("/account")
    page.locator("#field-new").fill(PASSWORD)
    page.locator("#field-again").fill(PASSWORD)
    press(page, "form[action='/account/password'] button[type=submit]")
    press(page, "form[action='/account/second-factor'] button")
    tally.check("a picture for the phone", page.locator("svg.qr").is_visible(), page=page)
    tally.same("no axe violation on setting it up", pages.violations(page), [], page)
    key = re.search(r"secret=([A-Z2-7]+)", page.content())[1]
    page.locator("#field-code").fill(totp(key))
    press(page, "form[action='/account/second-factor/code'] button")
    codes = page.locator(".keys .key").all_text_contents()
    tally.same("ten recovery codes", len(set(codes)), 10, page)
    reader.open("/")
    press_out(page)
    sign_in(reader, "it-li")
    tally.check("the code is asked for", page.locator("#field-code").is_visible(), page=page)
    tally.same("half way in is not in", reader.status("/account"), 401)
    page.locator("#field-code").fill(codes[0])
    press(page, "main form button[type=submit]")
    tally.check("a recovery code opens", page.url.endswith("/settings/users"), page.url, page)
    tally.same("nothing broke", reader.heard(), [], page)
    return reader


def tokens(tally, reader):
    """A token for a program: asked for, shown once, taken back."""
    page = reader.page
    reader.open("/account")
    press(page, "main a[href='/account/tokens']")
    tally.same("no axe violation on tokens", pages.violations(page), [], page)
    page.locator("#field-name").fill("排班系统")
    press(page, "form[action='/account/tokens'] button")
    tally.check("nothing to do is refused", page.locator(".field__error").count() == 1, page=page)
    page.locator("#field-name").fill("排班系统")
    page.locator("input[name='people.read']").check()
    press(page, "form[action='/account/tokens'] button")
    token = page.locator("main code").first.text_content()
    tally.check("it is shown", token.startswith("zhiyin_") and len(token) > 40, token, page)
    page.set_viewport_size({"width": 390, "height": 844})
    tally.same("and fits a phone", page.evaluate(pages.OVERFLOW), "", page)
    page.set_viewport_size({"width": 1280, "height": 800})
    reader.open("/account/tokens")
    tally.check("once", token not in page.content(), page=page)
    press(page, "form[action^='/account/tokens'][action$='/end'] button")
    tally.same("taken back", page.locator("form[action^='/account/tokens'][action$='/end']").count(), 0, page)
    tally.same("nothing broke", reader.heard(), [], page)


def shared_machine(tally, administrator, person):
    """The browser becomes a shared one: own matters only, a way out on every page, nothing behind "back"."""
    page = administrator.page
    administrator.open("/settings/machines")
    page.locator("#field-name").fill("休息区")
    press(page, "form[action='/settings/machines'] button")
    tally.check("the administrator is out", page.url.endswith("/sign-in"), page.url, page)
    tally.check("the machine says what it is", "休息区" in page.locator("main").text_content(), page=page)
    kinds = [page.locator(f"#field-{name}").get_attribute("autocomplete") for name in ("number", "password")]
    tally.same("nothing is filled in", kinds, ["off", "new-password"], page)
    tally.same("no axe violation there", pages.violations(page), [], page)
    sign_in(administrator, person)
    own = page.url
    tally.check("a way out stands on the page", page.locator(".kiosk-out button").is_visible(), page=page)
    tally.same("people are not listed", administrator.status("/people"), 404)
    page.set_viewport_size({"width": 390, "height": 844})
    tally.same("and fits a phone", page.evaluate(pages.OVERFLOW), "", page)
    press(page, ".kiosk-out button")
    tally.check("one press", page.url.endswith("/sign-in"), page.url, page)
    page.go_back()
    page.wait_for_load_state()
    tally.check("going back shows nothing", page.locator(".kiosk-out").count() == 0, page.url, page)
    tally.check("the page is not kept", own != page.url or administrator.status("/today") == 401, page.url, page)
    tally.same("nothing broke", administrator.heard(), [], page)
    administrator.close()
