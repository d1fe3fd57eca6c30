import Core
import Store
import Web

extension Town {
    /// Whether a reader is let in, and all that they could read: a page's body, a file with its name, where they are led.
    func ask(
        _ route: Route,
        _ knock: Knock,
        _ query: [String: String],
        _ viewer: Viewer
    ) async throws -> (isAdmitted: Bool, read: [UInt8]) {
        let say = Say(.english, zone: .shanghai, today: Zone.shanghai.day(of: Floor.monday))
        switch try await answer(route, knock, query, viewer, say) {
        case .notFound: return (false, [])
        case .refused(let status, _): return (status == 422, [])
        case .page(let page):
            var html = HTML(say)
            page.body(&html)
            return (true, html.finish())
        case .file(let bytes, _, let name): return (true, Array("\(name)\n".utf8) + bytes)
        case .text(let text, let status): return (status < 400, Array(text.utf8))
        case .json(let answer): return (answer.status < 400, answer.value.bytes)
        case .problem(let status, _): return ([409, 422].contains(status), [])
        case .redirect(let path): return (true, Array(path.text.utf8))
        case .session, .kept, .away, .preferences, .events: return (true, [])
        }
    }

    /// What a route answers a reader.
    func answer(
        _ route: Route,
        _ knock: Knock,
        _ query: [String: String],
        _ viewer: Viewer,
        _ say: Say
    ) async throws -> Answer {
        var form = Form()
        form.fields = knock.form.merging(["csrf": viewer.csrf]) { $1 }
        let path = knock.parameters.reduce(route.pattern) { $0.replacing(":\($1.key)", with: $1.value) }
        let visit = Visit(
            house: floor.house,
            viewer: viewer,
            say: say,
            now: Floor.monday,
            parameters: knock.parameters,
            query: query,
            form: form,
            path: Path(local: path) ?? Path("/")
        )
        return try await route.handle(visit)
    }
}
