import Analysis
import Kernels
import Methods

extension FunctionCall {
    private static let leftOut = "missing values are always left out, not only on request"

    func shape() throws -> FunctionResult {
        if hasGaps, !dropsGaps { return .deviates(FunctionCall.leftOut) }
        let skewness = Moments.skewness(present.span) ?? .nan
        let kurtosis = Moments.excessKurtosis(present.span) ?? .nan
        switch function {
        case "skew": return .outputs(["value": [skewness]])
        case "kurt": return .outputs(["value": [kurtosis]])
        default:
            let rule = SkewnessRule(
                skewness: arguments["skew_thresh"]?.number ?? 2,
                kurtosis: arguments["kurt_thresh"]?.number ?? 3.5)
            let passes = rule.passes(present).map { $0 ? 1.0 : 0 } ?? .nan
            return .outputs(["Pass": [passes], "Skew": [skewness], "Kurt": [kurtosis]])
        }
    }

    func treatment() throws -> FunctionResult {
        let choice = try TreatmentSpecification.choice(function, parameters)
        if hasGaps, !dropsGaps { return .deviates(FunctionCall.leftOut) }
        let column: TreatedColumn
        do throws(MethodError) {
            column = try Catalogue.treatment(choice).treated(present)
        } catch {
            return .refused(error.message.en)
        }
        if function == "winsorise", isUndecided {
            return column.values == present
                ? .deviates("a column of which the rule cannot say whether it passes is left alone")
                : .outputs(["x": column.values])
        }
        if function == "log_GII" {
            return Oracle.agree(column.values, Oracle.transformed(present, choice))
                ? .deviates("the logarithm is returned, not the column as it was")
                : .outputs(["x": column.values])
        }
        return outputs(column)
    }

    private var isUndecided: Bool {
        SkewnessRule(
            skewness: arguments["skew_thresh"]?.number ?? 2, kurtosis: arguments["kurt_thresh"]?.number ?? 3.5
        ).passes(present) == nil
    }

    /// The treated column with its gaps, and a mark for every value.
    private func outputs(_ column: TreatedColumn) -> FunctionResult {
        var treated = values
        let isLow = function == "log_CT_plus" && (Moments.skewness(present.span) ?? 0) <= 0
        let name = function == "log_CT_plus" ? (isLow ? "log_CT_neg" : "log_CT") : function
        var marks = [String](repeating: column.isTransformed ? name : "", count: values.count)
        for (position, place) in values.indices.filter({ !values[$0].isNaN }).enumerated() {
            treated[place] = column.values[position]
            if column.high.contains(position) { marks[place] = "winhi" }
            if column.low.contains(position) { marks[place] = "winlo" }
        }
        let count = Double(column.high.count + column.low.count)
        return .outputs(["x": treated, "value": treated, "nwin": [count]], words: ["treated": marks])
    }

    func trend() throws -> FunctionResult {
        let (values, times) = (arguments["y"]?.numbers ?? [], arguments["x"]?.numbers ?? [])
        let found =
            function == "CAGR"
            ? Trend.compoundGrowth(of: values, at: times) : Trend.percentageChange(of: values, at: times)
        return .outputs(["value": [found ?? .nan]])
    }
}
