import Analysis
import ArgumentParser
import Diagnostics
import Glibc
import IndexModel
import Methods
import Publication

/// `zhulu consensus`: what the published rankings come to together.
struct ConsensusCommand: Command {
    static let about = About(
        name: "consensus", group: .reason,
        summary: Phrase(
            zh: "综合多份排行榜：谁总在前三，次序有多确定。",
            en: "What the league tables come to together: who is always ahead, and how sure that is."),
        examples: [
            .init(
                "zhulu consensus --scope ai", zh: "人工智能方面的报告，凯梅尼法", en: "the reports on AI, Kemeny's method"),
            .init(
                "zhulu consensus --scope ai --method all --resamples 0", zh: "四种方法并列",
                en: "four methods side by side"
            ),
            .init(
                "zhulu consensus idc_ai_compute_2018 idc_ai_compute_2019 idc_ai_compute_2021 --lang en",
                zh: "指定的几份", en: "some reports by name"),
        ],
        notes: Phrase(
            zh:
                "凯梅尼法找出得到最多支持的次序（每一对单位，有多少份报告把在前的那个排在前面），精确求解；证明不了时给出上界。博达法按胜出的比例，科普兰法按过半数胜出的对手比例，舒尔策法按最强路径。默认只收至少两份报告排出了先后的单位（--least-reports）。",
            en:
                "Kemeny's method finds the order with the most support (for every pair, the reports that put the one that stands first ahead), exactly, or says what the bound is. Borda's goes by the share of comparisons won, Copeland's by the share of opponents beaten by majority, Schulze's by strongest paths. Units that only one report puts in an order to others are left out unless --least-reports 1 is given."
        ))

    enum Choice: String, CaseIterable, ExpressibleByArgument {
        case kemeny, borda, copeland, schulze, all

        var methods: [ConsensusMethod] {
            ConsensusMethod(rawValue: rawValue).map { [$0] } ?? ConsensusMethod.allCases
        }
    }

    @Argument(help: Words.help(OptionWords.consensusReports), completion: .custom(Completions.leagues))
    var reports: [String] = []

    @Option(help: Words.help(OptionWords.scope))
    var scope: String?

    @Option(help: Words.help(OptionWords.consensusMethod))
    var method: Choice = .kemeny

    @Option(help: Words.help(OptionWords.leastReports))
    var leastReports: Int = 2

    @Option(help: Words.help(OptionWords.resamples))
    var resamples: Int = 1000

    @Option(help: Words.help(OptionWords.seed))
    var seed: UInt64 = 1

    @Option(help: Words.help(OptionWords.jobs))
    var jobs: Int?

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        guard (0...1_000_000).contains(resamples), leastReports >= 1, (1...1024).contains(jobs ?? 1) else {
            throw ValidationError(
                Surroundings.languages.text(OptionWords.consensusOutOfRange, joinedBy: " / "))
        }
    }

    func run() throws {
        let open = try project.open()
        let (search, found) = try open.leagues()
        let members = try members(open, search)
        guard members.count >= 2 else {
            throw LeagueSearch.tooFew(members.count)
        }
        let tasks = jobs ?? max(1, min(8, Int(sysconf(CInt(_SC_NPROCESSORS_ONLN)))))
        let report = ConsensusReport(
            ConsensusReport.Input(
                field: RankingField(members), methods: method.methods, leastReports: leastReports,
                replicates: resamples, seed: seed, tasks: tasks))
        try output.write(report.report(provenance: open.provenance(with: .leagues)), speech)
        open.tell(open.project.diagnostics + found, speech)
    }

    /// The rankings that were named, or all of the scope.
    private func members(_ open: OpenProject, _ search: LeagueSearch) throws -> [RankingField.Member] {
        guard !reports.isEmpty else {
            return try search.leagues(scope: scope).filter { !$0.positions.isEmpty }.map { .league($0) }
        }
        let kept = Set(try search.leagues(scope: scope).map(\.id))
        let run = try open.run()
        var seen: Set<String> = []
        return try reports.map { try search.member($0, run) }.filter { member in
            let isKept = scope == nil || member.id == LeagueSearch.project || kept.contains(member.id)
            return isKept && !member.isEmpty && seen.insert(member.id).inserted
        }
    }
}
