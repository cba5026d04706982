import Diagnostics
import Methods

extension MethodReport {
    /// Every method in full, family by family: formula, when to use it and when not, settings, references.
    public static func manual(_ declarations: [MethodDeclaration]) -> Report {
        let families = MethodFamily.allCases.filter { family in declarations.contains { $0.family == family }
        }
        var sections: [Section] = []
        if families.count > 1 {
            sections.append(
                Section(
                    "families",
                    text: families.map { family in
                        let methods = declarations.filter { $0.family == family }
                        let ids = methods.map(\.id).joined(separator: ", ")
                        return Phrase(
                            zh: "\(family.word.zh)（\(methods.count)）：\(ids)",
                            en: "\(family.word.en.capitalised) (\(methods.count)): \(ids)")
                    }))
        }
        for family in families {
            for method in declarations where method.family == family {
                sections += chapter(method)
            }
        }
        return Report(
            title: Phrase(
                zh: "方法手册：\(declarations.count) 种方法", en: "Manual of methods: \(declarations.count) of them"),
            sections: sections)
    }

    private static func chapter(_ method: MethodDeclaration) -> [Section] {
        let key = "\(method.family.rawValue)_\(method.id)".replacing("-", with: "_")
        let heading = Phrase(
            zh: "\(method.family.word.zh)：\(method.title.zh)（\(method.id)）",
            en: "\(method.family.word.en.capitalised): \(method.title.en) (\(method.id))")
        let lines =
            [
                method.summary,
                Phrase(zh: "公式：\(method.formula)", en: "Formula: \(method.formula)"),
                Phrase(zh: "适用：\(method.whenToUse.zh)", en: "Use it: \(method.whenToUse.en)"),
                Phrase(zh: "不适用：\(method.whenNot.zh)", en: "Do not: \(method.whenNot.en)"),
            ]
            + method.references.map { Phrase(zh: "出处：\($0)", en: "Reference: \($0)") }
        let text = Section(key, heading: heading, text: lines)
        return method.parameters.isEmpty
            ? [text] : [text, Section(key + "_settings", table: parameters(of: method))]
    }
}

extension String {
    /// With a capital first letter.
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
