import CLDAP

/// One question to a directory, from the connection to its end; it blocks.
struct LDAPCall {
    let server: DirectoryServer
    let caFile: String?

    /// More than so many are not counted.
    static let mostCounted: Int32 = 1_000

    func answer(_ question: DirectoryQuestion) -> DirectoryAnswer {
        do throws(LDAPFailure) {
            // Without a password a directory may let anybody in as nobody (RFC 4513, 5.1.2).
            guard !server.account.isEmpty, !server.password.isEmpty else {
                throw LDAPFailure(.account, "no password for the account")
            }
            let line = try LDAPLine(server, caFile: caFile)
            let known = line.bind(server.account, server.password)
            guard known == LDAP_SUCCESS else { throw LDAPFailure(code: known, .account) }
            switch question {
            case .enter(let login, let password): return try enter(login, password, line)
            case .count:
                let found = try line.find(
                    server.filter.everybody(with: server.number),
                    in: server,
                    most: Self.mostCounted
                )
                return .counted(found.entries.count, more: found.isCut)
            }
        } catch {
            return .failed(error.trouble, why: error.why)
        }
    }

    /// Exactly one entry, whose password it is.
    ///
    /// Who is not found is asked for all the same, so that it takes as long.
    private func enter(_ login: String, _ password: String, _ line: LDAPLine) throws(LDAPFailure) -> DirectoryAnswer {
        guard !login.isEmpty, !password.isEmpty else { return .wrong }
        let found = try line.find(server.filter.text(for: login), in: server, most: 2)
        let one = found.entries.count == 1 && !found.isCut ? found.entries[0] : nil
        let code = line.bind(one?.name ?? "cn=nobody,\(server.base)", password)
        if LDAPFailure.isAway(code) { throw LDAPFailure(code: code, .away) }
        guard code == LDAP_SUCCESS, let one else { return .wrong }
        return .entry(DirectoryEntry(numbers: one.numbers, groups: one.groups))
    }
}

/// Why a directory answered nothing that could be used.
struct LDAPFailure: Error {
    let trouble: DirectoryTrouble
    let why: String

    init(_ trouble: DirectoryTrouble, _ why: String) { (self.trouble, self.why) = (trouble, why) }

    init(code: Int32, _ trouble: DirectoryTrouble) {
        self.init(Self.isAway(code) ? .away : trouble, "\(String(cString: ldap_err2string(code))) (\(code))")
    }

    /// What the library says itself (below zero), and servers that cannot now.
    static func isAway(_ code: Int32) -> Bool { code < 0 || code == LDAP_BUSY || code == LDAP_UNAVAILABLE }
}
