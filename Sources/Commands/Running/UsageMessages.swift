import Diagnostics
import Publication

/// The words of the parser of the command line, which speaks English only, in the language asked for.
enum UsageMessages {
    /// Chinese for what help and usage errors are made of. Where both languages are asked for, English stays.
    static func translated(_ text: String, _ languages: Languages) -> String {
        guard languages == .zh else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
            .joined(separator: "\n")
    }

    private static let starts: [(en: String, zh: String)] = [
        ("OVERVIEW: ", "概述："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："),
        ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "命令："), ("Help:  ", "说明："), ("Error: ", "错误："),
    ]

    /// What the parser says, with `'` round what was written.
    private static let sentences: [(en: String, zh: String)] = [
        ("Unknown option '%'. Did you mean '%'?", "没有选项“%”。是不是“%”？"),
        ("Unknown option '%'", "没有选项“%”"),
        ("Unexpected argument '%'", "多余的参数“%”"),
        ("% unexpected arguments: '%'", "% 个多余的参数：“%”"),
        ("Missing expected argument '%'", "缺少参数“%”"),
        ("Missing value for '%'", "“%”缺少值"),
        ("The option '%' does not take any value, but '%' was specified.", "选项“%”不带值，却给了“%”。"),
        ("The value '%' is invalid for '%'. Please provide one of %", "“%”不能用作“%”的值。可选：%"),
        ("The value '%' is invalid for '%'", "“%”不能用作“%”的值"),
        ("See '%' for more information.", "更多说明：%"),
    ]

    private static func line(_ text: String) -> String {
        for (en, zh) in starts where text.hasPrefix(en) {
            return zh + sentence(String(text.dropFirst(en.count)))
        }
        if text.hasSuffix("Show help information.") {
            return text.dropLast("Show help information.".count) + "显示帮助。"
        }
        if text.hasSuffix("Show the version.") {
            return text.dropLast("Show the version.".count) + "显示版本。"
        }
        let indentation = text.prefix { $0 == " " }
        return indentation + sentence(String(text.dropFirst(indentation.count)))
    }

    private static func sentence(_ text: String) -> String {
        for (en, zh) in sentences {
            guard let parts = parts(of: text, like: en) else { continue }
            var rest = parts[...]
            return zh.map { $0 == "%" ? rest.popFirst() ?? "" : String($0) }.joined()
        }
        return text
    }

    /// What stands for each `%` of a pattern; `nil` where the text is not like it.
    private static func parts(of text: String, like pattern: String) -> [String]? {
        let fixed = pattern.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
        guard text.hasPrefix(fixed[0]) else { return nil }
        var rest = text.dropFirst(fixed[0].count)
        var parts: [String] = []
        for (position, piece) in fixed.dropFirst().enumerated() {
            if position == fixed.count - 2 {
                guard rest.hasSuffix(piece) else { return nil }
                parts.append(String(rest.dropLast(piece.count)))
            } else {
                guard let found = start(of: piece, in: rest) else { return nil }
                parts.append(String(rest[..<found]))
                rest = rest[found...].dropFirst(piece.count)
            }
        }
        return parts
    }

    private static func start(of piece: String, in text: Substring) -> Substring.Index? {
        text.indices.first { text[$0...].hasPrefix(piece) }
    }
}
