import Core
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle
import Store

/// Writes answers as responses.
extension WebServer {
    func written(_ answer: Answer, _ viewer: Viewer?, _ reader: Reader, _ caller: Caller) -> Response {
        switch answer {
        case .page(let page): return self.page(page, viewer, reader)
        case .redirect(let path): return redirect(path)
        case .session(let token, let path):
            return redirect(path, cookies: [Cookies.set(.session(token), isSecure: caller.isSecure)])
        case .kept(let things, let path):
            return redirect(path, cookies: things.map { Cookies.set($0, isSecure: caller.isSecure) })
        case .away(let address, let things):
            return redirect(toAddress: address, cookies: things.map { Cookies.set($0, isSecure: caller.isSecure) })
        case .preferences(let preferences, let path):
            return redirect(path, cookies: preferences.map { Cookies.set($0, isSecure: caller.isSecure) })
        case .file(let bytes, let type, let name):
            return response(200, bytes, type: type, extra: [(.contentDisposition, Self.attachment(name))])
        case .text(let text, let status): return response(status, Array(text.utf8), type: "text/plain; charset=utf-8")
        // Only programs are answered so.
        case .json, .problem: return failed(404, ErrorWords.notFound, nil, viewer, reader)
        case .events(let stream): return events(stream)
        case .notFound: return failed(404, ErrorWords.notFound, nil, viewer, reader)
        case .refused(let status, let sentence): return failed(status, sentence, nil, viewer, reader)
        }
    }

    /// RFC 6266: saved, never opened in place; nothing in a name can end the header or leave the folder.
    private static func attachment(_ name: String) -> String {
        let bare = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let encoded = bare.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "attachment; filename*=UTF-8''\(encoded.isEmpty ? "file" : encoded)"
    }

    private func page(_ page: PageAnswer, _ viewer: Viewer?, _ reader: Reader) -> Response {
        var html = HTML(reader.say)
        let shell = Shell(
            title: page.title,
            menu: viewer.map { $0.isPending ? [] : house.menu(for: $0) } ?? [],
            current: page.current,
            viewerName: viewer?.name,
            viewerRole: viewer?.role.word,
            notice: page.notice,
            csrf: viewer?.csrf ?? "",
            theme: reader.theme,
            kioskIdle: viewer?.kioskIdle
        )
        shell.page(&html, body: page.body)
        var answer = response(
            page.status,
            html.finish(),
            type: "text/html; charset=utf-8",
            extra: [(.cacheControl, "no-store")]
        )
        // The language of a link `?lang=` is kept for the pages after it.
        if let chosen = reader.chosenLanguage {
            let cookie = Cookies.set(.language(chosen), isSecure: reader.isSecure)
            answer.headers.append(.init(name: .setCookie, value: cookie))
        }
        return answer
    }

    func failed(
        _ status: Int,
        _ sentence: Word,
        _ number: String?,
        _ viewer: Viewer?,
        _ reader: Reader,
        retries: Bool = false
    ) -> Response {
        var answer = page(
            PageAnswer(title: sentence, current: reader.path, status: status, notice: nil) { h in
                h.errorPage(status: status, sentence: sentence, number: number, retries: retries)
            },
            viewer,
            reader
        )
        if status == 503 { answer.headers[.retryAfter] = "5" }
        return answer
    }

    /// Sends what comes, and ends with the stream or when the server stops.
    private func events(_ stream: AsyncStream<LiveEvent>) -> Response {
        var answer = response(
            200,
            [],
            type: "text/event-stream; charset=utf-8",
            extra: [(.cacheControl, "no-store")]
        )
        if let name = HTTPField.Name("X-Accel-Buffering") { answer.headers[name] = "no" }
        answer.headers[.contentLength] = nil
        answer.body = ResponseBody { writer in
            for await event in stream.cancelOnGracefulShutdown() {
                try await writer.write(ByteBuffer(string: event.text))
            }
            try await writer.finish(nil)
        }
        return answer
    }

    func redirect(_ path: Path, cookies: [String] = []) -> Response {
        redirect(toAddress: path.text, cookies: cookies)
    }

    private func redirect(toAddress address: String, cookies: [String]) -> Response {
        var answer = response(303, [], type: "text/plain; charset=utf-8", extra: [(.location, address)])
        for cookie in cookies { answer.headers.append(.init(name: .setCookie, value: cookie)) }
        return answer
    }

    func response(
        _ status: Int,
        _ bytes: [UInt8],
        type: String,
        extra: [(HTTPField.Name, String)] = []
    ) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = type
        for (name, value) in extra { headers[name] = value }
        return Response(
            status: .init(code: status),
            headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
