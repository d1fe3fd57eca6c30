/// What a database held at a moment: the same again only while nothing at all has been committed since.
///
/// Whoever takes one and then reads has read everything it stands for; whoever takes an equal one later would read the
/// same. Writes of other programs count, and of other servers. A mark that has passed never comes back.
package struct DataMark: Hashable, Sendable {
    let text: String
}

extension Database {
    /// A mark of what is committed now: a look at a counter, no statement about the data.
    package func mark() async throws -> DataMark { DataMark(text: try await engine.mark()) }
}
