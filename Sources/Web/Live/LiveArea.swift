import Core

/// `GET /live?topics=week+today`: open pages hear that something changed, and ask for it themselves.
package enum LiveArea {
    package static func area(_ hub: LiveHub) -> Area {
        Area(
            name: "live",
            routes: { _ in
                [
                    Route(.get, "/live", .anyRole) { visit in
                        let names = (visit.query["topics"] ?? "").split(separator: " ").map(String.init)
                        let audiences = visit.house.areas.flatMap(\.topics)
                        let reader = LiveReader(visit.viewer, asking: names, of: audiences)
                        guard !reader.topics.isEmpty else { return .notFound }
                        guard let stream = await hub.listen(reader, session: visit.caller.session) else {
                            return .refused(status: 503, LiveWords.tooMany)
                        }
                        return .events(stream)
                    }
                ]
            },
            figures: { _ in
                [Figure("zhiyin_streams", .gauge, "Open pages that hear of changes.", Double(await hub.count))]
            }
        )
    }
}
