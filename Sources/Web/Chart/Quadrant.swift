/// People on two axes, each with what is not known about where they stand; the picture has a table behind it.
package struct Quadrant: Sendable {
    package struct Point: Sendable {
        /// How sure the place is, said by shape and not by colour alone.
        package enum Form: Sendable, CaseIterable {
            /// A filled disc: clear of the band.
            case clear
            /// A ring: within the band on an axis.
            case borderline
            /// A diamond: a person put it there.
            case placed
        }

        package let label: String
        package let x: Double
        package let y: Double
        /// Standard errors.
        package let errors: (x: Double, y: Double)
        package let form: Form
        package let path: Path?
        /// What is said of it in full, and what stands in the table's last column.
        package let note: String

        package init(
            _ label: String,
            x: Double,
            y: Double,
            errors: (x: Double, y: Double),
            form: Form = .clear,
            path: Path? = nil,
            note: String = ""
        ) {
            (self.label, self.x, self.y, self.errors) = (label, x, y, errors)
            (self.form, self.path, self.note) = (form, path, note)
        }
    }

    package var title: String
    /// What the axes are called, the one across first.
    package var axes: (x: String, y: String)
    /// What the corners are called: top right, top left, bottom right, bottom left.
    package var corners: [String]
    package var points: [Point]
    /// Nearer than this to the middle nothing is clear.
    package var band: Double
    /// Joins the points in their order: one person's path over time.
    package var isTrail: Bool

    package init(
        _ title: String,
        axes: (x: String, y: String),
        corners: [String],
        points: [Point],
        band: Double,
        isTrail: Bool = false
    ) {
        (self.title, self.axes, self.corners, self.points) = (title, axes, corners, points)
        (self.band, self.isTrail) = (band, isTrail)
    }

    /// Half the width of the picture; what lies farther out is drawn at its edge.
    package static let reach = 2.5
    /// More ellipses than this hide one another: then each is shown when its point is looked at.
    static let mostEllipses = 60
    /// How many standard errors an ellipse reaches out on each axis: 80 % of where the person may truly stand.
    ///
    /// √(-2 ln 0.2) of two independent normal errors.
    static let ellipse = 1.794

    /// Percent of the width, from the left.
    func across(_ x: Double) -> Double { (min(Self.reach, max(-Self.reach, x)) / Self.reach + 1) * 50 }
    /// Percent of the height, from the top.
    func down(_ y: Double) -> Double { 100 - across(y) }
    /// A length in percent.
    func length(_ value: Double) -> Double { value / Self.reach * 50 }
    /// The half widths of a point's ellipse in percent, which leave the picture readable.
    func radii(_ point: Point) -> (x: Double, y: Double) {
        (min(50, length(point.errors.x * Self.ellipse)), min(50, length(point.errors.y * Self.ellipse)))
    }
}
