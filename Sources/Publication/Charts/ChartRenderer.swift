import Diagnostics
import Explanations
import Glibc
import Subprocess

/// Draws specifications with vl-convert, the Python package `vl-convert-python`, which holds Vega, Vega-Lite
/// and measures of fonts and needs no network. Without it charts are there as specifications only.
public struct ChartRenderer: Sendable {
    public enum Failure: Error, Sendable, Hashable {
        /// Python, or the package, is not there.
        case notInstalled
        /// It could not draw this; what it said.
        case failed(String)

        /// The same for whoever asked for the chart.
        public var problem: UsageProblem {
            let reason =
                switch self {
                case .notInstalled: Phrase(zh: "没有安装", en: "it is not installed")
                case let .failed(said): Phrase(verbatim: said)
                }
            return UsageProblem(.chartsNotDrawn, ["reason": reason])
        }
    }

    private let python: String
    /// No drawings of ours come near this.
    private static let longest = 128 << 20

    /// - Parameter python: the interpreter that has the package; by default `ZHULU_PYTHON`, else `python3`.
    public init(python: String? = nil) {
        let named = unsafe getenv("ZHULU_PYTHON").map { unsafe String(cString: $0) }
        self.python = python ?? named ?? "python3"
    }

    /// How a chart is drawn.
    public enum Form: String, Sendable {
        /// Texts stay texts.
        case svg
        /// Two dots for each of the chart's.
        case png
    }

    /// Reads a list of specifications, and writes each drawing behind a line with its length.
    private static let programme = """
        import json, sys
        charts = json.load(sys.stdin)
        try:
            import vl_convert
        except ImportError:
            sys.exit(3)
        for chart in charts:
            if sys.argv[1] == "png":
                drawn = vl_convert.vegalite_to_png(chart, scale=2)
            else:
                drawn = vl_convert.vegalite_to_svg(chart).encode()
            sys.stdout.buffer.write(b"%d\\n" % len(drawn) + drawn)
        """

    /// Whether charts can be drawn here.
    public func isInstalled() async -> Bool {
        let check = "import importlib.util, sys; sys.exit(importlib.util.find_spec('vl_convert') is None)"
        let result = try? await run(
            executable, arguments: ["-I", "-c", check], output: .discarded, error: .discarded)
        return result?.terminationStatus.isSuccess == true
    }

    private var executable: Executable {
        python.contains("/") ? .path(.init(python)) : .name(python)
    }

    /// The chart as SVG. It ends when the task is cancelled.
    public func svg(_ chart: VegaLite) async throws -> String {
        String(decoding: try await drawn([chart], as: .svg)[0], as: UTF8.self)
    }

    /// All charts in one go, as many as there are specifications. It ends when the task is cancelled.
    /// - Throws: ``Failure``.
    public func drawn(_ charts: [VegaLite], as form: Form) async throws -> [[UInt8]] {
        do {
            let result = try await run(
                executable, arguments: ["-I", "-c", ChartRenderer.programme, form.rawValue],
                input: .string(JSONWriter.text(.array(charts.map(\.json)), isCompact: true)),
                output: .bytes(limit: ChartRenderer.longest), error: .string(limit: 1 << 16))
            switch result.terminationStatus {
            case .exited(0):
                let parts = ChartRenderer.parts(of: result.standardOutput)
                guard parts.count == charts.count else { throw Failure.failed("not all charts") }
                return parts
            case .exited(3): throw Failure.notInstalled
            default: throw Failure.failed(String(result.standardError.suffix(400)))
            }
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw Failure.notInstalled
        }
    }

    /// What stands behind each line with a length.
    private static func parts(of bytes: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 0x0A),
            let length = Int(String(decoding: rest[..<end], as: UTF8.self)),
            length <= rest.count - (end + 1 - rest.startIndex)
        {
            parts.append(Array(rest[(end + 1)..<(end + 1 + length)]))
            rest = rest[(end + 1 + length)...]
        }
        return parts
    }
}
