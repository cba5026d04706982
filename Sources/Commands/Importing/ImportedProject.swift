import Construction
import Diagnostics
import IndexModel

/// What an import makes of somebody's file: the files of a project folder, and what has to be said of them.
struct ImportedProject {
    var files: [TemplateFile]
    var findings: [Diagnostic] = []
}

extension ImportedProject {
    /// A project of a panel alone: equal weights, and one level.
    init(_ panel: Panel, id: String = "index", title: String, _ findings: [Diagnostic]) {
        let codes = panel.indicators.map(\.code)
        var root = id
        while codes.contains(root) { root += "_" }
        let framework = Framework(
            .node(
                root, name: Phrase(verbatim: title), weight: 1, direction: .positive,
                children: codes.map { .indicator($0) }))
        self.init(files: ProjectFilesWriter(panel, framework).files, findings: findings)
    }
}
