"""Ways in without a password of ours: the company's own sign-in, played by a real provider, and passkeys."""
import re

import oidc_provider_mock

import pages
from accounts import PASSWORD, press, press_out
from reader import Reader


def administrator(browser, centre):
    said = centre.run("administrator", "it-wang", "--name", "王磊")
    reader = Reader(browser, centre)
    reader.page.goto("/sign-in/" + said.strip().rpartition("/")[2])
    press(reader.page, "main button")
    return reader


def company(tally, browser, centre, person):
    """An administrator names the provider; somebody comes by it, and is nobody there without the roster."""
    users = [oidc_provider_mock.User(sub="zhang", claims={"employee_number": person}),
             oidc_provider_mock.User(sub="ghost", claims={"employee_number": "NOBODY-9"})]
    with oidc_provider_mock.run_server_in_thread(require_nonce=True, user_claims=users) as provider:
        issuer = f"http://127.0.0.1:{provider.server_port}"
        reader = administrator(browser, centre)
        page = reader.page
        reader.open("/settings/sign-in")
        press(page, "main a[href='/settings/company-sign-in']")
        tally.same("no axe violation where it is set", pages.violations(page), [], page)
        page.locator("#field-name").fill("集团账号")
        page.locator("#field-issuer").fill("http://sign-in.example.org")
        page.locator("#field-client").fill("zhiyin")
        page.locator("#field-secret").fill("secret of a test")
        page.locator("#field-claim").fill("employee_number")
        press(page, "form[action='/settings/company-sign-in'] button")
        tally.check("plain http to elsewhere is refused", page.locator(".field__error").count() == 1, page=page)
        tally.same("what was typed stays", page.locator("#field-name").input_value(), "集团账号", page)
        page.locator("#field-issuer").fill(issuer)
        page.locator("#field-secret").fill("secret of a test")
        press(page, "form[action='/settings/company-sign-in'] button")
        tally.check("it is kept", page.locator("[role=status]").is_visible(), page=page)
        press(page, "form[action='/settings/company-sign-in/trial'] button")
        tally.check("and answers with its keys", "1" in page.locator("[role=status]").text_content(), page=page)
        tally.check("the secret is not shown", "secret of a test" not in page.content(), page=page)
        reader.close()
        comes(tally, browser, centre, person)
        ended(tally, browser, centre)


def comes(tally, browser, centre, person):
    reader = Reader(browser, centre)
    page = reader.page
    # The provider's page wants a stylesheet from elsewhere.
    reader.context.route(re.compile(r"^https://"), lambda route: route.abort())
    reader.open("/sign-in")
    tally.same("no axe violation at the door", pages.violations(page), [], page)
    press(page, "main a[href^='/sign-in/company/']")
    tally.check("at the company's page", page.url.startswith("http://127.0.0.1:") and "code_challenge" in page.url,
                page.url, page)
    press(page, "button[value=ghost]")
    tally.same("who is in no roster stays outside", reader.status("/today"), 401)
    tally.check("and reads why", "知音" in page.locator("main").text_content(), page=page)
    back = page.url
    reader.open("/sign-in")
    press(page, "main a[href^='/sign-in/company/']")
    press(page, "button[value=zhang]")
    tally.check("somebody of the roster is in", page.url.endswith("/today"), page.url, page)
    reader.open("/account")
    tally.check("the session says how", "公司登录" in page.locator(".sessions__one").last.text_content(), page=page)
    answer = page.goto(back)
    tally.same("an old way back opens nothing", answer.status, 403, page)
    reader.close()


def ended(tally, browser, centre):
    reader = administrator(browser, centre)
    page = reader.page
    reader.open("/settings/company-sign-in")
    page.locator("form[action='/settings/company-sign-in/end'] button").click()
    press(page, "dialog[open] button[value=yes]")
    outside = Reader(browser, centre)
    outside.open("/sign-in")
    tally.same("ended, its button is gone", outside.page.locator("main a[href^='/sign-in/company/']").count(), 0, page)
    outside.close()
    reader.close()


class AtLocalhost:
    """The centre under the name of this machine: passkeys want a name, not a number."""

    def __init__(self, centre):
        self.centre, self.address = centre, f"http://localhost:{centre.port}"

    def __getattr__(self, name):
        return getattr(self.centre, name)


def passkeys(tally, browser, centre, person):
    """Somebody adds a passkey with the password and comes in by it, until it is removed."""
    here = AtLocalhost(centre)
    reader = Reader(browser, here).sign_in(person, centre.link(person))
    page = reader.page
    device = reader.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True}})
    reader.open("/account")
    if page.locator("#field-present").count() == 0:
        page.locator("#field-new").fill(PASSWORD)
        page.locator("#field-again").fill(PASSWORD)
        press(page, "form[action='/account/password'] button[type=submit]")
        reader.open("/account")
    make = page.locator("form[action='/account/passkeys']")
    tally.check("the form shows itself", make.is_visible(), page=page)
    make.locator("input[name=name]").fill("我的手机")
    make.locator("input[name=password]").fill("something else entirely")
    make.locator("button[type=submit]").click()
    make.locator("[data-error]").wait_for()
    tally.check("a wrong password makes none", make.locator("[data-error]").text_content() != "", page=page)
    make.locator("input[name=password]").fill(PASSWORD)
    make.locator("button[type=submit]").click()
    page.wait_for_url("**/account?done=1")
    tally.same("it stands in the list", page.locator("form[action='/account/passkeys/name'] input[name=name]")
               .input_value(), "我的手机", page)
    tally.same("no axe violation with it", pages.violations(page), [], page)
    press_out(page)

    reader.open("/sign-in")
    page.locator("form[action='/session/passkey'] button").click()
    page.wait_for_url("**/today")
    reader.open("/account")
    tally.check("the session says how", "通行密钥" in page.locator(".sessions").last.text_content(), page=page)
    page.locator("form[action='/account/passkeys/name'] input[name=password]").fill(PASSWORD)
    page.locator("[formaction='/account/passkeys/end']").click()
    page.wait_for_url("**/account?done=1")
    press_out(page)
    reader.open("/sign-in")
    page.locator("form[action='/session/passkey'] button").click()
    page.locator("main [role=alert]:visible").first.wait_for()
    tally.same("removed, it opens nothing", reader.status("/today"), 401)
    tally.same("nothing broke", reader.heard(), [], page)
    plain = Reader(browser, here, script=False)
    plain.page.goto("/sign-in")
    tally.check("without scripts there is the password alone",
                not plain.page.locator("form[action='/session/passkey']").is_visible(), page=plain.page)
    plain.close()
    reader.close()
