import Construction
import Diagnostics
import IndexModel

/// A result made ready to leave the house: the run, how sure it is, where its values come from, and what every copy of it
/// has to say of itself.
public struct Release: Sendable {
    public var run: Run
    public var ledger: Ledger
    public var provenance: Provenance
    public var imprint: Imprint
    /// `nil` where nothing was drawn.
    public var certainty: Certainty?
    /// What the author should know, and readers too.
    public var findings: [Diagnostic]

    public init(
        run: Run, ledger: Ledger, provenance: Provenance, imprint: Imprint, certainty: Certainty? = nil,
        findings: [Diagnostic] = []
    ) {
        self.run = run
        self.ledger = ledger
        self.provenance = provenance
        self.imprint = imprint
        self.certainty = certainty
        self.findings = findings
    }

    /// The period whose ranking is shown.
    public var period: Int? { certainty?.period ?? run.final.periods.last?.period }

    /// The project's title; the name of the index where it has none.
    public var title: Phrase {
        run.plan.title.en.isEmpty ? run.plan.framework.root.name : run.plan.title
    }
}

/// What a publication says of itself besides what it was made from.
public struct Imprint: Sendable, Hashable {
    public var date: CalendarDay
    /// `nil` where the methodology does not say.
    public var licence: Phrase?
    public var description: Phrase?

    public init(date: CalendarDay, licence: Phrase? = nil, description: Phrase? = nil) {
        self.date = date
        self.licence = licence
        self.description = description
    }

    /// The terms of use, or that none are stated.
    public var terms: Phrase {
        licence ?? Phrase(zh: "未注明（在 zhulu.yaml 写 licence）", en: "not stated (write licence in zhulu.yaml)")
    }
}
