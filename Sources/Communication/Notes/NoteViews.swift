import Core
import Signals
import Web

/// The button before a confidential note, and the page behind it.
enum NoteView {
    /// Says beside the button what pressing it leaves.
    static func button(
        _ id: ID<SealedText>,
        of employeeID: String,
        back: Path? = nil,
        csrf: String,
        _ h: inout HTML
    ) {
        h.form(.class("note-open"), .method(.post), .action(Path("/people").adding(employeeID).adding("notes"))) { h in
            h.hidden("csrf", csrf)
            h.hidden("note", id.text)
            if let back { h.hidden("back", back.text) }
            h.button(.class("btn"), .type("submit"), text: Words.openNote)
            h.span(.class("faint"), text: Words.openingIsRecorded)
        }
    }

    static func page(_ opened: OpenedNote, back: Path, _ h: inout HTML) {
        h.pageHead(
            h.say(Words.noteTitle),
            sub: h.say.joined(
                opened.name,
                opened.employeeID,
                h.say(opened.note.source.word),
                h.say.date(opened.note.day)
            )
        )
        h.section(.class("card")) { h in
            h.blockquote(.class("quote"), text: opened.text)
            h.p(.class("sub"), text: Words.openingWasRecorded)
            h.p { h in h.a(.class("tag"), .href(back), text: Words.noteBack) }
        }
    }
}

extension ConfidentialNote.Source {
    var word: Word {
        switch self {
        case .talk(let kind, _): kind.word
        case .report(.leaving): Words.reportOfLeaving
        case .report: Words.reportOfMood
        }
    }
}

extension Words {
    static let noteTitle = Word("保密记录", "保密紀錄", "Confidential note")
    static let openNote = Word("打开保密记录", "開啟保密紀錄", "Open the confidential note")
    static let openingIsRecorded = Word("打开会留下记录", "開啟會留下紀錄", "Opening it is recorded")
    static let openingWasRecorded = Word(
        "这次查看已记入审计：谁、何时、从哪里。",
        "這次檢視已記入稽核：誰、何時、從哪裡。",
        "The audit now says who opened this, when and from where."
    )
    static let reasonIsOpen = Word(
        "原因不加密保存，私事请不要写在这里。",
        "原因不加密儲存，私事請不要寫在這裡。",
        "Reasons are not sealed: leave private matters out."
    )
    static let noteBack = Word("返回", "返回", "Back")
    static let reportOfLeaving = Word("离职倾向的报告", "離職傾向的回報", "Report of a leaning to leave")
    static let reportOfMood = Word("情绪变化的报告", "情緒起伏的回報", "Report of a mood change")
}
