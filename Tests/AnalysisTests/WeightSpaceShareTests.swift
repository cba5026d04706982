import Analysis
import Kernels
import Testing

@Suite struct WeightSpaceShareTests {
    /// Figures of the sum of products in exact fractions (Python 3.11, fractions): 10⁻¹³ allows some roundings per
    /// indicator.
    @Test func sharesAreThoseOfExactFractions() {
        let even: [Double] = (-20...25).filter { $0 != 0 }.map(Double.init)
        let ahead: [Double] = (1000..<1020).map(Double.init)
        let close: [Double] = ahead + (1200..<1220).map { -Double($0) }
        let cases: [([Double], share: Double, opposite: Double)] = [
            ([5, -3], 0.625, 0.375), ([7, 2, -4], 0.7575757575757576, 0.24242424242424243),
            ([10, 9, 8, -11, -12, -3], 0.5285541213172792, 0.4714458786827208),
            (even, 0.901312124802443, 0.09868787519755697),
            (close, 0.28514088555176764, 0.7148591144482324),
        ]
        for (differences, share, opposite) in cases {
            #expect(abs(LeadShare.share(differences) - share) < 1e-13)
            #expect(abs(LeadShare.share(differences.map { -$0 }) - opposite) < 1e-13)
            #expect(abs(LeadShare.share(differences.reversed()) - share) < 1e-13)
        }
    }

    /// The plain sum, where differences are far enough apart for it.
    @Test(arguments: UInt64(0)..<20) func sharesAreSumsOfProducts(seed: UInt64) {
        var stream = CounterStream(seed: seed, replicate: 0, stream: 0)
        let differences = (0..<7).map { (Double($0) - 3.2 + 0.5 * stream.uniform()) * 4 }
        var sum = 0.0
        for (j, own) in differences.enumerated() where own > 0 {
            sum += differences.enumerated().reduce(1) { $1.0 == j ? $0 : $0 * own / (own - $1.1) }
        }
        // Terms are below 10³.
        #expect(abs(LeadShare.share(differences) - sum) < 1e-12)
    }

    @Test func plainCases() {
        #expect(LeadShare.share([3, 0, 1]) == 1)
        #expect(LeadShare.share([-3, 0]) == 0)
        #expect(LeadShare.share([0, 0]) == 0)
        #expect(LeadShare.share([2, 2, -2, -2]) == 0.5)
        // n equal gains g against one loss l: the loss ends first with 1 − (l / (g + l))ⁿ.
        #expect(abs(LeadShare.share([1, 1, 1, -3]) - (1 - 0.75 * 0.75 * 0.75)) < 1e-15)
        #expect(LeadShare.share([1e300, -1e-300]) == 1)
        #expect(LeadShare.share([1e308, 1e308, -1e308, -1e308]) == 0.5)
    }

    /// Against weights drawn evenly from the simplex: four standard errors of 20,000 draws.
    @Test func sharesAreThoseOfDraws() {
        var stream = CounterStream(seed: 4, replicate: 0, stream: 0)
        let differences = [4.0, -1, 2.5, -6, 0.5, -0.5]
        var leads = 0
        for _ in 0..<20_000 {
            let gain = differences.reduce(0) { $0 - $1 * Elementary.log(1 - stream.uniform()) }
            if gain > 0 { leads += 1 }
        }
        let share = LeadShare.share(differences)
        #expect(abs(Double(leads) / 20_000 - share) < 4 * (share * (1 - share) / 20_000).squareRoot())
    }
}
