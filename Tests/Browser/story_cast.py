"""Who plays in the story: a small centre by roster import, on either engine, and a reader for each who acts in it."""
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

import days
import pages
from centre import Centre
from reader import NARROW, Reader

DIRECTOR, BOSS, HR, TRAINER, LEADER, OTHER_LEADER = "D001", "M001", "H001", "T001", "L001", "L002"
RISER, FALLERS, LOW, NOW, BACK, TRIAL, LEAVER, GONE = (
    "A001", ("A002", "A003", "A004"), "A005", "A006", "A007", "A008", "A009", "A010")
SPEAKER, AWAY, BYSTANDER, JOINER = "A011", "A012", "A013", "J001"
NAMES = {
    DIRECTOR: "钱总监", BOSS: "孙经理", HR: "李人事", TRAINER: "周培训", LEADER: "吴组长", OTHER_LEADER: "郑组长",
    "A001": "王进步", "A002": "冯一落", "A003": "陈二落", "A004": "褚三落", "A005": "卫心事", "A006": "蒋此刻",
    "A007": "沈归来", "A008": "韩转正", "A009": "杨告辞", "A010": "朱不见", "A011": "尤直言", "A012": "秦在家",
    "A013": "许旁观",
}
STAFF = {DIRECTOR: ("manager", ""), BOSS: ("manager", DIRECTOR), HR: ("hr", DIRECTOR), TRAINER: ("trainer", DIRECTOR),
         LEADER: ("leader", BOSS), OTHER_LEADER: ("leader", BOSS)}
# Agents read on a phone, leaders at the desk and on the floor; both pages must fit.
ON_PHONES = (LEADER, OTHER_LEADER)


def today(later=0):
    """The day so many days from today, as files and forms have it."""
    return days.today(later).isoformat()


def later_week():
    """A week whose list holds all that is due within two weeks."""
    year, week, _ = days.today(14).isocalendar()
    return f"{year}-W{week:02}"


def roster():
    lines = ["employee_id,name,team,role,joined_on,leader_id,probation_until"]
    for number, (role, leader) in STAFF.items():
        team = {LEADER: "一组", OTHER_LEADER: "二组"}.get(number, "运营管理")
        lines.append(f"{number},{NAMES[number]},{team},{role},2020-03-02,{leader},")
    for number in sorted(NAMES.keys() - STAFF.keys()):
        second = number in (SPEAKER, BYSTANDER)
        joined, trial = (today(-60), today(21)) if number == TRIAL else ("2024-03-04", "")
        place = f"{'二组' if second else '一组'},agent,{joined},{OTHER_LEADER if second else LEADER},{trial}"
        lines.append(f"{number},{NAMES[number]},{place}")
    return "\n".join(lines) + "\n"


def absences():
    lines = ["employee_id,from,to,kind", f"{BACK},{today(-150)},{today(-1)},maternity"]
    return "\n".join([*lines, f"{AWAY},{today(-60)},{today(60)},maternity"]) + "\n"


def measures():
    """A steady satisfaction of one of those who are to fall, so that a goal meets some history; another is the best."""
    lines = ["employee_id,date,measure,value,count"]
    for number, value in [(FALLERS[0], 8), (LEAVER, 9)]:
        lines += [f"{number},{today(-day)},csat,{value},10" for day in range(1, 60, 2)]
    return "\n".join(lines) + "\n"


def database(name):
    """A new database on the server of Scripts/with-postgres; nil where there is none."""
    server, programs = os.environ.get("ZHIYIN_TEST_POSTGRES"), os.environ.get("ZHIYIN_TEST_POSTGRES_BIN")
    if not server:
        return None
    make = f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"
    subprocess.run([f"{programs}/psql", "-qX", "-v", "ON_ERROR_STOP=1", "-c", make, server], check=True)
    return server.rpartition("/")[0] + "/" + name


class Cast:
    """A centre with its people, and a reader for each, signed in when first needed."""

    def __init__(self, tally, browser, binary, database=None, takes_axe=True):
        self.tally, self.browser, self.takes_axe = tally, browser, takes_axe
        self.centre, self.readers, self.looked = Centre(binary, database), {}, set()
        # What each is to find nowhere.
        self.secrets = {}
        begin = f"site,start_on\nmain,{today(-40)}\n"
        for kind, text in [("sites", begin), ("roster", roster()), ("absences", absences()), ("measures", measures())]:
            file = self.centre.folder / f"{kind}.csv"
            file.write_text(text)
            self.centre.run("import", kind, str(file))
        with ThreadPoolExecutor(4) as several:
            self.links = dict(zip(NAMES, several.map(self.centre.link, NAMES)))
        self.centre.serve()

    def __getitem__(self, number):
        """The reader of a person."""
        if number not in self.readers:
            token = self.links.get(number) or self.centre.link(number)
            reader = self.readers[number] = Reader(self.browser, self.centre)
            reader.person = number
            # The form of the link without its page: how that looks is tested elsewhere.
            form = {"token": token}
            reader.context.request.post("/session", form=form, headers={"Origin": self.centre.address})
            if number in ON_PHONES or number not in STAFF:
                reader.page.set_viewport_size(NARROW)
        return self.readers[number]

    def look(self, reader, name):
        """The page as it stands: nothing for axe to find, nothing wider than a phone."""
        if self.takes_axe and name not in self.looked:
            self.looked.add(name)
            self.tally.same(f"no axe violation on {name}", pages.violations(reader.page), [], reader.page)
        if reader.page.viewport_size == NARROW:
            self.tally.same(f"{name} fits a phone", reader.page.evaluate(pages.OVERFLOW), "", reader.page)

    def quiet(self):
        """Nothing went wrong on any page so far."""
        for number, reader in self.readers.items():
            self.tally.same(f"nothing broke for {number}", reader.heard(), [], reader.page)

    def close(self):
        for reader in self.readers.values():
            reader.close()
        self.centre.close()
