import ProjectFiles
import Publication
import Synchronization

/// The digests of what a project declares beside its method and data, each worked out when it is asked for first.
final class DeclaredDigests: Sendable {
    private let project: Project
    private let known = Mutex<[Declaration: String?]>([:])

    init(_ project: Project) {
        self.project = project
    }

    /// - Returns: for each declaration that the project makes, in this order.
    func digests(of declarations: [Declaration]) -> [Provenance.Declared] {
        declarations.compactMap { declaration in
            let digest = known.withLock { known in
                if let found = known[declaration] { return found }
                let found = project.digest(of: declaration)
                known[declaration] = .some(found)
                return found
            }
            return digest.map {
                Provenance.Declared(id: declaration.rawValue, word: declaration.word, digest: $0)
            }
        }
    }
}

extension Subject {
    /// What an answer depends on beside the method and the data, as the commands have it.
    /// - Parameter isDrawn: whether assumptions were drawn for it.
    func declarations(isDrawn: Bool) -> [Declaration] {
        switch self {
        case .ranking, .claim, .audit, .compare: [.assumptions]
        case .lens: isDrawn ? [.lenses, .assumptions] : [.lenses]
        case .profile, .overtake: [.improvements]
        case .evidence, .sources, .source: [.evidence]
        case .leagues, .league, .whyLeague, .fit, .agreement, .consensus: [.leagues]
        default: []
        }
    }
}
