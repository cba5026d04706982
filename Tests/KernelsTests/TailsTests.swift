import Kernels
import Testing

/// Values by mpmath 1.3.0 with 40 digits (`betainc(ν/2, 1/2, 0, ν/(ν + t²), regularized=True) / 2`, and
/// `betainc(a, b, 0, x, regularized=True)`), except the normal tail: scipy 1.17.1, `scipy.stats.norm.sf`.
@Suite("Tail probabilities")
struct TailsTests {
    struct Case: Sendable {
        let freedom: Double
        let t: Double
        let probability: Double
    }

    static let students = [
        Case(freedom: 1, t: 0.01, probability: 0.49681700723509176),
        Case(freedom: 1, t: 2, probability: 0.14758361765043326),
        Case(freedom: 1, t: 40, probability: 0.007956089912025814),
        Case(freedom: 2, t: 0.5, probability: 0.3333333333333333),
        Case(freedom: 5, t: 8, probability: 0.00024645333028622203),
        Case(freedom: 5, t: 40, probability: 9.205981085886477e-08),
        Case(freedom: 28.5, t: 2, probability: 0.02755570431247053),
        Case(freedom: 28.5, t: 40, probability: 6.867885507695579e-27),
        Case(freedom: 49, t: 0.01, probability: 0.49603094565417666),
        Case(freedom: 49, t: 8, probability: 9.552719776477728e-11),
        Case(freedom: 49, t: 40, probability: 2.2273281630139947e-39),
        Case(freedom: 1000, t: 0.5, probability: 0.3085925404169374),
        Case(freedom: 1000, t: 8, probability: 1.7133307411957373e-15),
        Case(freedom: 1000, t: 40, probability: 5.2394260775866807e-210),
        Case(freedom: 1_000_000, t: 2, probability: 0.022750266925659603),
        Case(freedom: 1_000_000, t: 8, probability: 6.22753171660126e-16),
    ]

    /// The exponent of a tail carries its rounding (ln 10⁻²¹⁰ ≈ −484), and the continued fraction is ill
    /// conditioned for very many degrees of freedom.
    @Test(arguments: students)
    func studentsTail(example: Case) {
        let tail = Tails.student(above: example.t, freedom: example.freedom)
        let tolerance = example.freedom > 1e5 ? 2e-10 : example.probability < 1e-100 ? 2e-13 : 2e-14
        #expect(isClose(tail, example.probability, tolerance))
        #expect(abs(Tails.student(above: -example.t, freedom: example.freedom) + tail - 1) < 1e-15)
    }

    @Test func studentsTailAtItsEnds() {
        #expect(Tails.student(above: 0, freedom: 7) == 0.5)
        #expect(Tails.student(above: .infinity, freedom: 7) == 0)
        #expect(Tails.student(above: -.infinity, freedom: 7) == 1)
        #expect(Tails.student(above: 1e200, freedom: 3) >= 0)
    }

    @Test func studentsTailFalls() {
        for freedom in [1.0, 3, 10, 49, 300] {
            let tails = (0...400).map { Tails.student(above: Double($0) / 20, freedom: freedom) }
            #expect(zip(tails, tails.dropFirst()).allSatisfy { $0 > $1 })
        }
    }

    @Test func incompleteBeta() {
        func value(_ a: Double, _ b: Double, _ x: Double) -> Double {
            Tails.incompleteBeta(a, b, at: x, complement: 1 - x)
        }
        #expect(isClose(value(0.5, 0.5, 0.25), 1.0 / 3, 1e-14))
        #expect(isClose(value(2, 3, 0.1), 0.0523, 1e-14))
        #expect(isClose(value(40, 60, 0.4), 0.5054370011155949, 1e-13))
        #expect(isClose(value(300, 2, 0.99), 0.19616357628514303, 1e-13))
        #expect(isClose(value(1e-3, 5, 0.2), 0.9997834456464276, 1e-14))
        for x in [0.05, 0.3, 0.5, 0.77, 0.999] {
            #expect(abs(value(3.5, 8, x) + value(8, 3.5, 1 - x) - 1) < 1e-14)
            #expect(isClose(value(1, 1, x), x, 1e-14))
        }
    }

    @Test func normalTail() {
        #expect(Tails.normal(above: 0) == 0.5)
        #expect(isClose(Tails.normal(above: 1.959963984540054), 0.025, 1e-14))
        #expect(isClose(Tails.normal(above: 8), 6.220960574271785e-16, 1e-13))
    }
}
