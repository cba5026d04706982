/// "Did you mean": the known name that is nearest to a misspelt one.
public enum Suggestion {
    /// The candidate at the least edit distance (insertions, deletions, replacements and swaps of
    /// neighbours), case apart, or `nil` when none is near: more than a third of the letters differ.
    ///
    ///     Suggestion.nearest(to: "Shenzen", in: ["Shanghai", "Shenzhen"])  // "Shenzhen"
    ///     Suggestion.nearest(to: "深玔", in: ["上海", "深圳"])               // "深圳"
    ///
    /// Of equally near candidates the first wins, so the order of `candidates` decides.
    public static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().prefix(60))
        guard !wanted.isEmpty else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased().prefix(60))
            let limit = max(1, max(wanted.count, letters.count) / 3)
            guard abs(letters.count - wanted.count) <= limit else { continue }
            let found = distance(wanted, letters)
            if found <= limit, found < best?.distance ?? .max { best = (candidate, found) }
        }
        return best?.name
    }

    /// The optimal string alignment distance.
    static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 0..<a.count {
            var current = [i + 1]
            for j in 0..<b.count {
                var cost = min(last[j + 1] + 1, current[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[b.count]
    }
}
