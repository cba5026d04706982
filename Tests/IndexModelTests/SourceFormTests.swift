import IndexModel
import Testing

/// What may stand as the date and the address of a source.
@Suite struct SourceFormTests {
    @Test(arguments: [
        ("", true), ("2025", true), ("2025-03", true), ("2024-02-29", true), ("2000-02-29", true),
        ("2025-02-29", false),
        ("1900-02-29", false), ("2025-13", false), ("2025-00-10", false), ("2025-06-31", false),
        ("2025-6-3", false),
        ("2025/03/18", false), ("March 2025", false), ("25-03-18", false), ("2025-03-18-01", false),
        ("２０２５", false),
    ]) func dates(text: String, isReadable: Bool) {
        #expect(Source(id: "s", title: "t", date: text).hasReadableDate == isReadable)
    }

    @Test(arguments: [
        ("", true), ("https://www.stats.gov.cn/x?y=1", true), ("HTTP://example.org", true),
        ("doi:10.1000/182", true),
        ("https://统计局.中国/", true), ("https:///x", false), ("https://", false), ("www.stats.gov.cn", false),
        ("javascript:alert(1)", false), ("https://a b.org", false), ("file:///etc/passwd", false),
    ]) func addresses(text: String, isReadable: Bool) {
        #expect(Source(id: "s", title: "t", url: text).hasReadableAddress == isReadable)
    }
}
