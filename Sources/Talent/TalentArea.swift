import Core
import Store
import Web

/// Enthusiasm and ability: types with their uncertainty, plans that follow from them, and what is watched (T1 to T7).
package enum TalentArea {
    package static func area(each: @escaping TalentJobs.EachSeries) -> Area {
        Area(
            name: "talent",
            timed: { house in [TalentJobs(clock: house.clock, each: each).work] }
        )
    }
}
