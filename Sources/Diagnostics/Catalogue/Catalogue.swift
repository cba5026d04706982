extension DiagnosticKind {
    /// Every kind of finding, in the order of the codes' numbers.
    public static let catalogue: [DiagnosticKind] =
        (tables + methodology + data + numbers + years + structure + assumptions + leagues + improvements
        + lenses
        + evidenceFiles + published + questions + readWorkbooks).sorted {
            $0.code.dropFirst() < $1.code.dropFirst()
        }

    /// The kind with this code, in either case of letters.
    public static func named(_ code: String) -> DiagnosticKind? {
        catalogue.first { $0.code == code.uppercased() }
    }
}
