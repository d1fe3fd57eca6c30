/// What one device wrote for one part of a talk, and what of the others' it had taken in before.
///
/// A device is one opened page; its numbers count from 1, and a higher one stands for all before it.
struct DraftWrite: Sendable, Hashable {
    let device: String
    let number: Int
    let text: String
    let seen: DraftSeen

    static let longest = 20_000

    /// Nil for what no page of ours sends.
    init?(device: String, number: Int, text: String, seen: DraftSeen) {
        guard DraftSeen.isDevice(device), (1...DraftSeen.most).contains(number), text.count <= Self.longest
        else { return nil }
        (self.device, self.number, self.text, self.seen) = (device, number, text, seen)
    }
}

/// By device, the last number that was taken in; written `a1:3 b2:1`.
struct DraftSeen: Sendable, Hashable {
    static let most = 1_000_000
    private static let mostDevices = 500

    var numbers: [String: Int]

    init(_ numbers: [String: Int] = [:]) { self.numbers = numbers }

    /// Nil where the text is none of ours.
    init?(_ text: String) {
        var numbers: [String: Int] = [:]
        for pair in text.split(separator: " ") {
            let halves = pair.split(separator: ":", omittingEmptySubsequences: false)
            guard halves.count == 2, let number = Int(halves[1]), (1...Self.most).contains(number),
                Self.isDevice(String(halves[0])), numbers.count < Self.mostDevices
            else { return nil }
            numbers[String(halves[0])] = number
        }
        self.numbers = numbers
    }

    var text: String { numbers.keys.sorted().map { "\($0):\(numbers[$0] ?? 0)" }.joined(separator: " ") }

    func covers(_ write: DraftWrite) -> Bool { (numbers[write.device] ?? 0) >= write.number }

    static func isDevice(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 45 }
    }
}
