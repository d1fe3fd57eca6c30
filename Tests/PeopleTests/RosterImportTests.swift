import Core
import Foundation
import Store
import Support
import Testing

@testable import People

struct `A roster file` {
    private static let good = """
        工号,姓名,班组,岗位,入职日期,离职日期,上级工号,坐席工号
        E1,张伟,A,员工,2026-01-05,,L1,101;102
        L1,王芳,A,班组长,2025-01-05,,M1,
        M1,Dora,管理,经理,2024-01-05,,,
        """

    @Test(arguments: TestEngine.available)
    func `makes people, teams and where they stand`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            let report = try await office.take(Self.good)
            #expect(
                [report.rows, report.new, report.changed, report.unchanged, report.refused] == [3, 3, 0, 0, 0] as [Int]
            )
            #expect(report.sha256.count == 64)
            #expect(report.rejectsFile == nil)
            #expect(
                try await office.history(of: "E1") == [
                    "2026-01-05…", "2026-01-05 main/A agent < L1", "101 2026-01-05…", "102 2026-01-05…",
                ]
            )
            let standing = try await office.database.read(.all) { tx in
                try tx.rows("SELECT path, role, employed FROM standing {unscoped: tests} ORDER BY path, role") {
                    "\($0.text(0)) \($0.text(1)) \($0.int(2))"
                }
            }
            #expect(standing == ["/main//A/ agent 1", "/main//A/ leader 1", "/main//管理/ manager 1"])
        }
    }

    /// Who moved, who left, who came, who is gone, and who stands where they stood.
    @Test(arguments: TestEngine.available)
    func `brings up to date where people stand`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            func standing() async throws -> [String] {
                try await office.database.read(.all) { tx in
                    try tx.rows(
                        """
                        SELECT p.employee_id, s.path, s.role, s.leader, s.employed
                        FROM standing s JOIN person p ON p.person_id = s.person_id {unscoped: tests} ORDER BY p.employee_id
                        """
                    ) { "\($0.text(0)) \($0.text(1)) \($0.text(2)) \($0.text(3)) \($0.int(4))" }
                }
            }
            try await office.take(Self.good)
            let before = ["E1 /main//A/ agent L1 1", "L1 /main//A/ leader M1 1", "M1 /main//管理/ manager  1"]
            #expect(try await standing() == before)
            let next = try await office.take(
                """
                employee_id,name,team,role,joined_on,left_on,leader_id
                E1,张伟,B,agent,2026-01-05,,M1
                L1,王芳,A,leader,2025-01-05,2026-05-31,M1
                E9,新人,A,agent,2026-06-01,,L1
                """
            )
            #expect(
                try await standing() == [
                    "E1 /main//B/ agent M1 1", "E9 /main//A/ agent L1 1", "L1 /main//A/ leader M1 0",
                    "M1 /main//管理/ manager  1",
                ]
            )
            #expect(try await office.undo(next) == [])
            #expect(try await standing() == before)
        }
    }

    @Test(arguments: TestEngine.available)
    func `changes nothing when it comes again`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.good)
            let before = try await office.content()
            let again = try await office.take(Self.good, on: "2026-07-15")
            #expect(
                [again.rows, again.new, again.changed, again.unchanged, again.refused] == [3, 0, 0, 3, 0] as [Int]
            )
            #expect(try await office.content() == before)
        }
    }

    @Test(arguments: TestEngine.available)
    func `has its good rows taken and its bad ones kept with line and reason`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            let report = try await office.take(
                """
                employee_id,name,team,role,joined_on,left_on
                E1,Ada,A,agent,2026-01-05,
                E2,Ben,A,emperor,2026-01-05,
                ,Cem,A,agent,2026-01-05,
                E4,Dora,A,agent,soon,
                E5,Eve,A/B,agent,2026-01-05,
                E1,Ada again,A,agent,2026-01-05,
                E7,Gil,A,agent,2026-03-05,2026-03-04
                E8,Hal,A,agent,2099-01-01,
                E9,Ida,A,qa,2026/2/1,2026年2月1日
                """
            )
            #expect([report.rows, report.new, report.refused] == [9, 2, 7] as [Int])
            #expect(
                report.firstRefused.map { "\($0.line) \($0.reason.english)" } == [
                    "3 role has an unknown value: emperor", "4 employee_id is empty", "5 joined_on is not a day: soon",
                    "6 team has an unknown value: A/B", "7 employee_id appears twice in the file",
                    "8 left_on is before joined_on",
                    "9 joined_on lies in the future: 2099-01-01",
                ]
            )
            let kept = try String(contentsOfFile: #require(report.rejectsFile), encoding: .utf8)
            let lines = kept.split(whereSeparator: \.isNewline).map(String.init)
            #expect(lines.count == 8)
            #expect(lines.first?.hasSuffix("line,reason,employee_id,name,team,role,joined_on,left_on") == true)
            #expect(lines[1] == "3,role has an unknown value: emperor,E2,Ben,A,emperor,2026-01-05,")
            let stored = try await office.database.read(.all) { tx in
                try ImportStore.refusals(of: report.importID ?? "", limit: 100, tx)
            }
            #expect(stored.map(\.line) == [3, 4, 5, 6, 7, 8, 9])
            #expect(stored.map(\.reason) == report.firstRefused.map(\.reason))
            #expect(stored.first?.cells == ["E2", "Ben", "A", "emperor", "2026-01-05", ""])
            #expect(try await office.history(of: "E1")?.count == 2)
            #expect(try await office.history(of: "E9") == ["2026-02-01…2026-02-01", "2026-02-01 main/A qa < -"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `starts its changes on the effective day, today by default`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.good)
            let moved = Self.good.replacing("E1,张伟,A", with: "E1,张伟,B")
            let today = try await office.take(moved, on: "2026-06-10")
            #expect([today.new, today.changed, today.unchanged] == [0, 1, 2] as [Int])
            try await office.take(Self.good, on: "2026-06-11", effective: "2026-07-01")
            #expect(
                try await office.history(of: "E1")?.filter { $0.contains("main") } == [
                    "2026-01-05 main/A agent < L1", "2026-06-10 main/B agent < L1", "2026-07-01 main/A agent < L1",
                ]
            )
        }
    }

    @Test(arguments: TestEngine.available)
    func `in a dry run writes nothing and says what each row would do`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.good)
            let all = Office.tables + ["import_run", "audit", "import_refusal"]
            let before = try await office.content(all)
            let text =
                Self.good.replacing("王芳", with: "王方") + "\nE9,新人,新组,员工,2026-06-01,,L1,\nE10,无,A,皇帝,2026-06-01,,,"
            let dry = try await office.take(text, isDryRun: true)
            #expect(
                dry.effects.map { "\($0.line) \($0.effect)" } == ["2 unchanged", "3 changed", "4 unchanged", "5 new"]
            )
            #expect(dry.firstRefused.map(\.line) == [6])
            #expect(dry.importID == nil)
            #expect(!FileManager.default.fileExists(atPath: office.rejects))
            #expect(try await office.content(all) == before)
        }
    }

    /// A file of several chunks, each of which a dry run takes back.
    @Test(arguments: TestEngine.available)
    func `in a dry run may be long and name a new site`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            var text = "employee_id,name,team,joined_on,left_on,site,agent_code\nX,X,T,2026-01-01,2026-01-02,sz,1\n"
            for number in 1...20_100 { text += "E\(number),N,T,2026-01-01,,sz,\n" }
            text += "Y,Y,T,2026-02-01,,sz,1\n"
            let before = try await office.content(["site", "team"])
            let report = try await office.take(text, isDryRun: true)
            #expect([report.rows, report.new, report.refused] == [20_102, 20_102, 0] as [Int])
            #expect(try await office.content(["site", "team"]) == before)
        }
    }

    @Test(arguments: TestEngine.available)
    func `makes a site it names, like the one of the import`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take("employee_id,name,team,joined_on,site\nE1,Ada,A,2026-01-01,深圳\n")
            let site = try await office.database.read(.all) { tx in try SiteStore.all(tx).first { $0.name == "深圳" } }
            #expect(site?.zone == .shanghai)
            #expect(site?.calendar == "CN")
            #expect(try await office.history(of: "E1")?.last == "2026-01-01 深圳/A agent < -")
            try await office.take("employee_id,name,team,joined_on\nE1,Ada,B,2026-01-01\n")
            #expect(try await office.history(of: "E1")?.last == "2026-06-01 深圳/B agent < -")
        }
    }

    @Test(arguments: TestEngine.available)
    func `leaves who is not in it as they are`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.good)
            let before = try await office.history(of: "L1")
            try await office.take("工号,姓名,班组,入职日期\nE1,张伟,C,2026-01-05\n")
            #expect(try await office.history(of: "L1") == before)
            #expect(try await office.history(of: "E1")?.filter { $0.contains("…") }.count == 3)
        }
    }

    @Test func `of an unknown site ends the command`() async throws {
        try await withOffice(.sqlite) { office in
            await #expect(throws: Failure.self) { try await office.take(Self.good, site: "nowhere") }
            await #expect(throws: Failure.self) { try await office.take("employee_id,name\nE1,Ada\n") }
            let runs = try await office.content(["import_run"])
            #expect(runs.isEmpty)
        }
    }
}
