import Core
import Testing

struct `Where a page of a list begins` {
    @Test(arguments: [["A", "N1"], ["A.B!", "!2."], ["", ""], ["一组", "N 1/2?&"]])
    func `comes back from an address as it went there`(_ parts: [String]) {
        let place = ListPlace(parts)
        #expect(ListPlace(place.text, parts: 2) == place)
    }

    @Test(arguments: [nil, "", "A", "A.B.C", "A!.B", "A!3.B", "!"])
    func `is nothing where an address says no such key`(_ text: String?) {
        #expect(ListPlace(text, parts: 2) == nil)
    }
}
