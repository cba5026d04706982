/// Whether a value exists and differs from the expected one by at most the tolerance, relative to its size.
func isClose(_ value: Double?, _ expected: Double, _ tolerance: Double) -> Bool {
    guard let value else { return false }
    return abs(value - expected) <= tolerance * max(abs(expected), 1e-300)
}

/// A kernel on the span of an array: the macros of the tests cannot hold a span themselves.
func on<Result>(_ x: [Double], _ kernel: (Span<Double>) -> Result) -> Result { kernel(x.span) }

/// A kernel of two columns on the spans of two arrays.
func on<Result>(
    _ x: [Double], _ y: [Double], _ kernel: (Span<Double>, Span<Double>) -> Result
) -> Result {
    kernel(x.span, y.span)
}
