import Diagnostics

/// What a chart says of itself to programs, under `usermeta`, which renderers leave alone: title, sentence, digests,
/// changes, date and licence.
struct ChartStamp {
    private let chart: Chart
    private let provenance: Provenance?
    private let imprint: Imprint?

    init(_ chart: Chart, provenance: Provenance?, imprint: Imprint?) {
        (self.chart, self.provenance, self.imprint) = (chart, provenance, imprint)
    }

    var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("chart", .string(chart.id)), .init("title", JSONRenderer.value(chart.title)),
            .init("sentence", JSONRenderer.value(chart.sentence)),
        ]
        if let provenance { members += JSONRenderer.members(provenance) }
        if let imprint {
            members += [
                .init("date", .string(imprint.date.text)),
                .init("licence", JSONRenderer.value(imprint.terms)),
            ]
        }
        return ["zhulu": .object(members)]
    }
}
