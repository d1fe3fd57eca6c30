import CLDAP

/// A connection to a directory, by TLS with a certificate that was checked.
final class LDAPLine {
    struct Entry {
        let name: String
        let numbers: [String]
        let groups: [String]
    }

    private let handle: OpaquePointer

    /// The library sets itself up with the first line, one thread at a time.
    private static let isReady = ldap_set_option(nil, LDAP_OPT_X_TLS_REQUIRE_CERT, [Int32(LDAP_OPT_X_TLS_HARD)])

    init(_ server: DirectoryServer, caFile: String?) throws(LDAPFailure) {
        guard Self.isReady == LDAP_OPT_SUCCESS else { throw LDAPFailure(.away, "libldap does not start") }
        var made: OpaquePointer?
        let code = ldap_initialize(&made, server.address.text)
        guard code == LDAP_SUCCESS, let made else { throw LDAPFailure(code: code, .away) }
        handle = made
        guard ldap_be_strict(handle) == LDAP_OPT_SUCCESS,
            ldap_wait_at_most(handle, server.seconds) == LDAP_OPT_SUCCESS,
            caFile.map({ ldap_trust_file(handle, $0) == LDAP_OPT_SUCCESS }) ?? true,
            ldap_settle_tls(handle) == LDAP_OPT_SUCCESS
        else { throw LDAPFailure(.away, "TLS cannot be set up\(caFile.map { " with \($0)" } ?? "")") }
        guard server.address.startsTLS else { return }
        let secured = ldap_start_tls_s(handle, nil, nil)
        guard secured == LDAP_SUCCESS else {
            throw LDAPFailure(.away, "StartTLS: \(LDAPFailure(code: secured, .away).why)")
        }
    }

    deinit { ldap_unbind_ext_s(handle, nil, nil) }

    /// The answer to a name and a password.
    func bind(_ name: String, _ password: String) -> Int32 {
        Array(password.utf8).withUnsafeBytes { bytes in
            ldap_bind_simply(handle, name, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        }
    }

    /// The entries a filter fits, and whether the directory had more.
    func find(
        _ filter: String,
        in server: DirectoryServer,
        most: Int32
    ) throws(LDAPFailure) -> (entries: [Entry], isCut: Bool) {
        var answer: OpaquePointer?
        let code = ldap_find(
            handle,
            server.base,
            filter,
            server.number,
            server.groups,
            most,
            server.seconds,
            &answer
        )
        defer { ldap_msgfree(answer) }
        let isCut = code == LDAP_SIZELIMIT_EXCEEDED || code == LDAP_ADMINLIMIT_EXCEEDED
        guard code == LDAP_SUCCESS || isCut else { throw LDAPFailure(code: code, .search) }
        // The library aborts the process where it is asked for the entries of nothing.
        guard let answer else { return ([], isCut) }
        var entries: [Entry] = []
        var next = ldap_first_entry(handle, answer)
        while let entry = next {
            guard let name = ldap_get_dn(handle, entry) else { throw LDAPFailure(.search, "an entry without a name") }
            defer { ldap_memfree(name) }
            entries.append(
                Entry(
                    name: String(cString: name),
                    numbers: values(server.number, of: entry),
                    groups: server.groups.map { values($0, of: entry) } ?? []
                )
            )
            next = ldap_next_entry(handle, entry)
        }
        return (entries, isCut)
    }

    private func values(_ attribute: String, of entry: OpaquePointer) -> [String] {
        guard let found = ldap_get_values_len(handle, entry, attribute) else { return [] }
        defer { ldap_value_free_len(found) }
        var (all, place): ([String], Int) = ([], 0)
        while let value = found[place]?.pointee {
            let bytes = UnsafeRawBufferPointer(start: value.bv_val, count: Int(value.bv_len))
            all.append(String(decoding: bytes, as: UTF8.self))
            place += 1
        }
        return all
    }
}
