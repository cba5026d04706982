import Construction
import Diagnostics
import Methods

/// Reads `assumptions.imputation`: alternatives, among which `{multiple: {of: em, draws: 20}}` stands for so many draws of
/// one method, which is multiple imputation.
extension AssumptionsReader {
    func imputations(
        _ entry: Entry?, own: Assignment<MethodChoice>?, _ findings: inout Findings
    ) -> [Assignment<MethodChoice>]? {
        guard let entry, let items = list(entry, "imputation", &findings) else { return nil }
        let found = items.compactMap { item -> [Assignment<MethodChoice>]? in
            if let written = item["multiple"] { return draws(written, &findings) }
            return alternative(item, own: own, .imputation, &findings).map { [$0] }
        }
        if items.count == 1, let only = found.first, only.count > 1 { return only }
        return varied(found, of: items, "imputation", entry, &findings).map { $0.flatMap { $0 } }
    }

    private func draws(_ entry: Entry, _ findings: inout Findings) -> [Assignment<MethodChoice>]? {
        let name = "imputation.multiple"
        guard entry.table != nil else {
            unexpected(name, entry, Self.form, &findings)
            return nil
        }
        let section = SectionReader("assumptions." + name, entry, known: ["of", "draws"], &findings)
        guard let method = section["of"] else {
            unexpected(name, entry, Self.form, &findings)
            return nil
        }
        guard let choice = choices.method(.imputation, method, &findings) else { return nil }
        let declaration = Catalogue.declaration(choice.id, in: .imputation)
        guard declaration?.parameters.contains(where: { $0.name == "draw" }) ?? false else {
            unexpected(name + ".of", method, Self.drawing, &findings)
            return nil
        }
        let count = section["draws"]?.number ?? 20
        guard count == count.rounded(), (2...1000).contains(count) else {
            let expected = Phrase(zh: "2 到 1000 的整数", en: "a whole number from 2 to 1000")
            unexpected(name + ".draws", section["draws"] ?? entry, expected, &findings)
            return nil
        }
        return (1...Int(count)).map { draw in
            var choice = choice
            choice.settings["draw"] = .number(Double(draw))
            return Assignment(choice)
        }
    }

    private static let form = Phrase(
        zh: "{of: em, draws: 20} 这样的写法，of 为带随机抽取的方法",
        en: "something like {of: em, draws: 20}, with a method that draws")

    private static var drawing: Phrase {
        let names = Catalogue.imputations.map { $0.declaration }
            .filter { $0.parameters.contains { $0.name == "draw" } }.map(\.id)
        return Phrase(
            zh: "带随机抽取的方法：" + names.joined(separator: "、"),
            en: "a method that draws: " + names.joined(separator: ", "))
    }
}
