/// A server spoken to outside any transaction, where CREATE DATABASE and DROP DATABASE belong.
package struct PostgresServer: Sendable {
    private let url: String

    package init(url: String) { self.url = url }

    /// Runs statements one after another over a connection of their own.
    package func run(_ statements: [String]) async throws {
        let link = PostgresLink(name: "postgres")
        do {
            try await link.open(url, fit: false)
            for statement in statements { try await link.command(statement) }
        } catch {
            await link.close()
            throw error
        }
        await link.close()
    }
}
