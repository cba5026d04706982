import Diagnostics
import Explanations
import IndexModel
import ProjectFiles

extension OpenProject {
    /// The project's league tables, and what was found in them.
    func leagues() throws(ProjectFault) -> (search: LeagueSearch, diagnostics: [Diagnostic]) {
        do throws(Diagnosed) {
            let (tables, diagnostics) = try project.leagueTables()
            return (LeagueSearch(tables), diagnostics)
        } catch {
            throw ProjectFault(diagnostics: error.diagnostics, folder: folder)
        }
    }
}
