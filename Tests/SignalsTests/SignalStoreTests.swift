import Core
import Foundation
import Signals
import Store
import Support
import Testing

struct `The signals' table` {
    private let ada = PersonID("ada")
    private let at = Instant(seconds: 1_790_000_000)

    private func draft(_ note: String, key: String = "report/1") -> SignalDraft {
        SignalDraft(
            Reported(what: .mood, grade: .soon, by: "L1", note: note),
            about: ada,
            happenedAt: at,
            happenedOn: Zone.shanghai.day(of: at),
            sourceKey: key
        )
    }

    private func withAda<T: Sendable>(
        _ engine: TestEngine,
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await withDatabase(engine) { database in
            try await database.write(.system("test"), "test") { tx in
                try tx.run(
                    "INSERT INTO person (person_id, employee_id, name, search) VALUES ('ada', 'E1', 'Ada', 'ada')"
                )
                return try body(tx)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `takes the same signal once however often it is said`(_ engine: TestEngine) async throws {
        let store = SignalStore(clock: .fixed(at))
        let (first, second, stored) = try await withAda(engine) { tx in
            (
                try store.emit(draft("quiet"), tx), try store.emit(draft("quiet"), tx),
                try store.signals(about: ada, tx).count
            )
        }
        #expect(first == .new)
        #expect(second == .unchanged)
        #expect(stored == 1)
    }

    @Test(arguments: TestEngine.available)
    func `retracts the old when the same key says something else`(_ engine: TestEngine) async throws {
        let store = SignalStore(clock: .fixed(at))
        let (outcome, standing, all) = try await withAda(engine) { tx in
            _ = try store.emit(draft("quiet"), tx)
            return (
                try store.emit(draft("loud"), tx), try store.signals(about: ada, tx),
                try tx.first("SELECT count(*) FROM signal {unscoped: test}") { $0.count(0) }
            )
        }
        #expect(outcome == .changed)
        #expect(try standing.compactMap { try $0.payload(Reported.self)?.note } == ["loud"])
        #expect(all == 2)
    }

    @Test(arguments: TestEngine.available)
    func `settles a set: adds, supersedes, and retracts what is no longer so`(_ engine: TestEngine) async throws {
        let store = SignalStore(clock: .fixed(at))
        let (moved, again, notes) = try await withAda(engine) { tx in
            _ = try store.emit(draft("stays away", key: "other/1"), tx)
            _ = try store.settle(prefix: "set/", [draft("a", key: "set/1"), draft("b", key: "set/2")], tx)
            let moved = try store.settle(prefix: "set/", [draft("B", key: "set/2"), draft("c", key: "set/3")], tx)
            let again = try store.settle(prefix: "set/", [draft("B", key: "set/2"), draft("c", key: "set/3")], tx)
            let notes = try store.signals(about: ada, tx).compactMap { try $0.payload(Reported.self)?.note }
            return (moved, again, notes.sorted())
        }
        #expect(moved == 3)
        #expect(again == 0)
        #expect(notes == ["B", "c", "stays away"])
    }

    @Test
    func `writes equal payloads as equal texts`() {
        let a = canonicalJSON(Reported(what: .leaving, grade: .now, by: nil, note: "x/y"))
        let b = canonicalJSON(Reported(what: .leaving, grade: .now, by: nil, note: "x/y"))
        #expect(a == b)
        #expect(a == #"{"grade":"now","note":"x/y","what":"leaving"}"#)
    }

    /// Version 2 of a report says where its words lie, not what they say.
    @Test func `reads version 2 of a report, and writes no other`() throws {
        let json = #"{"by":"L1","grade":"soon","sealed":"0190","what":"mood"}"#
        let report = Reported(what: .mood, grade: .soon, by: "L1", note: nil, sealed: ID("0190"))
        #expect(canonicalJSON(report) == json)
        #expect(Reported.version == 2)
        let signal = Signal(
            id: SignalID("s"),
            person: ada,
            team: nil,
            kind: Reported.kind,
            version: 2,
            happenedAt: at,
            happenedOn: Zone.shanghai.day(of: at),
            payload: json,
            evidence: []
        )
        #expect(try signal.payload(Reported.self) == report)
        #expect(Reported.What.mood.isConfidential && Reported.What.leaving.isConfidential)
        #expect(!Reported.What.swing.isConfidential)
    }

    @Test func `a place in the top fifth of version 2 says what it is worth and how sure it is`() throws {
        let json =
            #"{"among":10,"chance":0.83,"count":7,"measure":"quality","place":1,"quarter":"2026Q4","seen":0.95,"value":0.9}"#
        let old = #"{"among":10,"count":7,"measure":"quality","place":1,"quarter":"2026Q4","value":0.9}"#
        let read = try JSONDecoder().decode(TopFifth.self, from: Data(json.utf8))
        #expect(canonicalJSON(read) == json)
        #expect(read.mean == 0.95 && read.certainty == .clearly)
        let first = try JSONDecoder().decode(TopFifth.self, from: Data(old.utf8))
        #expect(first.mean == 0.9 && first.chance == nil && first.certainty == nil)
    }

    /// Golden files keep every released version readable.
    @Test(arguments: [
        (Reported.kind, #"{"by":"L1","grade":"soon","note":"n","what":"mood"}"#),
        (TopFifth.kind, #"{"among":10,"count":7,"measure":"quality","place":1,"quarter":"2026Q4","value":0.9}"#),
        (FirstLiveCalls.kind, #"{"handled":3,"joinedOn":"2026-01-05"}"#),
        (
            Finding.kind,
            #"{"by":"QA1","dispute":{"isUpheld":true,"openedOn":"2026-11-03","settledOn":"2026-11-05"},"fault":"attitude","guide":"QA1","source":"complaint"}"#
        ),
        (
            Certificate.kind,
            #"{"bookedOn":"2026-11-03","lapsesOn":"2026-11-30","name":"voice","settledOn":"2026-11-20"}"#
        ),
        (TypeChanged.kind, #"{"from":"I","to":"II"}"#),
        (Swing.kind, #"{"before":0.8,"count":40,"direction":"down","episode":"e1","measure":"fcr","now":0.7}"#),
    ])
    func `still reads version 1 of every kind`(_ kind: String, _ json: String) throws {
        let signal = Signal(
            id: SignalID("s"),
            person: ada,
            team: nil,
            kind: kind,
            version: 1,
            happenedAt: at,
            happenedOn: Zone.shanghai.day(of: at),
            payload: json,
            evidence: []
        )
        let read: String? =
            switch kind {
            case Reported.kind: try signal.payload(Reported.self).map { canonicalJSON($0) }
            case TopFifth.kind: try signal.payload(TopFifth.self).map { canonicalJSON($0) }
            case FirstLiveCalls.kind: try signal.payload(FirstLiveCalls.self).map { canonicalJSON($0) }
            case Finding.kind: try signal.payload(Finding.self).map { canonicalJSON($0) }
            case Certificate.kind: try signal.payload(Certificate.self).map { canonicalJSON($0) }
            case TypeChanged.kind: try signal.payload(TypeChanged.self).map { canonicalJSON($0) }
            default: try signal.payload(Swing.self).map { canonicalJSON($0) }
            }
        #expect(read == json)
    }

    @Test func `still reads version 2 of a swing, with its proof`() throws {
        let json =
            #"{"before":0.8,"count":40,"direction":"down","episode":"e1","measure":"fcr","now":0.7,"proof":{"chance":0.001,"change":-0.08,"expected":0.79,"high":-0.03,"low":-0.13,"since":"2026-09-07","usualWeeks":20,"weeks":6}}"#
        let signal = Signal(
            id: SignalID("s"),
            person: ada,
            team: nil,
            kind: Swing.kind,
            version: 2,
            happenedAt: at,
            happenedOn: Zone.shanghai.day(of: at),
            payload: json,
            evidence: []
        )
        let swing = try signal.payload(Swing.self)
        #expect(swing?.proof?.weeks == 6)
        #expect(swing.map { canonicalJSON($0) } == json)
    }
}
