import Core
import Store
import Web
import Workdays

/// What people raise and what becomes of it: own matters (C5), issues (P13), common issues (P14), cases (P17, P18).
package enum VoiceArea {
    /// - Parameter talk: takes a talk about a matter in hand and says where it goes on.
    package static func area(
        talk: @escaping @Sendable (Visit, MatterTalk) async throws -> Path? = { _, _ in nil }
    ) -> Area {
        Area(
            name: "voice",
            menu: { viewer in
                guard MatterPages.readers.admits(viewer) else { return [] }
                let voice = MenuItem(Words.voice, MatterPages.path, icon: .voice, rare: viewer.role != .agent)
                guard IssuePages.readers.admits(viewer) else { return [voice] }
                return [voice, MenuItem(Words.issuesTitle, IssuePages.path, icon: .issues, rare: true)]
            },
            routes: { _ in
                MatterPages.routes + MatterTalkPages(begin: talk).routes + IssuePages.routes + CasePages.routes
            },
            api: { _ in VoiceAPI.endpoints },
            dossier: [
                DossierSection(Words.openIssuesOf, rank: 35, load: VoiceDossierPages.open),
                DossierSection(Words.whatBecame, rank: 36, load: VoiceDossierPages.own),
            ],
            ownTalks: [
                OwnTalkSection(Words.askForTalk, rank: 15, load: AskedTalkPages.ask),
                OwnTalkSection(Words.raisedByMe, rank: 40, load: AskedTalkPages.raised),
            ],
            timed: { house in [SortingJobs.work(house.clock, house.calendars)] }
        )
    }
}
