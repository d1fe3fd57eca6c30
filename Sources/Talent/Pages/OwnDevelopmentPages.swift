import Core
import Performance
import Store
import Web

/// What a person reads of their own: the inputs and the plan in words, never a type; and what leaders read: the plan.
enum OwnDevelopmentPages {
    static let own = OwnTalkSection(Words.ownPlan, rank: 25) { visit in try await section(visit) }

    private static func section(_ visit: Visit) async throws -> OwnTalkSection.Body? {
        let viewer = visit.viewer
        guard viewer.kioskIdle == nil else { return nil }
        let (last, plans, rules, measures) = try await visit.read { tx in
            (
                try TalentListStore.course(of: viewer.person, tx).last,
                try PlanListStore.all(of: viewer.person, tx),
                try TypeRuleStore.rules(tx),
                try CatalogueStore.catalogue(tx)
            )
        }
        guard last != nil || !plans.isEmpty else { return nil }
        return { h in
            if let (period, reading) = last {
                let rules = rules.inForce(at: viewer.site, in: period)
                for (title, axis) in [(Words.whyAbility, reading.ability), (Words.whyEnthusiasm, reading.enthusiasm)] {
                    h.h3(text: title)
                    TalentPersonView.list(axis, rules, measures, &h)
                }
                h.p(.class("sub"), text: Words.ownHint)
                h.howComputed(Words.computedForOneself(rules))
            }
            list(plans, &h)
        }
    }

    /// P2: the plans of somebody, for whoever reads their page and may read plans.
    static let section = DossierSection(Words.plans, rank: 38) { person, visit in
        let viewer = visit.viewer
        guard viewer.kioskIdle == nil, person != viewer.person,
            [.leader, .manager, .hr].contains(viewer.role)
        else { return nil }
        let plans = try await visit.read { tx in try PlanListStore.all(of: person, tx) }.filter(\.isOpen)
        guard !plans.isEmpty else { return nil }
        return { h in list(plans, &h) }
    }

    private static func list(_ plans: [Plan], _ h: inout HTML) {
        guard !plans.isEmpty else { return }
        h.ul(.class("timeline")) { h in
            for plan in plans {
                h.li(.class("timeline__item")) { h in
                    h.p { h in
                        h.a(.href(PlanPages.path.adding(plan.id)), text: plan.aim)
                        if let outcome = plan.outcome {
                            h.text(" ")
                            h.badge(.plain, outcome.word)
                        }
                    }
                    for action in plan.actions where action.state == .open {
                        h.p(.class("sub"), text: h.say.joined(action.words, h.say.date(action.dueOn)))
                    }
                }
            }
        }
    }
}
