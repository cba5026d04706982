/// The order of codes in the references: ICU's root collation, as far as codes go.
///
/// Punctuation comes before digits and these before letters; letters are compared without case first, and a small
/// letter comes before its capital where nothing else differs.
enum Collation {
    static func isBefore(_ left: String, _ right: String) -> Bool {
        let (first, second) = (left.map(key), right.map(key))
        if first != second { return first.lexicographicallyPrecedes(second) }
        return zip(left, right).first { $0 != $1 }.map { $0.0.isLowercase } ?? false
    }

    private static let punctuation = Array("_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$")

    private static func key(_ character: Character) -> String {
        if let place = punctuation.firstIndex(of: character) {
            return "0" + String(repeating: "x", count: place)
        }
        return (character.isNumber ? "1" : "2") + character.lowercased()
    }
}
