import Core
import Web

/// What befell the whole centre, above the people it would else be blamed on.
struct CentreIncidentsView {
    let incidents: [CentreIncident]
    let measures: [Measure]

    func write(_ h: inout HTML) {
        guard !incidents.isEmpty else { return }
        h.section(.class("card", "incidents")) { h in
            h.h2(text: Words.centreEvents)
            h.ul { h in
                for incident in incidents {
                    let name = measures.first { $0.id == incident.measure }.map { h.say($0.name) } ?? incident.measure
                    h.li(text: h.say.joined(h.say.week(Week(containing: incident.week)), name, incident.site))
                }
            }
            h.p(.class("sub"), text: Words.centreEventsNote)
        }
    }
}
