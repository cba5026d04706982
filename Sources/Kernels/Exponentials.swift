import RealModule

extension Elementary {
    /// The natural logarithm.
    public static func log(_ x: Double) -> Double { Double.log(x) }

    /// eˣ.
    public static func exp(_ x: Double) -> Double { Double.exp(x) }
}
