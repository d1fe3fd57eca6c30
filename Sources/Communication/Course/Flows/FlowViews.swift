import Core
import Web

/// The flows of a site and the form that changes one.
enum FlowView {
    static func list(_ flows: [FlowDefinition], site: String, _ h: inout HTML) {
        h.pageHead(FlowWords.title, sub: site) { h in
            h.a(.class("btn"), .href(Path("/settings")), text: CourseWords.back)
        }
        h.p(.class("sub"), text: FlowWords.hint)
        h.tableWrap(FlowWords.title) { h in
            h.table(.class("table")) { h in
                h.thead {
                    $0.tr { h in
                        for head in [FlowWords.flow, FlowWords.steps, FlowWords.inForce] {
                            h.th(.scope(.col), text: head)
                        }
                    }
                }
                h.tbody { h in
                    for (flow, ours) in zip(flows, BuiltInFlows.current) {
                        h.tr { h in
                            h.th(.scope(.row)) { h in
                                h.a(.href(FlowPages.path.adding(ours.name)), text: flow.title.word)
                                h.span(.class("faint"), text: " \(flow.kind.rawValue)")
                            }
                            h.td(.label(FlowWords.steps)) { h in
                                h.text(flow.steps.map { h.say($0.title.word) }.joined(separator: " → "))
                            }
                            h.td(.label(FlowWords.inForce), text: inForce(flow))
                        }
                    }
                }
            }
        }
    }

    private static func inForce(_ flow: FlowDefinition) -> Word {
        flow.site == nil ? FlowWords.ours : FlowWords.version(flow.version)
    }

    static func page(_ page: FlowPage, site: String, csrf: String, _ h: inout HTML) {
        h.pageHead(page.ours.title.word, sub: h.say.joined(site, page.ours.kind.rawValue, h.say(inForce(page.shown)))) {
            h in
            h.a(.class("btn"), .href(FlowPages.path), text: FlowWords.title)
        }
        if let error = page.error { h.flash(error, tone: .late) }
        h.p(.class("sub"), text: page.mayWrite ? FlowWords.hint : FlowWords.readOnly)
        if page.mayWrite { form(page, csrf, &h) } else { read(page.shown, &h) }
        guard !page.versions.isEmpty else { return }
        h.h2(text: FlowWords.versions)
        h.ul(.class("course-list")) { h in
            for version in page.versions {
                h.li { h in
                    h.text(FlowWords.version(version.version))
                    h.span(.class("faint"), text: " \(h.say.moment(version.at)) \(version.by)")
                }
            }
        }
    }

    private static func read(_ flow: FlowDefinition, _ h: inout HTML) {
        h.ol(.class("card", "course-list")) { h in
            for step in flow.steps {
                h.li { h in
                    h.strong(text: step.title.word)
                    let reasons = step.skips.compactMap(CourseReason.init(rawValue:)).map { h.say($0.word) }
                    h.span(
                        .class("faint"),
                        text: " "
                            + h.say.joined(
                                h.say(step.actor.word),
                                h.say(step.need.word),
                                reasons.isEmpty
                                    ? h.say(FlowWords.never) : "\(h.say(CourseWords.skip)) \(h.say.list(reasons))"
                            )
                    )
                }
            }
        }
    }

    private static func form(_ page: FlowPage, _ csrf: String, _ h: inout HTML) {
        h.form(.class("form"), .method(.post), .action(FlowPages.path.adding(page.ours.name))) { h in
            h.hidden("csrf", csrf)
            h.hidden("version", String(page.version))
            h.p(.class("faint"), text: FlowWords.emptyHint)
            for place in 0..<min(page.shown.steps.count + FlowForm.blanks, FlowDefinition.mostSteps + FlowForm.blanks) {
                let step = place < page.shown.steps.count ? page.shown.steps[place] : nil
                FlowStepView.block(step, place, isOfGroup: page.shown.party == .group, &h)
            }
            h.fieldset(.class("card")) { h in
                h.legend(text: FlowWords.ends)
                for reason in CourseReason.allCases {
                    h.tickField("end-\(reason.rawValue)", reason.word, isOn: page.shown.ends.contains(reason.rawValue))
                }
            }
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: FlowWords.save) }
        }
    }
}
