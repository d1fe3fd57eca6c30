import Core
import People
import Signals
import Web

/// The list of certificates that want something.
enum CertificateView {
    static func page(_ lines: [CertificatePages.Line], _ names: KnownNames, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.certificatesTitle, sub: h.say(Words.certificatesHint))
        guard !lines.isEmpty else {
            h.emptyState(Words.certificatesTitle, Words.nothingLapses)
            return
        }
        h.ul(.class("timeline", "card")) { h in
            for line in lines {
                h.li(.class("timeline__item")) { h in
                    if let lapses = line.certificate.lapses {
                        h.time(.class("faint"), .datetime(lapses), text: h.say.near(lapses))
                    }
                    h.p { h in
                        h.strong(text: names.name(of: line.employeeID))
                        h.text(" \(line.certificate.name) ")
                        h.badge(line.state.tone, line.state.word)
                    }
                    h.form(.class("actions"), .method(.post), .action(CertificatePages.path)) { h in
                        h.hidden("csrf", csrf)
                        h.hidden("key", line.certificate.key(of: line.employeeID))
                        if line.certificate.bookedOn == nil {
                            step("booked", Words.bookRenewal, &h)
                        }
                        step("renewed", Words.isRenewed, &h)
                    }
                }
            }
        }
    }

    private static func step(_ value: String, _ word: Word, _ h: inout HTML) {
        h.button(.class("btn"), .type("submit"), .name("step"), .value(value), text: word)
    }
}

extension CertificateState {
    var tone: Tone {
        switch self {
        case .inOrder, .booked: .good
        case .toBook: .soon
        case .toTalk, .lapsed: .late
        }
    }

    var word: Word {
        switch self {
        case .inOrder: Word("有效", "有效", "in order")
        case .booked: Word("已约复训", "已約複訓", "renewal booked")
        case .toBook: Word("该约复训", "該約複訓", "to be booked")
        case .toTalk: Word("快到期，还没约", "快到期，還沒約", "about to lapse, not booked")
        case .lapsed: Word("已过期", "已過期", "lapsed")
        }
    }
}
