import IndexModel

/// Every method, by family.
public enum Catalogue {
    public static let imputations: [any Imputation.Type] = [
        MeanImputation.self, MedianImputation.self, GroupMean.self, GroupMedian.self, RowMean.self,
        RowMedian.self, Regression.self, StochasticRegression.self, NearestNeighbours.self, HotDeck.self,
        ColdDeck.self, ExpectationMaximisation.self, LinearInterpolation.self, LastKnown.self,
    ]

    public static let treatments: [any Treatment.Type] = [
        Winsorise.self, Logarithm.self, ShiftedLogarithm.self, SignedLogarithm.self, RangeLogarithm.self,
        BoxCox.self, Limits.self, NoTreatment.self,
    ]

    public static let normalisations: [any Normalisation.Type] = [
        MinMax.self, ZScore.self, Scaled.self, RankNormalisation.self, PercentileRank.self, Borda.self,
        DistanceToMaximum.self, DistanceToReference.self, DistanceToTarget.self, FractionOfMaximum.self,
        RatioToReference.self,
        Goalposts.self, EfficacyCoefficient.self, Categories.self, AboveMean.self, Unchanged.self,
    ]

    public static let weightings: [any Weighting.Type] = [
        GivenWeights.self, EqualWeights.self, EffectiveWeights.self, AnalyticHierarchyWeights.self,
        BestWorstWeights.self, PrecedenceChartWeights.self, BudgetAllocationWeights.self,
        ConjointWeights.self, CombinedWeights.self,
        PrincipalComponentWeights.self,
        FactorAnalysisWeights.self, EntropyWeights.self, CriticWeights.self, StandardDeviationWeights.self,
        CoefficientOfVariationWeights.self, GiniWeights.self, AngleWeights.self, IndependenceWeights.self,
        MerecWeights.self, CilosWeights.self, IdocriwWeights.self, LopcowWeights.self,
        UnobservedComponentsWeights.self, EqualInfluenceWeights.self,
    ]

    public static let aggregations: [any Aggregation.Type] = [
        ArithmeticMean.self, GeometricMean.self, HarmonicMean.self, GeneralisedMean.self, Copeland.self,
        MazziottaPareto.self, AdjustedMazziottaPareto.self, MeanLessUnbalance.self, Minimum.self,
        WeightedMedian.self, OrderedWeightedAverage.self, BenefitOfTheDoubt.self, DirectionalBenefit.self,
        RobustBenefit.self, Topsis.self, Vikor.self,
        Promethee.self, Electre.self, GreyRelational.self, RankSumRatio.self, Wroclaw.self,
        CouplingCoordination.self,
        FuzzyEvaluation.self, KemenyOrder.self,
    ]

    public static let presentations: [any Presentation.Type] = [
        RawScores.self, ZeroToHundred.self, LeaderScores.self,
    ]

    /// Every declaration, family by family.
    public static let declarations: [MethodDeclaration] =
        imputations.map { $0.declaration } + treatments.map { $0.declaration }
        + normalisations.map { $0.declaration } + weightings.map { $0.declaration }
        + aggregations.map { $0.declaration } + presentations.map { $0.declaration }

    /// The declaration with a name, in a family if one is given.
    public static func declaration(_ id: String, in family: MethodFamily? = nil) -> MethodDeclaration? {
        declarations.first { $0.id == id && (family == nil || $0.family == family) }
    }

    public static func imputation(_ choice: MethodChoice, for indicator: Indicator? = nil)
        throws(MethodError) -> any Imputation
    {
        let type = try found(choice, in: imputationsById)
        return try type.init(settings(choice, of: type.declaration, for: indicator))
    }

    public static func treatment(_ choice: MethodChoice, for indicator: Indicator? = nil)
        throws(MethodError) -> any Treatment
    {
        let type = try found(choice, in: treatmentsById)
        return try type.init(settings(choice, of: type.declaration, for: indicator))
    }

    public static func normalisation(_ choice: MethodChoice, for indicator: Indicator? = nil)
        throws(MethodError) -> any Normalisation
    {
        let type = try found(choice, in: normalisationsById)
        return try type.init(settings(choice, of: type.declaration, for: indicator))
    }

    public static func weighting(_ choice: MethodChoice)
        throws(MethodError) -> any Weighting
    {
        let type = try found(choice, in: weightingsById)
        return try type.init(settings(choice, of: type.declaration))
    }

    public static func aggregation(_ choice: MethodChoice)
        throws(MethodError) -> any Aggregation
    {
        let type = try found(choice, in: aggregationsById)
        return try type.init(settings(choice, of: type.declaration))
    }

    public static func presentation(_ choice: MethodChoice)
        throws(MethodError) -> any Presentation
    {
        let type = try found(choice, in: presentationsById)
        return try type.init(settings(choice, of: type.declaration))
    }

    private static func byId<Kind>(_ types: [Kind], _ id: (Kind) -> String) -> [String: Kind] {
        Dictionary(uniqueKeysWithValues: types.map { (id($0), $0) })
    }

    private static let imputationsById = byId(imputations) { $0.declaration.id }
    private static let treatmentsById = byId(treatments) { $0.declaration.id }
    private static let normalisationsById = byId(normalisations) { $0.declaration.id }
    private static let weightingsById = byId(weightings) { $0.declaration.id }
    private static let aggregationsById = byId(aggregations) { $0.declaration.id }
    private static let presentationsById = byId(presentations) { $0.declaration.id }

    private static func found<Kind>(_ choice: MethodChoice, in types: [String: Kind]) throws(MethodError)
        -> Kind
    {
        guard let type = types[choice.id] else {
            throw MethodError(
                .settings(.init(zh: "没有名为“\(choice.id)”的方法", en: "there is no method \"\(choice.id)\"")))
        }
        return type
    }

    private static func settings(
        _ choice: MethodChoice, of declaration: MethodDeclaration, for indicator: Indicator? = nil
    ) throws(MethodError) -> Settings {
        Settings(try resolved(choice.settings, of: declaration, for: indicator), for: declaration)
    }

    /// Settings with the names of columns replaced by this indicator's numbers.
    private static func resolved(
        _ settings: [String: Setting], of declaration: MethodDeclaration, for indicator: Indicator?
    ) throws(MethodError) -> [String: Setting] {
        guard let indicator else { return settings }
        var settings = settings
        for parameter in declaration.parameters where parameter.isPerIndicator {
            guard case let .text(column)? = settings[parameter.name] else { continue }
            let written = indicator.attributes[column] ?? ""
            switch (parameter.kind, written.lowercased()) {
            case (.flag, "true"): settings[parameter.name] = true
            case (.flag, "false"): settings[parameter.name] = false
            case (.number, _), (.integer, _):
                guard let value = Double(written), value.isFinite else { fallthrough }
                settings[parameter.name] = .number(value)
            default:
                throw MethodError(
                    .settings(
                        .init(
                            zh: "指标“\(indicator.code)”的列“\(column)”里没有参数“\(parameter.name)”可用的值",
                            en:
                                "the indicator \"\(indicator.code)\" has no usable \"\(parameter.name)\" in its column \"\(column)\""
                        )))
            }
        }
        return settings
    }
}
