import Foundation
import Testing

/// The table of targets in the architecture, held against what the package manager sees.
@Suite struct DirectionTests {
    /// Who may import whom, apart from what those may import.
    static let allowed: [String: Set<String>] = [
        "Diagnostics": [], "COpenBLAS": [], "CReplicates": [], "Kernels": ["COpenBLAS", "CReplicates"],
        "CCoin": [], "LinearProgrammes": ["CCoin"], "IndexModel": ["Diagnostics"],
        "Methods": ["IndexModel", "Kernels", "LinearProgrammes", "Diagnostics"], "Construction": ["Methods"],
        "Tables": ["IndexModel", "Diagnostics"], "CXLSXWriter": [],
        "CExpat": [], "CMinizip": [],
        "Workbooks": ["CXLSXWriter", "CExpat", "CMinizip", "Tables", "Diagnostics"],
        "ProjectFiles": ["Construction", "Tables", "Workbooks"],
        "Analysis": ["Construction", "Kernels", "LinearProgrammes"], "Explanations": ["Analysis"],
        "Publication": ["Explanations", "Tables", "Workbooks"], "WebApp": ["Publication", "ProjectFiles"],
        "Commands": ["WebApp", "Publication", "ProjectFiles"],
        "zhulu": ["Commands"],
    ]

    /// Outside products, and the targets that see them.
    static let products: [String: Set<String>] = [
        "RealModule": ["Kernels"], "Yams": ["ProjectFiles"], "Crypto": ["ProjectFiles"],
        "ArgumentParser": ["Commands"], "BigInt": ["Analysis"], "Hummingbird": ["WebApp"],
        "HTTPTypes": ["WebApp"], "Subprocess": ["Publication"],
        "Logging": ["WebApp"], "NIOCore": ["WebApp"],
        "SystemPackage": ["Tables", "Workbooks", "ProjectFiles", "Publication", "WebApp", "Commands"],
    ]

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private struct Package: Decodable {
        struct Target: Decodable {
            let name: String
            let type: String
            let targetDependencies: [String]?
            let productDependencies: [String]?
        }

        let targets: [Target]
    }

    /// What the package manager says, asked aside so that it does not wait for the build that runs this.
    private func described() throws -> Package {
        let aside = FileManager.default.temporaryDirectory.appendingPathComponent(
            "zhulu-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: aside) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "swift", "package", "--package-path", Self.root.path, "--scratch-path", aside.path, "describe",
            "--type",
            "json",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Package.self, from: data)
    }

    /// Everything that a target may import, directly or through others.
    private func reach(_ name: String) -> Set<String> {
        (Self.allowed[name] ?? []).reduce(into: []) { $0.formUnion(reach($1).union([$1])) }
    }

    @Test func noArrowPointsBack() throws {
        let targets = try described().targets.filter { $0.type != "test" }
        #expect(Set(targets.map(\.name)) == Set(Self.allowed.keys))
        for target in targets {
            let back = Set(target.targetDependencies ?? []).subtracting(reach(target.name))
            #expect(back.isEmpty, "\(target.name) may not import \(back)")
            for product in target.productDependencies ?? [] {
                #expect(
                    Self.products[product]?.contains(target.name) == true,
                    "\(product) is not for \(target.name)")
            }
        }
    }

    @Test(arguments: [
        "Diagnostics", "Kernels", "LinearProgrammes", "IndexModel", "Methods", "Construction", "Tables",
        "Analysis",
        "Explanations",
    ])
    func theCoreImportsNoFoundation(target: String) throws {
        let folder = Self.root.appendingPathComponent("Sources/\(target)")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var seen = 0
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            seen += 1
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(!text.contains("import Foundation"), "\(file.lastPathComponent)")
        }
        #expect(seen > 0)
    }
}
