/// What an erasure takes of tables that hold more than words: whole rows, sign-ins, and the words alone.
enum PersonRemains {
    /// `$1` is the person.
    static let gone = [
        "DELETE FROM absence WHERE person_id = $1 {unscoped: an erasure}",
        "DELETE FROM activity WHERE person_id = $1 {unscoped: an erasure}",
        "DELETE FROM shift WHERE person_id = $1 {unscoped: an erasure}",
        "DELETE FROM signal WHERE person_id = $1 {unscoped: an erasure}",
        "DELETE FROM report_made WHERE person_id = $1 {unscoped: an erasure}",
        "DELETE FROM exit_link WHERE person_id = $1 {unscoped: an erasure}",
        "DELETE FROM own_review WHERE person_id = $1 {unscoped: an erasure}",
        "DELETE FROM method_case WHERE person_id = $1 {unscoped: an erasure}",
        "DELETE FROM talent_support_word WHERE person_id = $1 {unscoped: an erasure}",
        "DELETE FROM talent_correction WHERE person_id = $1 {unscoped: an erasure}",
        "DELETE FROM talent_action_word WHERE person_id = $1 {unscoped: an erasure}",
        "DELETE FROM message WHERE person_id = $1 {unscoped: an erasure}",
        "DELETE FROM dispatch WHERE person_id = $1 {unscoped: an erasure}",
        "DELETE FROM message_choice WHERE person_id = $1 {unscoped: an erasure}",
        "DELETE FROM calendar_feed WHERE person_id = $1 {unscoped: an erasure}",
        "DELETE FROM record_opening WHERE person_id = $1 {unscoped: an erasure}",
        "DELETE FROM common_ask WHERE person_id = $1 {unscoped: an erasure}",
    ]

    static let ofAccount = [
        """
        DELETE FROM company_subject {unscoped: an erasure}
        WHERE account_id IN (SELECT account_id FROM account WHERE person_id = $1)
        """,
        """
        DELETE FROM passkey {unscoped: an erasure}
        WHERE account_id IN (SELECT account_id FROM account WHERE person_id = $1)
        """,
        """
        DELETE FROM passkey_challenge {unscoped: an erasure}
        WHERE account_id IN (SELECT account_id FROM account WHERE person_id = $1)
        """,
        """
        DELETE FROM session {unscoped: an erasure}
        WHERE account_id IN (SELECT account_id FROM account WHERE person_id = $1)
        """,
        """
        DELETE FROM sign_in_link {unscoped: an erasure}
        WHERE account_id IN (SELECT account_id FROM account WHERE person_id = $1)
        """,
        """
        DELETE FROM sign_in_step {unscoped: an erasure}
        WHERE account_id IN (SELECT account_id FROM account WHERE person_id = $1)
        """,
        """
        DELETE FROM known_device {unscoped: an erasure}
        WHERE account_id IN (SELECT account_id FROM account WHERE person_id = $1)
        """,
        """
        DELETE FROM recovery_code {unscoped: an erasure}
        WHERE account_id IN (SELECT account_id FROM account WHERE person_id = $1)
        """,
        """
        DELETE FROM second_factor {unscoped: an erasure}
        WHERE account_id IN (SELECT account_id FROM account WHERE person_id = $1)
        """,
        "UPDATE account {unscoped: an erasure} SET password = NULL, password_at = NULL WHERE person_id = $1",
    ]

    /// The rows stay, since they are counted; their words go.
    static let emptied = [
        "UPDATE decision {unscoped: an erasure} SET reason = '' WHERE person_id = $1",
        "UPDATE talent_plan {unscoped: an erasure} SET aim = '', words = NULL WHERE person_id = $1",
        "UPDATE talent_action {unscoped: an erasure} SET words = '' WHERE person_id = $1",
        "UPDATE employment {unscoped: an erasure} SET employer = NULL WHERE person_id = $1",
        """
        UPDATE talk_finding {unscoped: an erasure} SET body = '', sealed_body = NULL WHERE person_id = $1
        """,
        "UPDATE talk {unscoped: an erasure} SET place = NULL WHERE person_id = $1",
        "UPDATE issue {unscoped: an erasure} SET person_id = NULL, is_named = 0 WHERE person_id = $1",
        "UPDATE erasure {unscoped: an erasure} SET reason = '-' WHERE person_id = $1",
        "UPDATE legal_hold {unscoped: an erasure} SET reason = '-', ended_reason = '-' WHERE person_id = $1",
    ]
}
