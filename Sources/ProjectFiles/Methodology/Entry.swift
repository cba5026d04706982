import Diagnostics
import Methods

/// A value of the methodology file, with the place where it was written.
struct Entry: Sendable {
    indirect enum Content: Sendable {
        case scalar(String, isQuoted: Bool)
        case list([Entry])
        case table([Pair])
    }

    struct Pair: Sendable {
        var key: String
        var keyPlace: Place
        var value: Entry
    }

    var content: Content
    var place: Place

    /// The text of a scalar; `nil` for an empty or null one.
    var text: String? {
        guard case let .scalar(text, isQuoted) = content else { return nil }
        return !isQuoted && ["", "~", "null"].contains(text) ? nil : text
    }

    var isQuoted: Bool {
        if case let .scalar(_, isQuoted) = content { isQuoted } else { false }
    }

    var list: [Entry]? {
        if case let .list(entries) = content { entries } else { nil }
    }

    var table: [Pair]? {
        if case let .table(pairs) = content { pairs } else { nil }
    }

    /// Whether nothing is written here.
    var isEmpty: Bool {
        if case .scalar = content { text == nil } else { false }
    }

    subscript(key: String) -> Entry? { table?.first { $0.key == key }?.value }

    /// A number, if the scalar is one and is not quoted.
    var number: Double? {
        guard let text, !isQuoted, let first = text.first, first.isNumber || "+-.".contains(first),
            let value = Double(text), value.isFinite
        else { return nil }
        return value
    }

    var flag: Bool? {
        guard !isQuoted else { return nil }
        return switch text {
        case "true": true
        case "false": false
        default: nil
        }
    }

    /// The entry as a method's setting.
    var setting: Setting? {
        switch content {
        case .scalar:
            if let number { return .number(number) }
            if let flag { return .flag(flag) }
            return text.map { .text($0) }
        case let .list(entries):
            let settings = entries.compactMap(\.setting)
            return settings.count == entries.count ? .list(settings) : nil
        case let .table(pairs):
            var settings: [String: Setting] = [:]
            for pair in pairs {
                guard let setting = pair.value.setting else { return nil }
                settings[pair.key] = setting
            }
            return .table(settings)
        }
    }

    /// The entry in one line, for messages.
    var summary: String {
        switch content {
        case let .scalar(text, _): text
        case let .list(entries): "[" + entries.map(\.summary).joined(separator: ", ") + "]"
        case let .table(pairs):
            "{" + pairs.map { "\($0.key): \($0.value.summary)" }.joined(separator: ", ") + "}"
        }
    }
}
