import Communication
import Core
import Foundation
import Store

/// Talks on their way, held by the director or by who asks, and what is settled for all of them.
extension Knock {
    /// Whether what a route is about has somebody whose own it is to hold: it is tried as theirs, too.
    static func isHeld(_ pattern: String) -> Bool {
        [":course", ":matter", ":agreement"].contains(where: pattern.contains)
    }

    /// Tells the talks of one holder from the director's.
    var byHolder: String { holder == Self.director ? "" : "-of-\(holder)" }

    mutating func talk(reading pattern: String, _ number: String, _ town: Town) async throws {
        let course = try await course("course-\(number)\(byHolder)", with: number, town)
        (parameters["course"], asksForSomebody) = (course, true)
        // Whoever may open the talk of another is led to what was agreed in it.
        if pattern.hasSuffix("/agreement"), holder == Self.director {
            try await agree("agreed in \(course)", in: course, number, town)
        }
    }

    mutating func talk(_ pattern: String, _ number: String, _ fresh: String, _ town: Town) async throws {
        let isSealed = pattern.hasSuffix("/findings/opened")
        let course = try await course(fresh, with: number, kind: isSealed ? .c4 : .c2, town)
        (parameters["course"], asksForSomebody) = (course, true)
        switch pattern.split(separator: "/").last {
        case "agreement": form = ["employee": number, "version": "0", "goal1-words": "a goal", "check1": "2026-12-01"]
        case "record": form = ["with": number, "said": "words", "held_on": "2026-11-23"]
        case "notes": form = ["device": "a1", "notes-opening": "words"]
        case "findings": form = ["step": "cause", "cause": "skill", "text": "words", "revision": "0", "version": "0"]
        case "opened":
            form = ["step": "cause"]
            try await finding(in: course, about: number, town)
        case "handovers": form = ["to": "HRX1", "revision": "0"]
        case "form", "checks": form = ["number": "0"]
        case "passing":
            form = ["with": number]
            _ = try await held("course/\(course)/\(number)", with: number, .c2, town)
        default: form = ["act": "end", "reason": "mistake", "revision": "0"]
        }
    }

    mutating func talkSettings(_ pattern: String) {
        let named = FormDefinition.ID.all[0].description
        switch pattern {
        case "/settings/forms/:form": (parameters["form"], form) = (named, ["version": "0"])
        case "/settings/taboos": form = ["taboo": Taboo.leader.rawValue]
        case "/settings/taboos/switches": form = ["rule": TabooList.ours[0].id, "off": "1"]
        default: form = ["form": named, "sentence": "a sentence"]
        }
    }

    /// A talk on its way; the same one where it is asked for again.
    func course(
        _ id: String,
        with number: String,
        kind: TalkKind = .c2,
        _ town: Town
    ) async throws -> String {
        let holder = holder
        try await town.prepare { tx in
            try tx.run(
                """
                INSERT INTO talk_course (course_id, kind, flow, flow_version, site, person_id, holder, begun_at, begun_by,
                    revision)
                SELECT CAST($1 AS TEXT), CAST($5 AS TEXT), CAST($5 AS TEXT), 1, s.site, s.person_id, CAST($4 AS TEXT),
                    CAST($3 AS BIGINT), CAST($4 AS TEXT), 0
                FROM person p {unscoped: test} JOIN standing s ON s.person_id = p.person_id
                WHERE p.employee_id = $2 ON CONFLICT (course_id) DO NOTHING
                """,
                [.text(id), .text(number), .at(Floor.monday), .text(holder), .text(kind.rawValue)]
            )
            try tx.run(
                """
                INSERT INTO talk_course_person (course_id, person_id)
                SELECT course_id, person_id FROM talk_course {unscoped: test} WHERE course_id = $1
                ON CONFLICT (course_id, person_id) DO NOTHING
                """,
                [.text(id)]
            )
        }
        return id
    }

    /// A talk that was held with somebody.
    func held(_ key: String, with number: String, _ kind: TalkKind, _ town: Town) async throws -> String {
        let holder = holder
        try await town.prepare { tx in
            try tx.run(
                """
                INSERT INTO talk (talk_id, person_id, kind, held_at, held_on, held_by, source_key)
                SELECT CAST($1 AS TEXT), person_id, CAST($4 AS TEXT), CAST($3 AS BIGINT), '2026-11-23',
                    CAST($5 AS TEXT), CAST($1 AS TEXT)
                FROM person {unscoped: test} WHERE employee_id = $2
                """,
                [.text(key), .text(number), .at(Floor.monday), .text(kind.rawValue), .text(holder)]
            )
        }
        return key
    }

    private func finding(in course: String, about number: String, _ town: Town) async throws {
        let (sealed, holder) = (try await seal(number, town), holder)
        try await town.prepare { tx in
            try tx.run(
                """
                INSERT INTO talk_finding (course_id, step, version, person_id, cause, sealed_body, at, by_name)
                SELECT course_id, 'cause', 1, person_id, 'personal', CAST($2 AS TEXT), CAST($3 AS BIGINT),
                    CAST($4 AS TEXT)
                FROM talk_course {unscoped: test} WHERE course_id = $1
                """,
                [.text(course), .text(sealed), .at(Floor.monday), .text(holder)]
            )
        }
    }
}
