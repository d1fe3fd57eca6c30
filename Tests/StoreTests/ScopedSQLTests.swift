import Core
import Store
import Testing

@testable import Store

struct `A statement with people in it` {
    @Test(arguments: [
        "SELECT 1 FROM person", "select 1 from PERSON p", "SELECT 1 FROM site s, person p",
        "SELECT 1 FROM site, fact, talk",
        "SELECT 1 FROM site s JOIN standing t ON t.site = s.site", "SELECT 1 FROM main.person",
        "SELECT 1 FROM \"person\"",
        "UPDATE person SET name = 'x'", "DELETE FROM talk WHERE held_on < $1", "SELECT 1 FROM (SELECT 1 FROM signal) s",
        "INSERT INTO site (site) SELECT person_id FROM person", "WITH x AS (SELECT 1 FROM session) SELECT 1 FROM x",
        "SELECT 1 FROM (site s CROSS JOIN person p)", "SELECT 1 FROM site s JOIN code c ON max(1, 2) = 2, person p",
        "SELECT 1 FROM site WHERE site IN (SELECT person_id FROM absence)",
        "SELECT '{unscoped: no}''' FROM site, person -- x",
    ])
    func `is refused without a scope`(sql: String) {
        #expect(throws: StoreError.self) { try ScopedSQL.write(sql.replacing("{unscoped: no}", with: ""), for: .all) }
    }

    @Test(arguments: [
        "SELECT 1 FROM site", "INSERT INTO person (person_id) VALUES ($1)",
        "SELECT person, talk FROM fact ORDER BY person, talk",
        "INSERT INTO person (person_id) VALUES ($1) ON CONFLICT (person_id) DO UPDATE SET name = excluded.name",
        "SELECT max(signal, talk) FROM site", "SELECT 1 FROM site WHERE name = 'x' -- FROM person",
        "SELECT 'FROM person' FROM site",
        "SELECT 1 FROM person {unscoped: counts only}", "SELECT 1 FROM person WHERE {scope person.person_id}",
        "UPDATE site SET zone = $1, measure = $2",
    ])
    func `is taken where it has one, or none is needed`(sql: String) throws {
        _ = try ScopedSQL.write(sql, for: .all)
    }

    @Test(arguments: ["{unscoped:}", "{unscoped:  }", "{scoped x}", "{}", "{bytes}"])
    func `is refused with a token that says nothing`(token: String) {
        #expect(throws: StoreError.self) { try ScopedSQL.write("SELECT 1 FROM person \(token)", for: .all) }
    }

    @Test func `carries the scope's values behind its own`() throws {
        let scoped = try ScopedSQL.write(
            "SELECT 1 FROM person p WHERE p.name = $3 AND {scope p.person_id}",
            for: .team("/a/b/")
        )
        #expect(scoped.text.contains("scope_.path >= $4 AND scope_.path < $5"))
        #expect(scoped.extra == ["/a/b/", "/a/b0"])
    }

    @Test func `is written for each scope, whoever asked before`() throws {
        let sql = "SELECT 1 FROM person WHERE name = $1 AND {scope person_id}"
        for _ in 1...2 {
            #expect(try ScopedSQL.write(sql, for: .none).text.hasSuffix("AND 1 = 0"))
            #expect(try ScopedSQL.write(sql, for: .team("nowhere")).text.hasSuffix("AND 1 = 0"))
            #expect(try ScopedSQL.write(sql, for: .all).text.hasSuffix("AND 1 = 1"))
            for id in ["p", "q"] {
                let own = try ScopedSQL.write(sql, for: .own(PersonID(id)))
                #expect(own.text.hasSuffix("AND person_id = $2"))
                #expect(own.extra == [.text(id)])
            }
            for site in ["a", "b"] {
                let there = try ScopedSQL.write(sql, for: .site(site))
                #expect(there.text.contains("scope_.path >= $2"))
                #expect(there.extra == [.text("/\(site)/"), .text("/\(site)0")])
            }
            #expect(try ScopedSQL.write("SELECT $1 FROM site", for: .own(PersonID("p"))).extra == [])
        }
    }

    @Test func `shows who stands in what both see, and nobody more`() throws {
        let sql = "SELECT 1 FROM person p WHERE p.name = $1 AND {scope p.person_id}"
        let both = try ScopedSQL.write(sql, for: .union([.team("/a/b/"), .none, .own(PersonID("p"))]))
        #expect(both.text.contains("AND (EXISTS (") && both.text.hasSuffix(" OR p.person_id = $4)"))
        #expect(both.text.contains("scope_.path >= $2 AND scope_.path < $3"))
        #expect(both.extra == ["/a/b/", "/a/b0", "p"])
        #expect(try ScopedSQL.write(sql, for: .together([.team("nowhere"), .none])).text.hasSuffix("AND 1 = 0"))
        #expect(try ScopedSQL.write(sql, for: .together([.own(PersonID("p")), .all])).text.hasSuffix("AND 1 = 1"))
        #expect(Scope.union([.site("a"), .site("a")]) == .site("a"))
        #expect(Scope.union([.none]) == .none)
    }

    /// One person's row is looked up by its key, and never by gathering everyone of the place first.
    @Test(arguments: [
        ("SELECT 1 FROM person WHERE name = 'x' AND {scope person_id}", "scope_.person_id = person.person_id"),
        ("DELETE FROM talk\nWHERE {scope person_id}", "scope_.person_id = talk.person_id"),
        ("UPDATE measure SET value = 1 WHERE {scope person_id}", "scope_.person_id = measure.person_id"),
        ("SELECT 1 FROM person p WHERE {scope p.person_id}", "scope_.person_id = p.person_id"),
        ("SELECT 1 FROM person p WHERE {scope person_id}", "person_id IN (SELECT"),
        ("SELECT 1 FROM person, talk t WHERE {scope person_id}", "person_id IN (SELECT"),
    ])
    func `names the table of its column where there is but one`(sql: String, condition: String) throws {
        #expect(try ScopedSQL.write(sql, for: .site("a")).text.contains(condition))
    }
}
