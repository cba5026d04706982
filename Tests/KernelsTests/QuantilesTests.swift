import Kernels
import Testing

/// Values from scipy 1.17.1: norm.ppf, t.isf and f.sf.
@Suite struct QuantilesTests {
    @Test(arguments: [
        (1e-300, -37.0470962993612), (1e-10, -6.361340902404056), (0.025, -1.9599639845400545),
        (0.2, -0.8416212335729142), (0.5, 0), (0.84134, 0.9999803859660787), (0.975, 1.959963984540054),
        (1 - 1e-9, 5.997807019601637),
    ])
    func normal(_ probability: Double, _ expected: Double) {
        #expect(abs(Quantiles.normal(probability) - expected) <= 1e-13 * max(1, abs(expected)))
    }

    @Test(arguments: [
        (0.025, 1.0, 12.706204736174705), (0.025, 5, 2.5705818356363155), (0.05, 30, 1.6972608865939574),
        (0.001, 2.5, 13.822193110865964), (0.5, 7, 0),
    ])
    func student(_ probability: Double, _ freedom: Double, _ expected: Double) {
        #expect(
            abs(Quantiles.student(above: probability, freedom: freedom) - expected)
                <= 1e-11 * max(1, abs(expected)))
    }

    @Test(
        arguments: [
            (1.0, 1.0, 1.0, 0.5), (4.5, 2, 10, 0.040386107340619266),
            (161.4476387975881, 1, 1, 0.050000000000000065), (0.3, 5, 40, 0.9099525618715706),
            (1e6, 3, 7, 4.5179025179404773e-20),
        ] as [(Double, Double, Double, Double)])
    func fisher(_ ratio: Double, _ first: Double, _ second: Double, _ expected: Double) {
        #expect(abs(Tails.fisher(above: ratio, first, second) - expected) <= 1e-12 * expected)
    }
}
