import Diagnostics
import Foundation
import ProjectFiles

/// A project folder that a test writes and that vanishes with it.
final class Scratch {
    let folder: URL

    init(_ files: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("zhulu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try write(text, to: name) }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: folder.appendingPathComponent(name))
    }

    var path: String { folder.path }

    func read(changes: [String] = []) throws -> Project { try Project.read(path, changes: changes) }

    /// The codes and places of what is found: `E0131 evidence.csv:3:12`.
    func findings(changes: [String] = []) -> [String] {
        do throws(Diagnosed) {
            return try Project.read(path, changes: changes).diagnostics.map(Scratch.line)
        } catch {
            return error.diagnostics.map(Scratch.line)
        }
    }

    static func line(_ diagnostic: Diagnostic) -> String {
        diagnostic.code + (diagnostic.places.first.map { " \($0)" } ?? "")
    }
}

/// A small project of three units and three indicators in two pillars, without a fault.
enum Sound {
    static let methodology = """
        zhulu: 1
        title: {zh: 小例, en: Small}
        data: {units: units.csv, indicators: indicators.csv, evidence: evidence.csv, sources: sources.csv}
        index:
          id: all
          children:
            - id: left
              weight: 0.6
              children: [a, {id: b, weight: 2}]
            - {id: right, weight: 0.4, children: [c]}
        methods:
          normalisation: {min-max: {lower: 0, upper: 100}}
          aggregation: arithmetic
        """
    static let units = "code,name_zh,name_en,group\nx,甲,Alpha,g1\ny,乙,Beta,g1\nz,丙,Gamma,g2\n"
    static let indicators = "code,name_en,unit,direction\na,A,%,1\nb,B,%,1\nc,C,days,-1\n"
    static let evidence = """
        unit,indicator,year,value,source,locator,confidence
        x,a,2023,1,s1,p. 1,exact
        y,a,2023,2,s1,p. 1,exact
        z,a,2023,3,s1,p. 1,exact
        x,b,2023,10,s1,,exact
        y,b,2023,20,s1,,exact
        z,b,2023,40,s1,,exact
        x,c,2023,5,s2,,exact
        y,c,2023,7,s2,,exact
        z,c,2023,9,s2,,exact

        """
    static let sources = "id,title\ns1,First\ns2,Second\n"

    static func scratch(_ changed: [String: String] = [:]) throws -> Scratch {
        let files = [
            "zhulu.yaml": methodology, "units.csv": units, "indicators.csv": indicators,
            "evidence.csv": evidence, "sources.csv": sources,
        ]
        return try Scratch(files.merging(changed) { $1 })
    }
}
