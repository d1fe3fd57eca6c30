import Core
import People
import Web

enum DossierView {
    static func page(_ sheet: DossierSheet, csrf: String, _ h: inout HTML) {
        let place = sheet.person.placement(on: h.say.today)
        let joined = sheet.person.employments.last.map { h.say(DossierWords.joined(h.say.date($0.joinedOn))) } ?? ""
        h.article(.class("sheet")) { h in
            h.pageHead(
                DossierWords.title(sheet.person.name),
                sub: h.say.joined(
                    sheet.person.employeeID,
                    place?.team ?? "",
                    place.map { h.say($0.role.word) } ?? "",
                    joined
                )
            ) { h in
                let path = Path("/people").adding(sheet.person.employeeID)
                h.a(.class("btn"), .href(path), text: DossierWords.wholePage)
            }
            h.p(.class("sub", "sheet__made"), text: DossierWords.made(h.say.moment(sheet.madeAt)))
            if sheet.parts.isEmpty { h.p(.class("sub"), text: DossierWords.nothing) }
            for part in sheet.parts { section(part, csrf: csrf, &h) }
        }
    }

    private static func section(_ part: DossierSheet.Part, csrf: String, _ h: inout HTML) {
        h.section(.class("card", "sheet__part")) { h in
            h.h2(text: part.title)
            switch part.content {
            case .whole(let body): h.div(.class("sheet__whole")) { h in body(&h) }
            case .lines(let said): lines(said, csrf: csrf, &h)
            }
        }
    }

    /// What does not fit is folded, and its count is what the printed sheet says.
    private static func lines(_ said: SheetLines, csrf: String, _ h: inout HTML) {
        let (first, rest) = (said.lines.prefix(said.most), said.lines.dropFirst(said.most))
        h.ul(.class("sheet__lines")) { h in for line in first { h.li { h in line(&h, csrf) } } }
        guard !rest.isEmpty else { return }
        h.details(.class("sheet__more")) { h in
            h.summary(text: DossierWords.more(rest.count))
            h.ul(.class("sheet__lines")) { h in for line in rest { h.li { h in line(&h, csrf) } } }
        }
    }
}
