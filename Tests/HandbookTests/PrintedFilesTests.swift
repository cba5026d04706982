import Construction
import Foundation
import ProjectFiles
import Testing

/// What was copied from the handbook is there to be compared with.
@Suite struct PrintedFilesTests {
    private static let tests = Printed.root.appendingPathComponent("Tests")

    /// No file of references lies there that nobody reads.
    @Test func everyFileIsRead() throws {
        let sources = try #require(
            FileManager.default.enumerator(at: Self.tests, includingPropertiesForKeys: nil))
        var text = ""
        for case let file as URL in sources where file.pathExtension == "swift" {
            text += try String(contentsOf: file, encoding: .utf8)
        }
        let shared = Printed.root.deletingLastPathComponent().appendingPathComponent(
            "shared/reference/handbook")
        var names: Set<String> = []
        for folder in [Self.tests.appendingPathComponent("References/handbook"), shared] {
            for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            where name.hasSuffix(".csv") {
                names.insert(String(name.dropLast(4)))
            }
        }
        #expect(names.count > 30)
        let unread = names.filter { !text.contains($0) }.sorted()
        #expect(unread == [], "tables that no test reads")
    }

    /// The goalposts of the example are those that were published.
    @Test func goalpostsAreThePublishedOnes() throws {
        let printed = try Printed("jrss_table_1_goalposts")
        #expect(printed.texts("indicator") == Example.names)
        let example = try Project.read(
            Printed.root.appendingPathComponent("Examples/technology-achievement").path)
        for name in Example.names {
            let place = try #require(example.panel.position(of: name))
            let written = example.panel.indicators[place].attributes
            #expect(written["goal_lower"].flatMap(Double.init) == Double(printed.text(name, "goal_min")))
            #expect(written["goal_upper"].flatMap(Double.init) == Double(printed.text(name, "goal_max")))
            // Those of a logarithm are the logarithms.
            guard case let .normalisation(rules, _)? = example.plan.steps.last,
                let own = rules.byIndicator["log_" + name]
            else { continue }
            for (setting, column) in [("lower", "goal_min"), ("upper", "goal_max")] {
                let goal = try #require(Double(printed.text(name, column)))
                #expect(abs((own.settings[setting]?.number ?? .nan) - log10(goal)) < 1e-12, "\(name)")
            }
        }
    }

    /// The example's tree is Table A.1: the same indicators under the same dimensions, the same two of them as logarithms.
    @Test func treeIsTableA1() throws {
        let file = Self.tests.appendingPathComponent("References/handbook/table_A1_indicators.csv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
        let example = try Project.read(
            Printed.root.appendingPathComponent("Examples/technology-achievement").path)
        let framework = example.plan.framework
        var found: [String] = []
        for leaf in framework.leaves {
            let node = framework.nodes[leaf]
            let isLogarithm = node.id.hasPrefix("log_")
            let parent = try #require(node.parent)
            let code = isLogarithm ? String(node.id.dropFirst(4)) : node.id
            found.append("\(code),\(framework.nodes[parent].name.en.lowercased()),\(isLogarithm ? 1 : 0)")
        }
        let wanted = lines.dropFirst().map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            return "\(fields[0]),\(fields[1]),\(fields[fields.count - 4])"
        }
        #expect(found == wanted)
    }
}
