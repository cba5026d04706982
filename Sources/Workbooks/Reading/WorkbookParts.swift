/// The relationships of a part: what it refers to.
final class Relationships: XMLHandler {
    struct Target {
        var id: String
        /// The last word of the type: `worksheet`, `sharedStrings`, `styles`, `officeDocument`.
        var type: String
        var path: String
    }

    private(set) var targets: [Target] = []
    private let folder: String

    /// - Parameter folder: the folder of the part, which paths start from.
    init(folder: String) { self.folder = folder }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.matches("Relationship"), attributes.text("TargetMode") != "External",
            let path = attributes.text("Target")
        else { return }
        let type = attributes.text("Type") ?? ""
        targets.append(
            Target(
                id: attributes.text("Id") ?? "", type: type.split(separator: "/").last.map(String.init) ?? "",
                path: resolved(path)))
    }

    subscript(type type: String) -> String? { targets.first { $0.type == type }?.path }

    private func resolved(_ path: String) -> String {
        if path.hasPrefix("/") { return String(path.dropFirst()) }
        var parts = folder.split(separator: "/")
        for part in path.split(separator: "/") {
            switch part {
            case "..": _ = parts.popLast()
            case ".": break
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}

/// The part that lists the sheets.
final class WorkbookPart: XMLHandler {
    struct Entry {
        var name: String
        var relationship: String
        var isHidden: Bool
    }

    private(set) var sheets: [Entry] = []
    private(set) var countsFrom1904 = false
    /// Whether formulas have to be computed when the file is opened, since their results are not to be trusted.
    private(set) var asksForCalculation = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.isOfSpreadsheets else { return }
        if name.matches("sheet") {
            sheets.append(
                Entry(
                    name: attributes.text("name") ?? "",
                    relationship: attributes.text("id", ofRelationships: true) ?? "",
                    isHidden: ["hidden", "veryHidden"].contains(attributes.text("state"))))
        } else if name.matches("workbookPr") {
            countsFrom1904 = attributes.flag("date1904")
        } else if name.matches("calcPr") {
            asksForCalculation = attributes.flag("fullCalcOnLoad")
        }
    }
}
