/// Asks directories; tests give one that asks nobody.
package struct DirectoryReader: Sendable {
    package let ask: @Sendable (DirectoryQuestion, DirectoryServer) async -> DirectoryAnswer

    package init(ask: @escaping @Sendable (DirectoryQuestion, DirectoryServer) async -> DirectoryAnswer) {
        self.ask = ask
    }

    /// Four are asked at a time, and 64 wait; `caFile` has the certificates trusted instead of the system's.
    package static func ldap(caFile: String? = nil) -> DirectoryReader {
        let threads = BoundedThreads("zhiyin directory", places: 4, queue: 64)
        return DirectoryReader { question, server in
            await threads.run(
                within: .seconds(server.seconds),
                late: .failed(.away, why: "no answer within \(server.seconds) s"),
                full: .failed(.busy, why: "too many at once")
            ) {
                LDAPCall(server: server, caFile: caFile).answer(question)
            }
        }
    }
}
