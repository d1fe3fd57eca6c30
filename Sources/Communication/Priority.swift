import Signals

/// The order of K12b: what goes first when not everything can.
extension Obligation {
    package var priority: Int {
        switch (rule, reason) {
        case (.k4a, _): 0
        case (.k8, _): 1
        case (.k4, _): 2
        case (.k7, _): 3
        case (.k6, _): 4
        case (.k1, _), (.k14, _): 5
        case (.k19, _): 6
        case (.k3, .swing(let swing, _)) where swing.direction == .up: 10
        case (.k3, _), (.k10a, _): 7
        case (.k18, _): 8
        case (.k9, _), (.k15, _): 9
        case (.k10, _), (.k13, _): 11
        case (.k2, _): 12
        case (.k16, _): 13
        case (.k5, _): 14
        }
    }
}
