import Core
import Store
import Web

/// `/board`: what several raised, who looks after it, what was done; a card for the pre-shift meeting (P14).
enum BoardPages {
    static let path = Path("/board")
    static let writers: Set<Role> = [.manager, .hr]

    static let routes: [Route] = [
        Route(.get, "/board", MatterPages.readers) { visit in try await board(visit) },
        Route(.get, "/board/:common", MatterPages.readers) { visit in try await card(visit) },
        Route(.post, "/board/:common/words", .roles([.leader, .floor, .qa, .trainer, .manager, .hr])) { visit in
            try await write(visit)
        },
        Route(.post, "/board/:common/reactions", MatterPages.readers) { visit in try await react(visit) },
    ]

    private static func board(_ visit: Visit) async throws -> Answer {
        let (viewer, today) = (visit.viewer, visit.today)
        let page = try await visit.read { tx in
            let team = try CommonStore.team(of: viewer.person, tx)
            let open = try CommonStore.all(of: viewer.site, tx).filter { $0.isOpen(toTeam: team, role: viewer.role) }
            let names = try StandingStore.names(Set(open.compactMap(\.owner)), tx)
            let asked = viewer.kioskIdle == nil ? try CommonStore.asked(viewer.person, tx) : []
            return BoardPage(open, names: names, asked: asked, today: today)
        }
        let csrf = viewer.csrf
        let notice = visit.query["done"].map { _ in visit.say(Words.noted) }
        return .page(Words.boardTitle, at: path, notice: notice) { h in BoardView.page(page, csrf: csrf, &h) }
    }

    private static func card(_ visit: Visit, error: Word? = nil) async throws -> Answer {
        guard let common = try await known(visit) else { return .notFound }
        let names = try await visit.read { tx in try StandingStore.names(Set([common.owner].compactMap { $0 }), tx) }
        let (viewer, today) = (visit.viewer, visit.today)
        let mayWrite = writers.contains(viewer.role) || common.owner == viewer.employeeID
        return .page(Words.boardTitle, at: path, status: error == nil ? 200 : 422) { h in
            BoardView.card(
                common,
                owner: common.owner.map { names[$0] ?? $0 },
                today: today,
                mayWrite: mayWrite,
                error: error,
                csrf: viewer.csrf,
                &h
            )
        }
    }

    private static func write(_ visit: Visit) async throws -> Answer {
        let viewer = visit.viewer
        guard let common = try await known(visit),
            writers.contains(viewer.role) || common.owner == viewer.employeeID
        else { return .notFound }
        let (now, day) = (visit.now, visit.today)
        let what = visit.form["what"]
        guard let words = visit.form["words"], words.count <= MatterDraft.longest else {
            return try await card(visit, error: Words.wordsMissing)
        }
        let isDone = try await visit.write("write on the board") { tx -> Bool in
            let store = CommonStore(now: now)
            switch what {
            case "owner":
                guard writers.contains(viewer.role), try StandingStore.find(words.nfc, tx)?.isEmployed == true else {
                    return false
                }
                try store.setOwner(common, words.nfc, on: day, tx)
                return true
            case "word":
                guard common.result == nil else { return false }
                try store.setFirstWord(common, words, on: day, tx)
                return true
            case "result": return try store.publish(common, words, on: day, tx)
            default: return false
            }
        }
        guard isDone else {
            return try await card(visit, error: what == "owner" ? Words.nobodyHasNumber : Words.somebodyWasFaster)
        }
        return .redirect(path.adding(common.id))
    }

    private static func react(_ visit: Visit) async throws -> Answer {
        let viewer = visit.viewer
        guard viewer.kioskIdle == nil, let common = try await known(visit), common.asks(on: visit.today),
            let answer = Reactions.Answer(rawValue: visit.form["answer"] ?? "")
        else { return .notFound }
        let now = visit.now
        // The row of the audit says that somebody answered, never what.
        let isDone = try await visit.write("say whether a result helped") { tx in
            try CommonStore(now: now).answer(answer, to: common, by: viewer.person, tx)
        }
        return isDone ? .redirect(path.query("done", "1")) : .notFound
    }

    private static func known(_ visit: Visit) async throws -> CommonIssue? {
        let (viewer, id) = (visit.viewer, CommonID(visit.parameter("common")))
        return try await visit.read { tx in
            let team = try CommonStore.team(of: viewer.person, tx)
            return try CommonStore.find(id, of: viewer.site, tx)
                .flatMap { $0.isOpen(toTeam: team, role: viewer.role) || $0.owner == viewer.employeeID ? $0 : nil }
        }
    }
}
