/// Lengths of bars as classes, in quarters of a per cent, so that a page needs neither style attributes nor scripts.
public enum HTMLLength {
    /// Steps between nothing and all.
    public static let steps = 400

    /// The step nearest to a share of the whole; shares beyond 0 … 1 are cut.
    public static func step(_ share: Double) -> Int {
        share.isFinite ? Int((max(0, min(1, share)) * Double(steps)).rounded()) : 0
    }

    /// The class that gives an element a width.
    public static func width(_ share: Double) -> String { "w\(step(share))" }

    /// The class that gives an element the width between two shares, so that widths in a row add up to their end.
    public static func width(from start: Double, to end: Double) -> String {
        "w\(max(0, step(end) - step(start)))"
    }

    /// The class that moves an element away from where its line starts.
    public static func start(_ share: Double) -> String { "l\(step(share))" }

    /// The rules for these steps.
    static func rules(_ steps: some Sequence<Int>) -> String {
        steps.map { ".w\($0){width:\(percent($0))}" }.joined()
    }

    /// The rules of those steps that a text uses, in the order of their names.
    static func rules(usedIn html: String) -> String {
        var names: Set<Substring> = []
        for part in html.split(separator: "class=\"").dropFirst() {
            guard let end = part.firstIndex(of: "\"") else { continue }
            for name in part[..<end].split(separator: " ") where Int(name.dropFirst()) != nil {
                if "wl".contains(name.prefix(1)) { names.insert(name) }
            }
        }
        return names.sorted().compactMap { name in
            guard let step = Int(name.dropFirst()), (0...steps).contains(step) else { return nil }
            let property = name.first == "w" ? "width" : "margin-inline-start"
            return ".\(name){\(property):\(percent(step))}"
        }.joined()
    }

    /// The rules of all steps, for a style sheet that serves many pages.
    public static let allRules =
        rules(0...steps) + (0...steps).map { ".l\($0){margin-inline-start:\(percent($0))}" }.joined()

    private static func percent(_ step: Int) -> String { NumberText.plain(Double(step) / 4) + "%" }
}
