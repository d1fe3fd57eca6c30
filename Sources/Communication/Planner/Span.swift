import Core

/// A stretch of time; its end does not belong to it.
package struct Span: Sendable, Hashable {
    package let start: Instant
    package let end: Instant

    package init(_ start: Instant, _ end: Instant) { (self.start, self.end) = (start, end) }

    package init(_ start: Instant, minutes: Int) { self.init(start, start + minutes * 60) }

    func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

    func covers(_ other: Span) -> Bool { start <= other.start && other.end <= end }
}

/// Stretches of time in order; those that overlap or touch are one.
package struct Spans: Sendable, Hashable {
    let all: [Span]

    package init(_ spans: [Span] = []) {
        var joined: [Span] = []
        for span in spans.filter({ $0.start < $0.end }).sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            if let last = joined.last, span.start <= last.end {
                joined[joined.count - 1] = Span(last.start, max(last.end, span.end))
            } else {
                joined.append(span)
            }
        }
        all = joined
    }

    /// Whether one stretch holds the whole of `span`.
    func covers(_ span: Span) -> Bool { all.contains { $0.covers(span) } }

    func overlaps(_ span: Span) -> Bool { all.contains { $0.overlaps(span) } }

    /// What is left of it outside other stretches: a shift without the leave in it.
    package func without(_ others: Spans) -> Spans {
        var left = all
        for other in others.all {
            left = left.flatMap { span in
                span.overlaps(other) ? [Span(span.start, other.start), Span(other.end, span.end)] : [span]
            }.filter { $0.start < $0.end }
        }
        return Spans(left)
    }
}
