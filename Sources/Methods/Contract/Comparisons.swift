import Diagnostics

/// Judgements by pair, as an author writes them: `{a: {b: 3, c: 1/2}, b: {c: 1/5}}`.
///
/// Every pair is judged once; the judgement the other way round follows from it.
public struct Comparisons: Sendable {
    public enum Kind: Sendable, Hashable {
        /// How many times as important the first is as the second, on Saaty's scale from 1/9 to 9.
        case ratios
        /// 1 where the first is more important, ½ where both are the same, 0 where the second is.
        case precedence

        /// What is accepted: a little more than the steps of the scale, as for means of several judges.
        var range: ClosedRange<Double> { self == .ratios ? 0.1...10 : 0...1 }

        var expectation: Phrase {
            switch self {
            case .ratios:
                Phrase(zh: "1 到 9 的数或其倒数（如 1/3）", en: "a number from 1 to 9, or one over it, such as 1/3")
            case .precedence: Phrase(zh: "0、0.5 或 1", en: "0, 0.5 or 1")
            }
        }

        /// The judgement of something on itself.
        var same: Double { self == .ratios ? 1 : 0.5 }

        /// The judgement the other way round.
        func turned(_ value: Double) -> Double { self == .ratios ? 1 / value : 1 - value }

        /// Whether a single judgement is on the scale.
        public func accepts(_ setting: Setting) -> Bool {
            setting.ratio.map { range.contains($0) } ?? false
        }
    }

    let kind: Kind
    private let written: [String: [String: Setting]]

    init(_ setting: Setting?, _ kind: Kind) {
        self.kind = kind
        written = (setting?.table ?? [:]).compactMapValues(\.table)
    }

    private func value(_ first: String, _ second: String) -> Double? { written[first]?[second]?.ratio }

    /// The matrix of all judgements; `nil` where one is missing.
    func matrix(_ ids: [String]) -> [[Double]]? {
        var matrix = ids.map { _ in ids.map { _ in kind.same } }
        for (row, first) in ids.enumerated() {
            for (column, second) in ids.enumerated() where row != column {
                guard let value = value(first, second) ?? value(second, first).map(kind.turned) else {
                    return nil
                }
                matrix[row][column] = value
            }
        }
        return matrix
    }

    /// What keeps the judgements from being a matrix of some names.
    /// - Parameter path: where they stand in the method's settings.
    func faults(among ids: [String], at path: [String]) -> [JudgementFault] {
        var faults: [JudgementFault] = []
        for (first, row) in written.sorted(by: { $0.key < $1.key }) {
            if !ids.contains(first) { faults.append(.unknown(first, at: path + [first])) }
            for (second, _) in row.sorted(by: { $0.key < $1.key }) {
                if !ids.contains(second) {
                    faults.append(.unknown(second, at: path + [first, second]))
                } else if let reason = contradiction(first, second) {
                    faults.append(JudgementFault(path: path + [first, second], reason: reason))
                }
            }
        }
        let missing = ids.enumerated().flatMap { position, first in
            ids.dropFirst(position + 1).filter { value(first, $0) == nil && value($0, first) == nil }
                .map { "\(first) : \($0)" }
        }
        if !missing.isEmpty {
            faults.append(.missing(missing, at: path))
        }
        return faults
    }

    private func contradiction(_ first: String, _ second: String) -> Phrase? {
        guard let value = value(first, second) else { return nil }
        if first == second {
            guard abs(value - kind.same) > 1e-9 else { return nil }
            return Phrase(
                zh: "“\(first)”与自己相比应为 \(digits(kind.same))",
                en: "\"\(first)\" against itself is \(digits(kind.same))")
        }
        guard first > second, let other = self.value(second, first) else { return nil }
        // Judgements such as 0.33 are written for 1/3.
        guard abs(kind.turned(other) - value) > 0.02 * max(value, kind.turned(other)) else { return nil }
        return Phrase(
            zh: "“\(first) : \(second)”与“\(second) : \(first)”互相矛盾",
            en: "\"\(first) : \(second)\" and \"\(second) : \(first)\" contradict each other")
    }
}

/// Something in a method's settings that does not fit the node that it weighs.
public struct JudgementFault: Sendable, Hashable {
    /// Keys (and positions in lists) from the method's settings to the place.
    public var path: [String]
    public var reason: Phrase

    static func unknown(_ name: String, at path: [String]) -> JudgementFault {
        JudgementFault(
            path: path,
            reason: Phrase(zh: "节点下没有“\(name)”", en: "the node has no child \"\(name)\""))
    }
}

extension JudgementFault {
    /// A column of a table that is no code of the framework.
    public static func unknownColumn(_ name: String, at path: [String]) -> JudgementFault {
        JudgementFault(
            path: path,
            reason: Phrase(
                zh: "表里的列“\(name)”不是框架里的代码", en: "the column \"\(name)\" is no code of the framework"))
    }
}

/// A weighting whose settings speak of a node's children by name.
public protocol JudgedWeighting: Weighting {
    /// What in the settings does not fit children of these codes; empty where all does.
    func faults(among ids: [String]) -> [JudgementFault]
}

extension JudgedWeighting {
    public var learns: Bool { false }

    /// Refuses children that the settings do not fit.
    func requireFit(_ children: Siblings) throws(MethodError) {
        if let fault = faults(among: children.ids).first { throw MethodError(.weights(fault.reason)) }
    }
}

extension JudgementFault {
    static func missing(_ names: [String], at path: [String]) -> JudgementFault {
        JudgementFault(
            path: path,
            reason: Phrase(
                zh: "没有判断：\(names.joined(separator: "、"))",
                en: "no judgement of \(names.joined(separator: ", "))"))
    }
}
