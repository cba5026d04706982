import Diagnostics
import Explanations
import IndexModel
import Publication

/// What saving a copy would change, in words.
enum CopyReview {
    static func report(_ saved: BuiltProject, _ view: StudioView, by work: Work) async throws -> Report {
        try await work.perform { _ in
            let edition = view.edition
            let disagreement = Disagreement(try saved.edition(year: nil), try edition.edition(year: nil))
            let (before, after) = (saved.project.digests, edition.project.digests)
            let report = DiffReport(
                disagreement, old: StudioWords.saved, new: StudioWords.copy,
                digests: (before.method != after.method, before.data != after.data))
            var result = report.report(provenance: edition.provenance)
            let names = renamed(saved, edition)
            if !names.isEmpty {
                let place = result.sections.firstIndex { $0.id == "sentence" } ?? result.sections.count
                result.sections.insert(
                    Section("renamed", heading: StudioWords.names, text: names), at: place)
            }
            result.title = StudioWords.review
            return result
        }
    }

    /// Names move no score, so that no comparison of methods tells of them.
    private static func renamed(_ saved: BuiltProject, _ edition: BuiltProject) -> [Phrase] {
        let (old, new) = (saved.project.plan, edition.project.plan)
        var lines: [Phrase] = []
        func line(_ before: Phrase, _ after: Phrase) {
            guard before != after else { return }
            lines.append(
                Phrase(
                    zh: "“\(before.zh) / \(before.en)”改名为“\(after.zh) / \(after.en)”",
                    en: "\"\(before.en) / \(before.zh)\" is now called \"\(after.en) / \(after.zh)\""))
        }
        line(old.title, new.title)
        for node in new.framework.nodes {
            if let there = old.framework.position(of: node.id) {
                line(old.framework.nodes[there].name, node.name)
            }
        }
        return lines
    }
}

/// The lines in which two texts differ, with a few around them.
struct LineDifference {
    struct Line {
        enum Kind: String { case same, removed, added, skipped }
        var kind: Kind
        /// From 1; `nil` where the line is not in that text.
        var before: Int?
        var after: Int?
        var text: String
    }

    private(set) var lines: [Line] = []

    /// - Parameter around: how many lines that are the same stand before and behind others.
    init(_ old: String, _ new: String, around: Int = 2) {
        let before = LineDifference.split(old)
        let after = LineDifference.split(new)
        let (removed, added) = LineDifference.changes(before, after)
        var all: [Line] = []
        var (i, j) = (0, 0)
        while i < before.count || j < after.count {
            if i < before.count, removed.contains(i) {
                all.append(Line(kind: .removed, before: i + 1, after: nil, text: before[i]))
                i += 1
            } else if j < after.count, added.contains(j) {
                all.append(Line(kind: .added, before: nil, after: j + 1, text: after[j]))
                j += 1
            } else {
                all.append(Line(kind: .same, before: i + 1, after: j + 1, text: before[i]))
                i += 1
                j += 1
            }
        }
        var near: Set<Int> = []
        for place in all.indices where all[place].kind != .same {
            near.formUnion(place - around...place + around)
        }
        var last = -1
        for place in all.indices where near.contains(place) {
            if place > last + 1 { lines.append(Line(kind: .skipped, before: nil, after: nil, text: "⋯")) }
            lines.append(all[place])
            last = place
        }
    }

    /// Looking for the shortest difference takes as many steps as lines times lines that differ; beyond this, what stands between
    /// the lines that are the same at both ends counts as replaced.
    private static let mostSteps = 4_000_000

    /// Places of lines that go, and of lines that come.
    private static func changes(_ before: [String], _ after: [String]) -> (removed: Set<Int>, added: Set<Int>)
    {
        let head = zip(before, after).prefix { $0 == $1 }.count
        let rest = min(before.count, after.count) - head
        let tail = zip(before.reversed(), after.reversed()).prefix(rest).prefix { $0 == $1 }.count
        let (old, new) = (head..<before.count - tail, head..<after.count - tail)
        guard (old.count + new.count) * (old.count + new.count) <= mostSteps else {
            return (Set(old), Set(new))
        }
        var (removed, added): (Set<Int>, Set<Int>) = ([], [])
        for step in after[new].difference(from: before[old]) {
            switch step {
            case let .remove(offset, _, _): removed.insert(head + offset)
            case let .insert(offset, _, _): added.insert(head + offset)
            }
        }
        return (removed, added)
    }

    static func split(_ text: String) -> [String] {
        text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
    }
}
