import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Answers every request with the same bytes and does nothing else: what pages are measured against.
package struct BytesServer: Sendable {
    private let bytes: [UInt8]
    private let log: Logger

    package init(_ bytes: [UInt8], log: Logger) { (self.bytes, self.log) = (bytes, log) }

    /// Serves until told to stop; `ready` is told the port.
    package func run(port: Int, ready: @escaping @Sendable (Int) async -> Void) async throws {
        let page = ByteBuffer(bytes: bytes)
        let application = Application(
            responder: CallbackResponder { (_: Request, _: BasicRequestContext) in
                Response(
                    status: .ok,
                    headers: [.contentType: "text/html; charset=utf-8"],
                    body: .init(byteBuffer: page)
                )
            },
            configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: "zhiyin"),
            onServerRunning: { channel in await ready(channel.localAddress?.port ?? port) },
            logger: log
        )
        try await application.runService()
    }
}
