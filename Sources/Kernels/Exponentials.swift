import RealModule

extension Elementary {
    /// The natural logarithm.
    public static func log(_ x: Double) -> Double { Double.log(x) }

    /// The decimal logarithm.
    public static func decimalLogarithm(_ x: Double) -> Double { Double.log10(x) }

    /// eˣ.
    public static func exp(_ x: Double) -> Double { Double.exp(x) }

    /// The angle from −π/2 to π/2 whose tangent is x.
    public static func arctangent(_ x: Double) -> Double { Double.atan(x) }
}
