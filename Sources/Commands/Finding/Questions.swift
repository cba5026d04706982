import Explanations

// What a person asks is read in one place, for the command line and for the pages alike.
typealias UsageProblem = Explanations.UsageProblem
typealias UnitSearch = Explanations.UnitSearch
typealias ClaimReader = Explanations.ClaimReader
typealias IndicatorSearch = Explanations.IndicatorSearch
typealias LeagueSearch = Explanations.LeagueSearch
typealias LensSearch = Explanations.LensSearch
