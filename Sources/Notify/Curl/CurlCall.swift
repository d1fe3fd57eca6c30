import CCurl
import Foundation

/// One conversation with a server through libcurl; used by one thread, closed when let go.
final class CurlCall {
    /// What came of it: whether curl got to the end, the server's last code, and why not.
    struct Outcome {
        let isDone: Bool
        let code: Int
        let why: String
        /// Whether the guardian let nothing open.
        let isRefused: Bool
    }

    private static let ready: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private let handle: UnsafeMutableRawPointer
    private var lists: [UnsafeMutablePointer<curl_slist>] = []
    private var upload: [UInt8] = []
    private var sent = 0
    private(set) var body: [UInt8] = []
    private(set) var headers: [String] = []
    private let guardian: Guardian?
    /// No answer we read is longer; of longer ones the rest is left out.
    private static let longestBody = 1 << 16
    private static let mostHeaders = 100

    /// `allowed` is asked for every address before it is called; nil allows all.
    init?(timeout: Int, caFile: String?, allowed: (@Sendable (PeerAddress) -> Bool)? = nil) {
        guard CurlCall.ready, let handle = curl_easy_init() else { return nil }
        self.handle = handle
        guardian = allowed.map(Guardian.init)
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_TIMEOUT, timeout)
        set(CURLOPT_CONNECTTIMEOUT, min(timeout, 15))
        set(CURLOPT_FOLLOWLOCATION, 0)
        // Nothing of the environment sends it another way.
        set(CURLOPT_PROXY, "")
        set(CURLOPT_NETRC, 0)
        if let caFile { set(CURLOPT_CAINFO, caFile) }
        let this = Unmanaged.passUnretained(self).toOpaque()
        curl_set_pointer(handle, CURLOPT_READDATA, this)
        curl_set_flow(handle, CURLOPT_READFUNCTION) { buffer, size, count, call in
            guard let buffer, let call else { return 0 }
            return Unmanaged<CurlCall>.fromOpaque(call).takeUnretainedValue().give(buffer, size * count)
        }
        curl_set_pointer(handle, CURLOPT_WRITEDATA, this)
        curl_set_flow(handle, CURLOPT_WRITEFUNCTION) { buffer, size, count, call in
            guard let buffer, let call else { return 0 }
            Unmanaged<CurlCall>.fromOpaque(call).takeUnretainedValue().takeBody(buffer, size * count)
            return size * count
        }
        curl_set_pointer(handle, CURLOPT_HEADERDATA, this)
        curl_set_flow(handle, CURLOPT_HEADERFUNCTION) { buffer, size, count, call in
            guard let buffer, let call else { return 0 }
            Unmanaged<CurlCall>.fromOpaque(call).takeUnretainedValue().takeHeader(buffer, size * count)
            return size * count
        }
        if let guardian { guardian.watch(handle) }
    }

    deinit {
        curl_easy_cleanup(handle)
        for list in lists { curl_slist_free_all(list) }
    }

    func set(_ option: CURLoption, _ value: String) { _ = curl_set_text(handle, option, value) }
    func set(_ option: CURLoption, _ value: Int) { _ = curl_set_number(handle, option, value) }

    func set(_ option: CURLoption, _ values: [String]) {
        var list: UnsafeMutablePointer<curl_slist>?
        for value in values { list = curl_slist_append(list, value) }
        if let list { lists.append(list) }
        _ = curl_set_list(handle, option, list)
    }

    /// Sends the bytes and waits for the end of it.
    func perform(_ bytes: [UInt8]) -> Outcome {
        (upload, sent, body, headers) = (bytes, 0, [], [])
        let result = curl_easy_perform(handle)
        var code = 0
        _ = curl_read_number(handle, CURLINFO_RESPONSE_CODE, &code)
        let refused = guardian?.hasRefused == true && result != CURLE_OK
        let reason = refused ? "an address that is not allowed" : String(cString: curl_easy_strerror(result))
        return Outcome(
            isDone: result == CURLE_OK,
            code: code,
            why: code == 0 ? reason : "\(reason) (\(code))",
            isRefused: refused
        )
    }

    private func give(_ buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
        let count = min(room, upload.count - sent)
        upload.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, count > 0 else { return }
            memcpy(buffer, start + sent, count)
        }
        sent += count
        return count
    }

    private func takeBody(_ buffer: UnsafeMutablePointer<CChar>, _ count: Int) {
        let bytes = UnsafeRawBufferPointer(start: buffer, count: min(count, Self.longestBody - body.count))
        body += bytes
    }

    private func takeHeader(_ buffer: UnsafeMutablePointer<CChar>, _ count: Int) {
        guard headers.count < Self.mostHeaders else { return }
        headers.append(String(decoding: UnsafeRawBufferPointer(start: buffer, count: count), as: UTF8.self))
    }
}
