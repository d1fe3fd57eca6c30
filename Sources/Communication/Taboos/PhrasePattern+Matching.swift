extension PhrasePattern {
    /// Where the phrase stands in a text, at most once a sentence: where its earliest end is.
    ///
    /// Every part goes over the text once: what was reached before it, widened by its gap, is where it may begin.
    func places(in text: PhraseText, words: Set<String>) -> [Range<Int>] {
        let pieces = text.pieces
        // Most phrases have a part none of whose words is there.
        for part in parts where !part.mayBeMissing {
            guard part.choices.contains(where: { words.contains($0[0]) }) else { return [] }
        }
        // For each place: where the phrase began that may go on there; nil where none may.
        var reached: [Int?] = (0...pieces.count).map { $0 }
        for (number, part) in parts.enumerated() {
            let begins = number == 0 ? reached : Self.widened(reached, by: part.gap, pieces)
            var ends: [Int?] = part.mayBeMissing ? reached : .init(repeating: nil, count: pieces.count + 1)
            for place in pieces.indices {
                guard let origin = begins[place] else { continue }
                for choice in part.choices where Self.stands(choice, at: place, pieces) {
                    let end = place + choice.count
                    // The later it began, the less of the text is blamed.
                    ends[end] = max(ends[end] ?? origin, origin)
                }
            }
            reached = ends
        }
        var places: [Range<Int>] = []
        var last = -1
        for (end, origin) in reached.enumerated() {
            guard let origin, origin < end, pieces[origin].sentence != last else { continue }
            last = pieces[origin].sentence
            places.append(origin..<end)
        }
        return places
    }

    /// Whether all words of a choice stand at a place, in one sentence.
    private static func stands(_ choice: [String], at place: Int, _ pieces: [PhraseText.Piece]) -> Bool {
        guard place + choice.count <= pieces.count else { return false }
        for (offset, word) in choice.enumerated() {
            let piece = pieces[place + offset]
            if piece.text != word || piece.sentence != pieces[place].sentence { return false }
        }
        return true
    }

    /// Where a part may begin: at an end reached before, or so many words after the nearest of the same sentence.
    private static func widened(_ reached: [Int?], by gap: Int, _ pieces: [PhraseText.Piece]) -> [Int?] {
        var begins = [Int?](repeating: nil, count: reached.count)
        var nearest: (place: Int, origin: Int)?
        for place in pieces.indices {
            if let origin = reached[place] { nearest = (place, origin) }
            guard let nearest, place - nearest.place <= gap,
                pieces[place].sentence == pieces[nearest.place - 1].sentence
            else { continue }
            begins[place] = nearest.origin
        }
        return begins
    }
}
