import Publication

/// Draws charts, one at a time, and keeps the last few: what is drawn from the same specification is the same.
actor ChartDesk {
    private let renderer: ChartRenderer
    private var drawn = Recent<VegaLite, String>(64)
    private var isKnownToBeThere: Bool?

    init(_ renderer: ChartRenderer) {
        self.renderer = renderer
    }

    /// Whether charts can be drawn on this machine; asked once.
    func isThere() async -> Bool {
        if let isKnownToBeThere { return isKnownToBeThere }
        let found = await renderer.isInstalled()
        isKnownToBeThere = found
        return found
    }

    /// - Throws: ``UsageProblem`` where the program that draws is not installed or fails.
    func svg(_ chart: VegaLite) async throws -> String {
        if let known = drawn.value(chart) { return known }
        do {
            let text = try await renderer.svg(chart)
            drawn.keep(text, for: chart)
            return text
        } catch let failure as ChartRenderer.Failure {
            throw failure.problem
        }
    }
}
