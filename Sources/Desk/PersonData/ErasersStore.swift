import Core
import Store

/// Who may answer for an erasure.
enum ErasersStore {
    /// HR in their post today, or whoever holds a grant as administrator that was not taken back, in the roster or not.
    static func mayErase(_ employeeID: String, _ tx: borrowing Transaction) throws -> Bool {
        try tx.first(
            """
            SELECT 1 FROM person p {unscoped: who may answer for an erasure}
            JOIN standing s ON s.person_id = p.person_id
            WHERE p.employee_id = $1 AND ((s.role = 'hr' AND s.employed = 1)
                OR EXISTS (SELECT 1 FROM account a JOIN role_grant g ON g.account_id = a.account_id
                    WHERE a.person_id = p.person_id AND g.revoked_at IS NULL AND g.until_on IS NULL))
            UNION ALL
            SELECT 1 FROM account a JOIN role_grant g ON g.account_id = a.account_id
            WHERE a.login = $1 AND a.ended_at IS NULL AND a.locked_at IS NULL AND g.role = 'administrator'
                AND g.revoked_at IS NULL AND g.until_on IS NULL
            """,
            [.text(employeeID)]
        ) { _ in true } ?? false
    }
}
