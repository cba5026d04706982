import Foundation

/// Where the reference outputs of independent implementations lie.
///
/// They stand beside the package and are not part of it: in the folder that the environment variable
/// `ZHULU_REFERENCE` names, else in `../shared/reference` as seen from the root of the package. A folder without a
/// `coinr` inside is taken for that folder itself.
enum ReferenceFolder {
    static let url: URL? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["ZHULU_REFERENCE"].map { URL(filePath: $0) }
        let folder = named ?? root.deletingLastPathComponent().appending(path: "shared/reference")
        return [folder.appending(path: "coinr"), folder].first { !names(in: $0).isEmpty }
    }()

    static let absence =
        "the reference outputs are not here: set ZHULU_REFERENCE, or put them at ../shared/reference"

    /// Every configuration, by the name of its folder.
    static var names: [String] { url.map(names(in:)) ?? [] }

    private static func names(in folder: URL) -> [String] {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return found.filter {
            FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/config.json").path)
        }.sorted()
    }

    static func text(_ path: String, in folder: URL) throws -> String {
        try String(contentsOf: folder.appending(path: path).standardized, encoding: .utf8)
    }
}
