import Testing

@testable import Analysis

/// The search along a line, on responses whose least point is known.
@Suite struct LeastPointTests {
    private static let grid = (1...10).map { Double($0) / 10 }

    /// Smooth responses: the point is within a few units of the last digit, and found with few looks.
    @Test func smooth() {
        for root in [0.001, 0.05, 0.3, 0.734_512, 0.999] {
            for (name, response) in [
                ("line", { $0 - root }), ("cube", { $0 * $0 * $0 - root * root * root }),
                ("bent", { ($0 - root) * (1 + 1000 * abs($0 - root)) }),
                ("root", { $0 < root ? -(root - $0).squareRoot() : ($0 - root).squareRoot() }),
            ] as [(String, (Double) -> Double)] {
                var looks = 0
                let found = LeastPoint(from: 0, over: Self.grid) {
                    looks += 1
                    return response($0)
                }
                let point = found.point ?? .nan
                #expect(abs(point - root) <= 2e-9 * root && response(point) >= 0, "\(name) \(root): \(point)")
                #expect(looks < 90, "\(name) \(root): \(looks) looks")
            }
        }
    }

    /// A bracket ends on neighbours, whatever the response, and never looks more often than halving and once.
    @Test func brackets() {
        for root in [1e-12, 1e-9, 0.25, 0.5, 0.999_999_999] {
            for response in [
                { $0 < root ? -1 : 1 }, { $0 - root }, { $0 < root ? .nan : 0 },
                { $0 < root ? -1e300 : $0 - root }, { ($0 - root) * 1e-300 },
            ] as [(Double) -> Double] {
                for isTurned in [false, true] {
                    // Turned round, the stretch goes from 0 down to −1.
                    let value = { response(isTurned ? -$0 : $0) }
                    let far = isTurned ? -1.0 : 1
                    var bracket = Bracket(
                        low: .init(point: 0, value: value(0)), high: .init(point: far, value: value(far)))
                    var looks = 0
                    bracket.narrow {
                        looks += 1
                        return value($0)
                    }
                    #expect(bracket.high.value >= 0 && !(bracket.low.value >= 0))
                    #expect(abs(bracket.high.point - bracket.low.point) <= 1.0.ulp)
                    #expect(looks <= 54, "\(root): \(looks)")
                }
            }
        }
        var looks = 0
        var bracket = Bracket(low: .init(point: 1, value: -1), high: .init(point: 2, value: 2))
        bracket.narrow {
            looks += 1
            return $0 * $0 - 2
        }
        #expect(bracket.high.point == 2.0.squareRoot().nextUp || bracket.high.point == 2.0.squareRoot())
        #expect(looks < 25, "\(looks)")
    }

    /// A jump is passed by a margin; a draw between lost and won is no answer; any change that breaks a tie is a limit.
    @Test func jumps() {
        let jump = LeastPoint(from: 0, over: Self.grid) { $0 < 0.55 ? -1 : 2 }.point ?? .nan
        #expect(jump > 0.55 && jump < 0.55 * (1 + 2e-9))
        // Level just at 0.55, behind again, ahead from 0.72 on.
        let draw =
            LeastPoint(from: 0, over: Self.grid) { point in
                abs(point - 0.55) < 1e-13 ? 0 : point < 0.72 ? -1 : 1
            }.point ?? .nan
        #expect(draw > 0.72 && draw < 0.72 * (1 + 2e-9))
        #expect(LeastPoint(from: 0, over: Self.grid) { abs($0 - 0.3) < 1e-13 ? 0 : -1 }.point == nil)
        let tie = LeastPoint(from: 5, over: Self.grid.map { 5 - $0 }) { $0 < 5 ? 1 : -1 }
        #expect(tie.isLimit && tie.point! < 5 && tie.point! > 5 - 1e-7)
        // At the end of the line there is no beyond.
        #expect(LeastPoint(from: 0, over: Self.grid) { $0 < 1 ? -1 : 0 }.point == 1)
        #expect(LeastPoint(from: 0, over: Self.grid) { _ in .nan }.point == nil)
    }

    /// Where 99 % of a point will do too, an earlier stretch is looked for.
    @Test func earlierStretches() {
        let found =
            LeastPoint(from: 0, over: [1, 2]) { point in
                (0.96...0.965).contains(point) || point > 0.97 ? 1 : -1
            }.point ?? .nan
        #expect(abs(found - 0.96) < 1e-8)
    }
}
