import Analysis
import Construction
import Diagnostics
import IndexModel
import Methods

/// The laws of draws as the kernel takes them.
struct KernelLaws {
    /// What the kernel cannot draw.
    struct Limit: Error {
        let reason: Phrase
    }

    private let model: KernelModel
    private let analysis: UncertaintyAnalysis

    init(_ model: KernelModel, _ analysis: UncertaintyAnalysis) {
        self.model = model
        self.analysis = analysis
    }

    private var framework: Framework { model.run.plan.framework }

    static func choice(_ assumption: Assumption, _ key: String, _ positions: [Int]) -> JSONValue {
        .object([
            .init("id", .string(assumption.id)), .init(key, .array(positions.map(JSONValue.integer))),
        ])
    }

    /// Weights that come from the data are others in every draw.
    var weightingLimits: [Phrase] {
        let ids = model.run.nodes.compactMap { $0.weighting?.id }
        let other = ids.first { !["given", "equal"].contains($0) }
        return other.map { [Phrase(zh: "由数据得出的权重（\($0)）", en: "weights that the data give (\($0))")] } ?? []
    }

    /// An assumption that is no choice among methods.
    func law(_ assumption: Assumption) -> Result<JSONValue, Limit> {
        switch assumption.variation {
        case let .weights(variation): weights(assumption, variation)
        case let .omission(.upTo(most)):
            .success(["id": .string(assumption.id), "omission": ["most": .integer(most)]])
        case .omission(.each):
            .success(["id": .string(assumption.id), "omission": ["each": true]])
        case .evidence: .success(evidence(assumption))
        default:
            .failure(
                Limit(
                    reason: Phrase(
                        zh: "假设 \(assumption.id) 的变动", en: "what the assumption \(assumption.id) varies")))
        }
    }

    private func weights(_ assumption: Assumption, _ variation: WeightVariation) -> Result<JSONValue, Limit> {
        guard variation.law == .fixed, variation.sets.isEmpty, variation.order.isEmpty,
            variation.experts == nil
        else {
            return .failure(
                Limit(
                    reason: Phrase(
                        zh: "按次序、权重组、专家或分布抽取的权重", en: "weights drawn by order, sets, experts or a law")))
        }
        let noise = framework.nodes.indices.map { position in
            position == 0 ? 0 : variation.noise[framework.nodes[position].level] ?? 0
        }
        return .success([
            "id": .string(assumption.id), "noise": .array(noise.map(JSONValue.number)),
        ])
    }

    // MARK: Errors of evidence

    private func evidence(_ assumption: Assumption) -> JSONValue {
        let codes = framework.leaves.map { framework.nodes[$0].id }
        let rows = Dictionary(
            model.columns.rawRows.enumerated().compactMap { row, raw in raw.map { ($0, row) } },
            uniquingKeysWith: { first, _ in first })
        let cells = analysis.uncertainCellList.map { cell -> JSONValue in
            let leaf = codes.firstIndex(of: model.panel.indicators[cell.column].code)
            let row = rows[cell.row]
            let counts = leaf != nil && row != nil
            return [
                "leaf": .integer(counts ? leaf ?? -1 : -1), "row": .integer(row ?? -1),
                "low": .number(cell.low), "high": .number(cell.high),
            ]
        }
        return ["id": .string(assumption.id), "cells": .array(cells)]
    }

    /// Why errors of evidence cannot be drawn; `nil` where they can, or none are.
    func evidenceLimit(normalisations: [[JSONValue]]) -> Phrase? {
        let touched = analysis.uncertainLeaves
        guard !touched.isEmpty else { return nil }
        let codes = framework.leaves.map { framework.nodes[$0].id }
        let own = Set(analysis.uncertainCellList.map { model.panel.indicators[$0.column].code })
        let unable = touched.first { leaf in
            !own.contains(codes[leaf]) || !model.columns.canPrepare(leaf: leaf)
                || normalisations.contains { !KernelLaws.learnsAgain($0[leaf]) }
        }
        return unable.map { leaf in
            let name = framework.nodes[framework.leaves[leaf]].name
            return Phrase(
                zh: "“\(name.zh)”的数据误差（其处理方法浏览器不会算）",
                en: "errors of the data of \"\(name.en)\", whose preparation the browser does not know")
        }
    }

    /// Whether the kernel can learn a normalisation again from other values.
    private static func learnsAgain(_ spec: JSONValue) -> Bool {
        guard case let .object(members) = spec else { return false }
        let id = members.first { $0.key == "id" }?.value
        let learns = members.first { $0.key == "learns" }?.value
        return id != .string("fixed") && learns != .bool(true)
    }
}
