import Analysis
import Diagnostics
import Explanations
import ProjectFiles
import Publication

/// A copy of the methodology's text. What it says is its name, so that every edit makes another copy, and back and
/// forward in the browser are undo and redo.
struct StudioCopy: Sendable, Hashable {
    let id: String
    let text: String
    /// The digest of the file from which it was taken.
    let base: String

    init(_ text: String, base: String) {
        (self.text, self.base) = (text, base)
        let digest = Fingerprint.sha256(Array((base + "\n" + text).utf8))
        id = String(PublishedSite.hexadecimal(digest).prefix(20))
    }
}

/// What a copy comes to: the index built by it, and what asks for a decision.
struct StudioView: Sendable {
    let edition: BuiltProject
    let advice: Advice

    init(_ edition: BuiltProject) {
        self.edition = edition
        advice = Advice(edition)
    }
}

extension Workspace {
    /// The file's text as it is now.
    private func original(_ published: BuiltProject) throws -> StudioCopy {
        let (text, digest) = try MethodologyFile(of: published.project).read()
        return StudioCopy(text, base: digest)
    }

    /// The copy with a name; a new one of the file where there is none.
    /// - Returns: the copy, and whether the file is still the one from which it was taken.
    func copy(_ id: String?, of published: BuiltProject) throws -> (copy: StudioCopy, isCurrent: Bool) {
        guard let id else { return (try original(published), true) }
        guard let copy = copies.value(id) else { throw UsageProblem(.copyGone) }
        return (copy, (try? original(published))?.base == copy.base)
    }

    func keep(_ copy: StudioCopy) { copies.keep(copy, for: copy.id) }

    /// - Throws: ``Diagnosed`` with what is wrong with the copy.
    func view(of copy: StudioCopy, _ state: State) async throws -> StudioView {
        guard let published = state.published else { throw Diagnosed(state.problems) }
        if state.stamp == current?.stamp, let known = views.value(copy.id) { return known }
        let version = version
        let found = try await quick.perform { _ in
            let text = try MethodologyCopy(copy.text, file: published.project.methodologyName)
            return StudioView(try BuiltProject(try published.project.reading(text), version: version))
        }
        if state.stamp == current?.stamp { views.keep(found, for: copy.id) }
        return found
    }

    /// Writes a copy to the file from which it was taken.
    func save(_ copy: StudioCopy, _ published: BuiltProject) throws {
        try MethodologyFile(of: published.project).replace(with: copy.text, taken: copy.base)
    }
}
