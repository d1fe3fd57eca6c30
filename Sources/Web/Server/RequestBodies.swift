import Core
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Receives what forms send: no more than fits, no longer than it may take, few files at once.
final class RequestBodies: Sendable {
    enum Received: Sendable {
        case form(Form)
        case refused(Int, Word)
    }

    /// How long a form may take to arrive, and a file over a slow line.
    private static let patience = Duration.seconds(60)
    private static let filePatience = Duration.seconds(600)

    private let files = Atomic<Int>(0)

    func form(of request: Request, takesFile: Bool) async throws -> Received {
        let type = request.headers[.contentType] ?? ""
        let isFile = takesFile && type.lowercased().hasPrefix("multipart/form-data")
        let most = isFile ? RequestLimits.file : RequestLimits.form
        let tooLarge = Received.refused(413, isFile ? ErrorWords.tooLarge : ErrorWords.tooLargeForm)
        if let said = request.headers[.contentLength].flatMap({ Int($0) }), said > most { return tooLarge }
        guard isFile else { return try await receive(request, type, most: most, Self.patience) ?? tooLarge }
        let before = files.add(1, ordering: .relaxed).oldValue
        defer { files.subtract(1, ordering: .relaxed) }
        guard before < RequestLimits.files else { return .refused(503, ErrorWords.manyFiles) }
        return try await receive(request, type, most: most, Self.filePatience) ?? tooLarge
    }

    /// What a program sends.
    func bytes(of request: Request) async -> Arrival {
        let most = RequestLimits.program
        if let said = request.headers[.contentLength].flatMap({ Int($0) }), said > most { return .broken }
        return await arrival(of: request, most: most, Self.patience)
    }

    enum Arrival: Sendable {
        case bytes([UInt8])
        /// Larger than it may be, or broken off.
        case broken
        case late
    }

    /// Nil where it is larger than it may be, or breaks off.
    private func receive(
        _ request: Request,
        _ type: String,
        most: Int,
        _ patience: Duration
    ) async throws -> Received? {
        switch await arrival(of: request, most: most, patience) {
        case .broken: return nil
        case .late: return .refused(408, ErrorWords.tooSlow)
        case .bytes(let bytes): return Self.form(bytes, type)
        }
    }

    private func arrival(of request: Request, most: Int, _ patience: Duration) async -> Arrival {
        await withTaskGroup(of: Arrival.self) { group in
            group.addTask {
                var request = request
                guard let buffer = try? await request.collectBody(upTo: most) else { return .broken }
                return .bytes(Array(buffer.readableBytesView))
            }
            group.addTask {
                // Ended early, it is not asked any more.
                try? await Task.sleep(for: patience)
                return .late
            }
            let first = await group.next() ?? .broken
            group.cancelAll()
            return first
        }
    }

    static func form(_ bytes: [UInt8], _ type: String) -> Received {
        let malformed = Received.refused(400, ErrorWords.malformed)
        var form: Form
        if type.lowercased().hasPrefix("multipart/form-data") {
            guard let sent = Form.multipart(bytes, contentType: type) else { return malformed }
            form = sent
        } else {
            guard bytes.count(where: { $0 == UInt8(ascii: "&") }) < RequestLimits.fields else {
                return .refused(413, ErrorWords.tooLargeForm)
            }
            form = Form.urlEncoded(String(decoding: bytes, as: UTF8.self))
        }
        guard RequestLimits.isText(form.fields.values), RequestLimits.isText(form.fields.keys),
            RequestLimits.isText([form.file?.name ?? ""])
        else { return malformed }
        return .form(form)
    }
}
