/// A published page: HTML that carries the report it shows, as JSON.
enum PublishedPage {
    /// The id of the element that holds it.
    static let id = "zhulu-report"

    /// The report that a page carries, with the bytes that the command wrote.
    /// - Returns: `nil` for what is no page, or carries none.
    static func report(in bytes: [UInt8]) -> [UInt8]? {
        let start = bytes.drop { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }.first
        guard start == UInt8(ascii: "<") else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let opening = "<script type=\"application/json\" id=\"\(id)\">"
        guard let first = text.firstRange(of: opening),
            let end = text[first.upperBound...].firstRange(of: "</script>")
        else { return nil }
        // The one thing that a page writes in another way than the command does.
        return Array(text[first.upperBound..<end.lowerBound].replacing("\\u003c", with: "<").utf8)
    }
}
