extension TraceStore {
    /// Makes SQLite's own index of words forget those that went; PostgreSQL's is part of its rows.
    package func rebuildSearch(_ tx: borrowing Transaction) throws {
        guard kind == .sqlite else { return }
        try tx.run("INSERT INTO talk_found (talk_found) VALUES ('rebuild')")
    }
}
