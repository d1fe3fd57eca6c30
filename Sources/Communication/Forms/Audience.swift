import Core
import Signals

/// Whom a talk is with, as far as its questions depend on it (P16 to P20).
package enum Audience: String, Sendable, CaseIterable, Codable {
    case new, top, riser, faller, leaver, matter, routine, promotion, care
}
