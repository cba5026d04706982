import Diagnostics
import Testing

@Suite("Did you mean")
struct SuggestionTests {
    @Test(arguments: [
        ("Shenzen", "Shenzhen"), ("SHANGHAI", "Shanghai"), ("Hnagzhou", "Hangzhou"), ("深玔", "深圳"),
        ("Beijingg", "Beijing"),
    ])
    func theNearestNameIsFound(_ name: String, _ expected: String) {
        let known = ["Beijing", "Shanghai", "Shenzhen", "Hangzhou", "北京", "上海", "深圳"]
        #expect(Suggestion.nearest(to: name, in: known) == expected)
    }

    @Test(arguments: ["", "London", "x", "长沙市"])
    func nothingIsSuggestedWhenNothingIsNear(_ name: String) {
        #expect(Suggestion.nearest(to: name, in: ["Beijing", "Shanghai", "北京"]) == nil)
        #expect(Suggestion.nearest(to: name, in: []) == nil)
    }

    @Test func theFirstOfEquallyNearNamesWins() {
        #expect(Suggestion.nearest(to: "cat", in: ["car", "bat", "cap"]) == "car")
        #expect(Suggestion.nearest(to: "cat", in: ["bat", "car"]) == "bat")
        #expect(Suggestion.nearest(to: "cat", in: ["car", "cat"]) == "cat")
    }

    /// A name as long as a file does not take the square of its length.
    @Test func veryLongNamesAreCutShort() {
        let long = String(repeating: "a", count: 1_000_000)
        #expect(Suggestion.nearest(to: long, in: [long + "b"]) == long + "b")
    }
}
