import Core

/// The kinds of records a person may have, each with its statement: `$1` is the person, `$2` who takes them: 1 the person, 2 HR.
enum PersonParts {
    /// One column: `at@` a moment, `count#` a number, `value~` a measured one, `words*` lies sealed.
    struct Column: Sendable {
        enum Kind: Sendable { case text, number, measured, moment, sealed }

        let name: String
        let kind: Kind

        init(_ spec: Substring) {
            let kinds: [Character: Kind] = ["#": .number, "~": .measured, "@": .moment, "*": .sealed]
            let kind = spec.last.flatMap { kinds[$0] }
            (name, self.kind) = (String(kind == nil ? spec : spec.dropLast()), kind ?? .text)
        }
    }

    struct Part: Sendable {
        let name: String
        let columns: [Column]
        /// Leaves something out by who takes it: complaints about a manager unless the person asks themselves.
        let hides: Bool
        /// HR takes it along for the person: not their own matters, nor messages, which may be about one.
        let isForHR: Bool
        let sql: String

        init(_ name: String, _ columns: String, hides: Bool = false, forHR: Bool = true, _ sql: String) {
            (self.name, self.hides, self.isForHR, self.sql) = (name, hides, forHR, sql)
            self.columns = columns.split(separator: " ").map { Column($0) }
        }
    }

    static let all = roster + talks + words + figures + access

    private static let roster = [
        Part(
            "person",
            "employee_id name email phone sex extension",
            "SELECT employee_id, name, email, phone, sex, extension FROM person WHERE person_id = $1 AND {scope person_id}"
        ),
        Part(
            "employments",
            "joined_on left_on notice_on leave_kind probation_until kind employer",
            """
            SELECT joined_on, left_on, notice_on, leave_kind, probation_until, kind, employer FROM employment
            WHERE person_id = $1 AND {scope person_id} ORDER BY joined_on
            """
        ),
        Part(
            "places",
            "from_on site department team role leader",
            """
            SELECT p.from_on, t.site, t.department, t.name, p.role, p.leader FROM placement p
            JOIN team t ON t.team_id = p.team_id WHERE p.person_id = $1 AND {scope p.person_id} ORDER BY p.from_on
            """
        ),
        Part(
            "codes",
            "code from_on until_on",
            """
            SELECT code, from_on, until_on FROM person_code WHERE person_id = $1 AND {scope person_id}
            ORDER BY from_on, code
            """
        ),
        Part(
            "absences",
            "from_on to_on kind",
            "SELECT from_on, to_on, kind FROM absence WHERE person_id = $1 AND {scope person_id} ORDER BY from_on, kind"
        ),
        Part(
            "shifts",
            "starts_at@ ends_at@ kind",
            "SELECT starts_at, ends_at, kind FROM shift WHERE person_id = $1 AND {scope person_id} ORDER BY starts_at"
        ),
    ]

    private static let talks = [
        Part(
            "talks",
            "kind held_on minutes# held_by place",
            hides: true,
            """
            SELECT kind, held_on, minutes, held_by, place FROM talk WHERE person_id = $1 AND {scope person_id}
                AND (hidden_from IS NULL OR $2 = 1) ORDER BY held_at, talk_id
            """
        ),
        Part(
            "said_in_talks",
            "held_on field version# text sealed* written_at@ written_by",
            hides: true,
            """
            SELECT t.held_on, d.field, d.version, d.text, d.sealed, d.written_at, d.written_by
            FROM talk_said d JOIN talk t ON t.talk_id = d.talk_id
            WHERE d.person_id = $1 AND {scope d.person_id} AND d.readers LIKE '%person%'
                AND ($2 <> 2 OR d.readers LIKE '%hr%')
                AND (t.hidden_from IS NULL OR $2 = 1)
            ORDER BY t.held_at, d.talk_id, d.field, d.version
            """
        ),
        Part(
            "agreements",
            "made_at@ kind version# standing terms sealed_terms*",
            hides: true,
            """
            SELECT v.made_at, a.kind, v.number, a.standing, v.terms, v.sealed_terms
            FROM agreement a JOIN agreement_version v ON v.agreement_id = a.agreement_id
            WHERE a.person_id = $1 AND {scope a.person_id} AND a.readers LIKE '%person%'
                AND ($2 <> 2 OR a.readers LIKE '%hr%')
                AND (a.hidden_from IS NULL OR $2 = 1)
            ORDER BY a.made_at, a.agreement_id, v.number
            """
        ),
        Part(
            "answers_to_agreements",
            "at@ version# answer words sealed_words*",
            hides: true,
            """
            SELECT n.at, n.number, n.answer, n.words, n.sealed_words
            FROM agreement_answer n JOIN agreement a ON a.agreement_id = n.agreement_id
            WHERE n.person_id = $1 AND {scope n.person_id} AND (a.hidden_from IS NULL OR $2 = 1)
                AND ($2 <> 2 OR a.readers LIKE '%hr%')
            ORDER BY n.at, n.agreement_id, n.turn
            """
        ),
    ]

    /// What the person wrote or said.
    private static let words = [
        Part(
            "own_words",
            "at@ text sealed*",
            hides: true,
            """
            SELECT o.at, o.said, o.sealed_text FROM own_word o JOIN talk t ON t.talk_id = o.talk_id
            WHERE o.person_id = $1 AND {scope o.person_id} AND (t.hidden_from IS NULL OR $2 = 1)
            ORDER BY o.at, o.own_word_id
            """
        ),
        Part(
            "own_matters",
            "what raised_on words* talk_on talk_time",
            hides: true,
            forHR: false,
            """
            SELECT what, raised_on, sealed_words, talk_on, talk_time FROM matter
            WHERE person_id = $1 AND {scope person_id} AND (hidden_from IS NULL OR $2 = 1)
            ORDER BY raised_at, matter_id
            """
        ),
        Part(
            "answers_to_matters",
            "day step words*",
            hides: true,
            forHR: false,
            """
            SELECT e.day, e.step, e.sealed_words FROM matter_event e JOIN matter m ON m.matter_id = e.matter_id
            WHERE m.person_id = $1 AND {scope m.person_id} AND (m.hidden_from IS NULL OR $2 = 1)
                AND e.step IN ('received', 'talk', 'acted', 'answered', 'closed')
            ORDER BY e.at, e.matter_id, e.number
            """
        ),
        Part(
            "own_reviews",
            "period number# progress shortfall next_step at@",
            """
            SELECT period, number, progress, shortfall, next_step, at FROM own_review
            WHERE person_id = $1 AND {scope person_id} ORDER BY period, number
            """
        ),
        Part(
            "methods",
            "title method written_at@ consent",
            hides: true,
            """
            SELECT title, method, written_at, consent FROM method_case WHERE person_id = $1 AND {scope person_id}
                AND ($2 <> 2 OR consent = 'named')
            ORDER BY written_at, case_id
            """
        ),
        Part(
            "reasons_for_leaving",
            "left_on given at@",
            """
            SELECT left_on, given, at FROM exit_reason WHERE person_id = $1 AND {scope person_id} AND way = 'link'
            ORDER BY at, exit_reason_id
            """
        ),
    ]

    private static let figures = [
        Part(
            "measures",
            "day measure value~ count#",
            """
            SELECT day, measure, value, count FROM measure WHERE person_id = $1 AND {scope person_id}
            ORDER BY day, measure, stratum_id
            """
        ),
        Part(
            "behaviours",
            "day behaviour done# offered#",
            """
            SELECT day, behaviour, done, offered FROM behaviour WHERE person_id = $1 AND {scope person_id}
            ORDER BY day, behaviour
            """
        ),
        Part(
            "swings",
            "measure found_week direction state",
            """
            SELECT measure, found_week, direction, state FROM swing_episode {unscoped: of one person alone}
            WHERE person_id = $1 AND found_week IS NOT NULL ORDER BY found_week, measure
            """
        ),
    ]

    private static let access = [
        Part(
            "sign_ins",
            "began_at@ seen_at@ way device address",
            """
            SELECT s.began_at, s.seen_at, s.way, s.device, s.address FROM session s
            JOIN account a ON a.account_id = s.account_id
            WHERE a.person_id = $1 AND {scope a.person_id} ORDER BY s.began_at, s.session_id
            """
        ),
        Part(
            "records_opened_by_others",
            "reader reason opened_at@ until_at@",
            """
            SELECT reader, reason, opened_at, until_at FROM record_opening
            WHERE person_id = $1 AND {scope person_id} ORDER BY opened_at, opening_id
            """
        ),
        Part(
            "messages",
            "kind made_at@ state",
            forHR: false,
            """
            SELECT kind, made_at, state FROM message WHERE person_id = $1 AND {scope person_id}
            ORDER BY made_at, message_id
            """
        ),
    ]
}
