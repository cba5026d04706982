import Glibc
import Subprocess

/// Draws specifications as SVG with vl-convert, the Python package `vl-convert-python`, which holds Vega, Vega-Lite
/// and measures of fonts and needs no network. Without it charts are there as specifications only.
public struct ChartRenderer: Sendable {
    public enum Failure: Error, Sendable, Hashable {
        /// Python, or the package, is not there.
        case notInstalled
        /// It could not draw this; what it said.
        case failed(String)
    }

    private let python: String
    /// No chart of ours comes near this.
    private static let longest = 32 << 20

    /// - Parameter python: the interpreter that has the package; by default `ZHULU_PYTHON`, else `python3`.
    public init(python: String? = nil) {
        let named = unsafe getenv("ZHULU_PYTHON").map { unsafe String(cString: $0) }
        self.python = python ?? named ?? "python3"
    }

    private static let programme = """
        import sys
        try:
            import vl_convert
        except ImportError:
            sys.exit(3)
        sys.stdout.buffer.write(vl_convert.vegalite_to_svg(sys.stdin.read()).encode())
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
        do {
            let result = try await run(
                executable, arguments: ["-I", "-c", ChartRenderer.programme],
                input: .string(JSONWriter.text(chart.json, isCompact: true)),
                output: .string(limit: ChartRenderer.longest), error: .string(limit: 1 << 16))
            let text = result.standardOutput
            switch result.terminationStatus {
            case .exited(0) where text.hasPrefix("<svg"): return text
            case .exited(3): throw Failure.notInstalled
            default: throw Failure.failed(String(result.standardError.suffix(400)))
            }
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw Failure.notInstalled
        }
    }
}
