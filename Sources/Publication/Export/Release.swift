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
    /// The files of a project by which the values of the run become this result again, by name.
    public var files: [(name: String, contents: String)]

    public init(
        run: Run, ledger: Ledger, provenance: Provenance, imprint: Imprint, certainty: Certainty? = nil,
        findings: [Diagnostic] = [], files: [(name: String, contents: String)] = []
    ) {
        self.run = run
        self.ledger = ledger
        self.provenance = provenance
        self.imprint = imprint
        self.certainty = certainty
        self.findings = findings
        self.files = files
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
    /// Until this day it is not to be made public; `nil` where it may be at once.
    public var embargo: CalendarDay?

    public init(
        date: CalendarDay, licence: Phrase? = nil, description: Phrase? = nil, embargo: CalendarDay? = nil
    ) {
        self.embargo = embargo
        self.date = date
        self.licence = licence
        self.description = description
    }

    /// What stands above everything while it is not to be made public.
    public var notice: Phrase? {
        embargo.map {
            Phrase(
                zh: "保密至\($0.phrase.zh)，此前不得公开。",
                en: "Embargoed until \($0.phrase.en): not for publication before.")
        }
    }

    /// The terms of use, or that none are stated.
    public var terms: Phrase {
        licence ?? Phrase(zh: "未注明（在 zhulu.yaml 写 licence）", en: "not stated (write licence in zhulu.yaml)")
    }
}
