import Hummingbird
import NIOCore
import Store

/// A request with the address it came from.
struct VisitorContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let address: String

    init(source: Source) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? ""
    }
}

extension StoreError {
    /// It may be over by itself: away, or others in the way.
    var passes: Bool {
        switch self {
        case .unavailable, .busy: true
        case .constraint, .invalid: false
        }
    }
}
