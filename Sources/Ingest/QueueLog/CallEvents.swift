import Core

/// The events of a queue_log in either form, as lines that Asterisk wrote or as a table out of a database.
package struct CallEvents {
    private enum Source {
        case lines(QueueLogReader)
        case table(QueueLogTable)
    }

    private let source: Source

    /// `latest` is the last moment an event may be of; local times of a table are of `zone`.
    ///
    /// Events of other kinds than `kinds` may be left out.
    package init(
        path: String,
        latest: Instant,
        zone: Zone,
        hashing: Bool,
        kinds: Set<QueueLogEvent.Kind>? = nil
    ) throws(Failure) {
        source =
            try QueueLogTable.isTable(path)
            ? .table(try QueueLogTable(path: path, latest: latest, zone: zone))
            : .lines(try QueueLogReader(path: path, latest: latest, hashing: hashing, kinds: kinds))
    }

    /// The next batch; nil after the last.
    package func next() throws(Failure) -> EventBatch? {
        switch source {
        case .lines(let reader): try reader.next()
        case .table(let table): try table.next()
        }
    }

    /// Names by their numbers in the events handed out.
    package var agents: [String] {
        switch source {
        case .lines(let reader): reader.agents
        case .table(let table): table.agents
        }
    }

    package var queues: [String] {
        switch source {
        case .lines(let reader): reader.queues
        case .table(let table): table.queues
        }
    }

    package var reasons: [String] {
        switch source {
        case .lines(let reader): reader.reasons
        case .table(let table): table.reasons
        }
    }

    /// Bytes of the file on disk read so far, and its size; 0 for a pipe.
    package var consumed: Int64 {
        switch source {
        case .lines(let reader): reader.consumed
        case .table(let table): table.rows.consumed
        }
    }

    package var total: Int64 {
        switch source {
        case .lines(let reader): reader.total
        case .table(let table): table.rows.total
        }
    }

    /// SHA-256 of the file, once all of it is read and where it was asked for.
    package var sha256: String? {
        switch source {
        case .lines(let reader): reader.sha256
        case .table(let table): table.rows.sha256
        }
    }
}
