import Analysis
import Construction
import Diagnostics
import IndexModel

/// What became of a claim: the share in which it holds, what would break it, and a sentence to print.
public struct ClaimReport: Sendable {
    let verdict: ClaimVerdict
    let analysis: UncertaintyAnalysis
    /// How many draws were asked for; fewer were made where the work was stopped.
    let requested: Int

    public init(_ verdict: ClaimVerdict, analysis: UncertaintyAnalysis, requested: Int) {
        self.verdict = verdict
        self.analysis = analysis
        self.requested = requested
    }

    public func report(provenance: Provenance) -> Report {
        var sections = [
            Section("verdict", table: table),
            Section("bands", text: [Self.bands] + tooClose),
            Section("sentence", heading: Self.toPrint, text: [sentence]),
            Section("circumstances", heading: Self.circumstancesHeading, table: circumstances),
        ]
        if verdict.replicates + verdict.failures < requested {
            sections.insert(Section("stopped", text: [CertaintyWords.stopped(requested)]), at: 1)
        }
        return Report(title: claim, sections: sections, provenance: provenance)
    }

    private static let toPrint = Phrase(zh: "可以这样写", en: "A sentence to print")
    private static let circumstancesHeading = Phrase(
        zh: "在哪些情形下更站不住", en: "When it holds least")

    // MARK: Words

    private static let bands = Phrase(
        zh: "判断：95% 以上稳健，80% 以上较稳，50% 以上脆弱，不到 50% 缺乏支持。",
        en: "Verdicts: robust from 95%, fairly robust from 80%, fragile from 50%, below that not supported.")

    /// That other draws could tip the verdict.
    private var tooClose: [Phrase] {
        let limits = [0.95, 0.8, 0.5]
        guard verdict.standardError > 0,
            limits.contains(where: { abs(verdict.share - $0) < 2 * verdict.standardError })
        else { return [] }
        return [
            Phrase(
                zh: "离界线不到标准误的两倍：换一个种子，判断可能不同。",
                en: "Within two standard errors of a limit: with another seed the verdict may differ.")
        ]
    }

    private func name(_ code: String) -> Phrase {
        analysis.position(of: code).map { analysis.units[$0].name } ?? Phrase(verbatim: code)
    }

    /// The claim as a sentence.
    var claim: Phrase {
        let statement: Phrase =
            switch verdict.claim.statement {
            case let .above(first, second):
                Phrase(
                    zh: "\(name(first).zh)超过\(name(second).zh)",
                    en: "\(name(first).en) is ahead of \(name(second).en)")
            case let .inTop(unit, 1):
                Phrase(zh: "\(name(unit).zh)第一", en: "\(name(unit).en) is first")
            case let .inTop(unit, rank):
                Phrase(zh: "\(name(unit).zh)居前 \(rank) 名", en: "\(name(unit).en) is in the top \(rank)")
            case let .at(unit, rank):
                Phrase(zh: "\(name(unit).zh)排第 \(rank) 名", en: "\(name(unit).en) is in place \(rank)")
            }
        guard let code = verdict.claim.node, let position = analysis.plan.framework.position(of: code) else {
            return statement
        }
        let node = analysis.plan.framework.nodes[position].name
        return Phrase(
            zh: "在\(node.zh)上，\(statement.zh)", en: "\(statement.en) in \(node.en.lowercasedFirst)")
    }

    /// The sentence with its caveat inside.
    var sentence: Phrase {
        let share = CertaintyWords.percent(verdict.share)
        let count = NumberText.grouped(verdict.replicates)
        let varied = CertaintyWords.words(for: analysis.plan.assumptions)
        let band = verdict.band.word
        var text = Phrase(
            zh: "在 \(count) 次随机变动的做法中（\(varied.zh)），“\(claim.zh)”在 \(share) 中成立：\(band.zh)。",
            en:
                "In \(share) of \(count) random variants of the method (\(varied.en)), \(claim.en): \(band.en)."
        )
        let telling = verdict.band == .unsupported ? verdict.supporters : verdict.breakers
        if !telling.isEmpty {
            let zh = telling.map { "\($0.name.zh)（\(CertaintyWords.percent($0.share))）" }.joined(
                separator: "、")
            let en = telling.map { "\($0.name.en) (\(CertaintyWords.percent($0.share)))" }.joined(
                separator: " and ")
            text =
                verdict.band == .unsupported
                ? Phrase(zh: text.zh + "对它最有利的是：\(zh)。", en: text.en + " Most favourable to it: \(en).")
                : Phrase(zh: text.zh + "对它最不利的是：\(zh)。", en: text.en + " Least favourable to it: \(en).")
        }
        return text
    }

    // MARK: Tables

    private var table: Table {
        let code: String =
            switch verdict.claim.statement {
            case let .above(first, second): "\(first) > \(second)"
            case let .inTop(unit, rank): "\(unit) in top \(rank)"
            case let .at(unit, rank): "\(unit) in place \(rank)"
            }
        return Table(
            columns: [
                Table.Column("claim", Phrase(zh: "说法", en: "claim"), .code, isHidden: true),
                Table.Column("node", Phrase(zh: "节点", en: "node"), .code, isHidden: true),
                Table.Column("share", Phrase(zh: "成立的比例", en: "holds in"), .share(decimals: 1)),
                Table.Column(
                    "standard_error", Phrase(zh: "标准误", en: "standard error"), .percent(decimals: 2)),
                Table.Column("band", Phrase(zh: "判断", en: "verdict"), .name),
                Table.Column("nominal", Phrase(zh: "按原方法", en: "in the method as written"), .name),
                Table.Column("draws", Phrase(zh: "抽取次数", en: "draws"), .number(decimals: 0)),
                Table.Column("failed", Phrase(zh: "算不出", en: "failed"), .number(decimals: 0)),
                Table.Column("seed", Phrase(zh: "种子", en: "seed"), .number(decimals: 0)),
            ],
            rows: [
                [
                    .text(code), .text(verdict.claim.node ?? analysis.plan.framework.root.id),
                    .number(verdict.share), .number(verdict.standardError), .phrase(verdict.band.word),
                    .phrase(
                        verdict.isNominallyTrue
                            ? Phrase(zh: "成立", en: "true") : Phrase(zh: "不成立", en: "false")),
                    .number(Double(verdict.replicates)), .number(Double(verdict.failures)),
                    .number(Double(analysis.seed)),
                ]
            ])
    }

    private func name(ofAssumption id: String) -> Phrase {
        analysis.plan.assumptions.first { $0.id == id }?.name ?? Phrase(verbatim: id)
    }

    /// The ten circumstances under which it holds least, of each assumption three at most.
    private var circumstances: Table {
        var counts: [String: Int] = [:]
        let shown = verdict.harmful.filter { circumstance in
            counts[circumstance.assumption, default: 0] += 1
            return counts[circumstance.assumption, default: 0] <= 3
        }.prefix(10)
        var table = Table(
            columns: [
                Table.Column("assumption", Phrase(zh: "假设", en: "assumption"), .code, isHidden: true),
                Table.Column("assumption_name", Phrase(zh: "假设", en: "assumption"), .name),
                Table.Column("circumstance", Phrase(zh: "情形", en: "circumstance"), .name),
                Table.Column("share", Phrase(zh: "成立的比例", en: "holds in"), .share(decimals: 1)),
                Table.Column("draws", Phrase(zh: "抽取次数", en: "draws"), .number(decimals: 0)),
            ],
            rows: shown.map {
                [
                    .text($0.assumption), .phrase(name(ofAssumption: $0.assumption)), .phrase($0.name),
                    .number($0.share), .number(Double($0.replicates)),
                ]
            })
        table.whenEmpty = Phrase(
            zh: "没有哪种情形让它明显更站不住。", en: "Nothing that was varied makes it hold clearly less often.")
        return table
    }
}

extension String {
    /// The text with a small first letter, unless the second is a capital too.
    var lowercasedFirst: String {
        guard let first, let second = dropFirst().first, !second.isUppercase else { return self }
        return first.lowercased() + dropFirst()
    }
}
