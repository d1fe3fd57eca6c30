import Core
import Foundation
import Ingest
import Testing

struct `The columns of a file` {
    @Test(arguments: [
        ["employee_id", "name", "team", "joined_on"], ["工号", "姓名", "班组", "入职日期"], ["員工編號", "姓名", "組別/部門", "到職日"],
        ["*工号", " 姓 名 ", "班组（必填）", "入职日期 (YYYY-MM-DD)"], ["Employee ID", "NAME", "Team Name", "Joined On*"],
        ["ｅｍｐｌｏｙｅｅ＿ｉｄ", "姓　名", "班组：", "入职日期【必填】"], ["工号", "姓名", "部门", "入职日期"],
    ])
    func `are known by English, simplified and traditional headers`(header: [String]) throws {
        let columns = try Columns(header: header, known: KnownColumns.roster, path: "花名册.csv")
        let row = TableRow(line: 2, cells: ["E1", " 甲　", "一组", "2026-01-05"])
        #expect(
            ["employee_id", "name", "team", "joined_on"].map { columns.value($0, in: row) } == [
                "E1", "甲", "一组", "2026-01-05",
            ]
        )
        #expect(columns.unknown.isEmpty)
        #expect(columns.has("team"))
        #expect(!columns.has("sex"))
        #expect(columns.value("sex", in: row) == "")
    }

    @Test func `include all of Taiwan's headers in the contract`() throws {
        let header = ["員工編號", "姓名", "部門", "職稱", "到職日", "離職日", "主管工號", "據點", "值機代號", "分機"]
        let columns = try Columns(header: header, known: KnownColumns.roster, path: "花名册.csv")
        let names = [
            "employee_id", "name", "team", "role", "joined_on", "left_on", "leader_id", "site", "agent_code",
            "extension",
        ]
        #expect(names.map { columns.value($0, in: TableRow(line: 2, cells: names)) } == names)
    }

    @Test func `list the ones they do not know`() throws {
        let columns = try Columns(
            header: ["工号", "姓名", "班组", "部门", "入职日期", "血型", ""],
            known: KnownColumns.roster,
            path: "花名册.csv"
        )
        #expect(columns.unknown == ["部门", "血型"])
        #expect(columns.value("team", in: TableRow(line: 2, cells: ["1", "2", "班", "部"])) == "班")
    }

    @Test func `name the missing ones in both languages`() {
        let sentence = failure { _ = try Columns(header: ["姓名", "班组"], known: KnownColumns.roster, path: "花名册.csv") }
        #expect(sentence?.contains("employee_id (工号), joined_on (入职日期)") == true)
        #expect(sentence?.hasPrefix("花名册.csv lacks the columns") == true && sentence?.hasSuffix("姓名, 班组") == true)
    }

    @Test func `refuse two headers for one column`() {
        let sentence = failure {
            _ = try Columns(header: ["工号", "姓名", "班组", "入职日期", "员工编号"], known: KnownColumns.roster, path: "花名册.csv")
        }
        #expect(sentence?.hasPrefix("花名册.csv: the columns 工号 and 员工编号 both mean employee_id") == true)
    }

    @Test(arguments: KnownColumns.byKind.keys.sorted())
    func `of one kind never share a header`(kind: String) throws {
        for header in (KnownColumns.byKind[kind] ?? []).flatMap({ [$0.name] + $0.also + $0.weak }) {
            let meanings = (KnownColumns.byKind[kind] ?? []).filter { column in
                let alone = ColumnName(column.name, column.also + column.weak, required: true)
                return (try? Columns(header: [header], known: [alone], path: "")) != nil
            }
            #expect(meanings.map(\.name).count == 1, "\(kind): \(header)")
        }
    }
}

struct `The words of files` {
    @Test(arguments: [
        ("坐席", "agent"), ("员工", "agent"), ("客服", "agent"), ("Agent", "agent"), ("班组长", "leader"), ("组长", "leader"),
        ("組長", "leader"),
        ("现场", "floor"), ("质检", "qa"), ("培训", "trainer"), ("经理", "manager"), ("主管", "manager"), ("客服主管", "manager"),
        ("人事", "hr"), ("人資", "hr"), ("ＨＲ", "hr"), ("QA", "qa"), (" team-leader ", "leader"),
    ])
    func `are roles`(text: String, role: String) {
        #expect(ValueNames.role(text) == role)
    }

    @Test func `are the product's own or others', or unknown`() {
        #expect(["mood", "情绪", "離職傾向", "业绩浮动"].map(ValueNames.report) == ["mood", "mood", "leaving", "swing"])
        #expect(["立即", "尽快", "觀察", "NOW"].map(ValueNames.grade) == ["now", "soon", "watch", "now"])
        #expect(
            ["派遣", "外包", "實習生", "Part Time", "正式"].map(ValueNames.employment) == [
                "dispatched", "outsourced", "intern", "part-time", "own",
            ]
        )
        #expect(
            ["病假", "产假", "喪假", "年假", "停职", "其他"].map(ValueNames.absence) == [
                "sick", "maternity", "bereavement", "leave", "suspended", "other",
            ]
        )
        #expect(["上班", "开会", "訓練", "轮休"].map(ValueNames.shift) == ["work", nil, "training", "rest"])
        #expect(["女", "M", "male"].map(ValueNames.sex) == ["female", "male", "male"])
        #expect(["c2b", "C2B", "离职面谈", "C5"].map(ValueNames.talk) == ["C2b", "C2b", "C6", "C5"])
        #expect(["满意度", "QA", "FCR"].map(ValueNames.measure) == ["csat", "quality", "fcr"])
        #expect(["自离", "辭職"].map(ValueNames.leaving) == ["walked-off", "voluntary"])
        #expect(["臺灣", "weekdays"].map(ValueNames.calendar) == ["TW", "WEEKDAYS"])
        #expect(["zh-tw", "English"].map(ValueNames.language) == ["zh-Hant", "en"])
        #expect(["是", "N", "?"].map(ValueNames.yes) == [true, false, nil])
        #expect(ValueNames.role("厨师") == nil)
    }
}
