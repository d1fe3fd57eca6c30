"""For every kind of file: good rows, and how to make them bad."""
import io
import random
import zipfile
from datetime import date, timedelta

FAR = (date.today() + timedelta(days=800)).isoformat()


class Kind:
    """`good(n)` is the n-th good row; `future` is (column, value, whether it is refused); `free` a column of free text."""

    def __init__(self, name, header, good, chinese, future=None, free=-1):
        self.name, self.header, self.good, self.future, self.free = name, header, good, future, free
        self.chinese = chinese

    def rows(self, count):
        return [self.good(number) for number in range(count)]

    def table(self, rows, header=None):
        return "".join(",".join(row) + "\n" for row in [header or self.header, *rows]).encode()

    def changed(self, row, value, column=None):
        column = self.free if column is None else column
        row = list(row)
        row[column] = value
        return row


def person(number):
    return f"A{number % 5 + 1}"


def day(number):
    return (date(2026, 3, 2) + timedelta(days=number)).isoformat()


KINDS = [
    Kind("sites", ["zone", "calendar", "site"], lambda n: ["Asia/Shanghai", "CN", f"site {n}"],
         (["时区", "日历", "职场"], ["Asia/Shanghai", "中国大陆", "成都职场"])),
    Kind("roster", ["employee_id", "team", "role", "joined_on", "name"],
         lambda n: [f"N{n}", "一组", "agent", day(n), f"name {n}"],
         (["工号", "班组", "岗位", "入职日期", "姓名"], ["N900", "售后二组", "班组长", "2026年3月2日", "欧阳娜娜"]),
         future=(3, FAR, True)),
    Kind("absences", ["employee_id", "from", "to", "kind"], lambda n: [person(n), day(n), day(n), "sick"],
         (["工号", "开始日期", "结束日期", "类型"], ["A1", "2026年3月2日", "2026-03-04", "病假"]),
         future=(2, FAR, False)),
    Kind("shifts", ["employee_id", "starts_at", "ends_at", "kind"],
         lambda n: [person(n), f"{day(n)} 09:00", f"{day(n)} 18:00", "work"],
         (["工号", "上班时间", "下班时间", "班次"], ["A1", "2026-03-02 09:00", "2026-03-02 18:00", "早班"])),
    Kind("activities", ["employee_id", "starts", "ends", "activity"],
         lambda n: [person(n), f"{day(n)} 10:00", f"{day(n)} 10:45", "course"],
         (["工号", "开始时间", "结束时间", "活动"], ["A1", "2026-03-02 10:00", "2026-03-02 10:45", "早会"])),
    Kind("measures", ["employee_id", "date", "value", "count", "measure"],
         lambda n: [person(n), day(n), "9", "10", "csat"],
         (["工号", "日期", "数值", "样本数", "指标"], ["A1", "2026-03-02", "9", "10", "满意度"]),
         future=(1, FAR, True)),
    Kind("talks", ["employee_id", "kind", "held_at", "minutes", "note"],
         lambda n: [person(n), "C4", f"{day(n)} 10:00", "20", f"note {n}"],
         (["工号", "沟通类型", "沟通时间", "时长", "备注"], ["A1", "绩效面谈", "2026-03-02 10:00", "20", "情绪稳定"]),
         future=(2, FAR, True)),
    Kind("reports", ["employee_id", "reported_at", "kind", "grade", "note"],
         lambda n: [person(n), f"{day(n)} 10:00", "mood", "soon", f"note {n}"],
         (["工号", "上报时间", "类型", "等级", "备注"], ["A1", "2026-03-02 10:00", "情绪", "尽快", "最近话少"]),
         future=(1, FAR, True)),
]


def queue_log(count):
    """Ended calls, one after another."""
    lines = []
    for number in range(count):
        at = 1_772_413_200 + number * 100
        lines += [f"{at}|c{number}|sales|NONE|ENTERQUEUE||100|1", f"{at + 5}|c{number}|sales|PJSIP/1|CONNECT|5|c|3",
                  f"{at + 65}|c{number}|sales|PJSIP/1|COMPLETECALLER|5|60|1"]
    return [line.encode() for line in lines]


def rubbish(size, seed=7):
    return random.Random(seed).randbytes(size)


def workbook(rows):
    """The smallest xlsx: one sheet, every cell a text of its own."""
    cells = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) + "</row>" for row in rows)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{sheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" '
        f'ContentType="{sheet}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="a" sheetId="1" '
        'r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
    }
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as book:
        for name, part in parts.items():
            book.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + part)
    return kept.getvalue()
