"""Somebody at a browser: signed in by link, with an eye on the console and on where requests go."""
from urllib.parse import urljoin

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


class Reader:
    def __init__(self, browser, centre, script=True):
        self.centre, self.script = centre, script
        self.context = browser.new_context(
            viewport=WIDE, locale="zh-CN", reduced_motion="reduce", java_script_enabled=script, base_url=centre.address)
        self.context.set_default_timeout(10_000)
        self.page = self.context.new_page()
        self.person = None
        self.troubles = []
        self.page.on("console", self.hear)
        self.page.on("pageerror", lambda error: self.troubles.append(f"page error: {error}"))
        self.context.on("request", self.watch)

    def hear(self, message):
        # A refused page says so in the console too; its status is checked by itself.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.troubles.append(f"console: {message.text}")

    def watch(self, request):
        if not request.url.startswith((self.centre.address + "/", "data:", "blob:", "about:")):
            self.troubles.append(f"request to {request.url}")

    def heard(self):
        """What went wrong since the last time."""
        troubles, self.troubles = self.troubles, []
        return troubles

    def sign_in(self, person, token):
        self.person = person
        self.page.goto(f"/sign-in/{token}")
        self.page.locator("main button").click()
        self.page.wait_for_load_state()
        return self

    def prefer(self, language="zh-Hans", theme="light"):
        self.context.add_cookies([
            {"name": "zhiyin_language", "value": language, "url": self.centre.address},
            {"name": "zhiyin_theme", "value": theme, "url": self.centre.address}])

    def open(self, path):
        """Opens an address and waits until its scripts listen."""
        answer = self.page.goto(path, wait_until="load")
        if self.script:
            self.page.locator("html[data-ready]").wait_for(state="attached")
        return answer

    def status(self, path):
        """The status of an address asked for with this reader's cookies, no redirect followed."""
        return self.context.request.get(path, max_redirects=0).status

    def fetch(self, path):
        return self.context.request.get(path)

    def cookie(self):
        """The cookies as a header, for plain questions."""
        return "; ".join(f"{one['name']}={one['value']}" for one in self.context.cookies())

    def csrf(self):
        """The mark every form of this reader sends back."""
        self.open("/me")
        return self.page.locator("input[name=csrf]").first.get_attribute("value")

    def links(self, selector):
        return [urljoin(self.page.url, one.get_attribute("href")) for one in self.page.locator(selector).all()]

    def close(self):
        self.context.close()


def sign_in_all(browser, centre, links):
    """A reader for each role of the simulated centre."""
    return {role: Reader(browser, centre).sign_in(person, token) for role, (person, token) in links.items()}


def say_why(page):
    """Beyond the gap between two talks one tap says why (K11); elsewhere nothing is asked."""
    page.wait_for_load_state()
    if page.locator("button[name=gap]").count():
        page.locator("button[name=gap]").first.click()
        page.wait_for_load_state()
