import Core

/// Whom a write changed something about that a rule may read.
package enum FactChange: Sendable, Hashable {
    case people(Set<PersonID>)
    /// A table without a person, or more people than are worth naming.
    case anybody

    /// Nothing a rule reads.
    package static let nothing = FactChange.people([])

    /// So many are named at most; whoever reads it looks at each of them.
    package static let mostNamed = 200

    /// Tables no rule reads: to write to them changes nobody's obligations.
    ///
    /// Any other table's rows may, and where people stand decides who sees them.
    package static let besideTheRules: Set<String> = [
        "company_directory", "company_step", "company_sign_in", "company_subject", "passkey", "passkey_challenge",
        "account", "activity", "agent_event", "agreement", "agreement_answer", "agreement_follow", "agreement_goal",
        "agreement_promise", "agreement_promise_word", "agreement_shown", "agreement_version", "arrival", "audit",
        "audit_detail", "audit_erasure", "audit_lease",
        "calendar_feed", "chat_hook", "code", "contact", "dispatch", "fact", "fact_change", "floor_decision",
        "gap_reason", "common_ask", "common_issue", "common_reaction", "issue", "issue_event", "issue_topic", "matter",
        "matter_event", "method_case",
        "holder_capacity", "holder_hours", "import_change", "import_refusal", "import_run", "job", "kiosk",
        "known_device", "mail_server", "measure", "message", "message_choice", "person_code", "queue", "record_opening",
        "recovery_code", "role_grant", "room", "schema_version", "sealed_text", "sealing_key", "second_factor",
        "session", "shift", "sign_in_attempt", "sign_in_link", "sign_in_step", "slot", "slot_obligation", "source",
        "talk_course", "talk_course_gap", "talk_course_handover", "talk_form_copy", "talk_course_event",
        "talk_course_obligation", "talk_course_person", "talk_finding",
        "talk_flow", "talk_draft", "talk_raised", "talk_said", "form_change",
        "taboo_change", "taboo_overruled", "talk_form", "talk_archive", "talk_words",
        "week_comment", "week_round", "week_told",
        "behaviour", "talent_action", "talent_action_word", "talent_change", "talent_correction", "talent_measure",
        "talent_period", "talent_plan", "talent_score", "talent_support_word",
        "care_contact", "exit_link", "exit_reason", "own_word", "report_made",
        "stratum", "contact_week", "week_due", "person_due", "person_series", "peer_week", "peer_band", "own_measure",
        "post_measure",
        "series_change", "results_made", "swing_due",
        "ranked", "own_review", "measures_known",
        "contact_kept", "erasure", "legal_hold", "api_token", "api_answer",
    ]

    /// Both.
    package mutating func form(with other: FactChange) {
        guard case .people(let known) = self, case .people(let more) = other else {
            self = .anybody
            return
        }
        let all = known.union(more)
        self = all.count > Self.mostNamed ? .anybody : .people(all)
    }

    /// What a write to a table changed, where its writer names the people it is about; nil names nobody.
    static func of(table: String, about people: [PersonID]?) -> FactChange {
        if besideTheRules.contains(table) { return .nothing }
        return people.map { $0.count > mostNamed ? .anybody : .people(Set($0)) } ?? .anybody
    }
}

extension FactChange {
    /// As a row keeps it.
    var text: String? {
        guard case .people(let people) = self else { return nil }
        return people.map(\.text).sorted().joined(separator: "\n")
    }

    init(text: String?) {
        self = text.map { .people(Set($0.split(separator: "\n").map { PersonID(String($0)) })) } ?? .anybody
    }
}
