import Diagnostics

/// A feed with one entry, the release (Atom, RFC 4287).
struct SiteFeed {
    let release: Release

    init(_ release: Release) { self.release = release }

    var text: String {
        let day = release.imprint.date.text
        let provenance = release.provenance
        let title = Languages.both.text(release.title, joinedBy: " · ")
        let parts = [release.certainty?.lead, release.imprint.description].compactMap { $0 }
            .map { Languages.both.text($0, joinedBy: "\n") }
        // Names that hold for as long as method and data do, wherever the site stands.
        let name = "urn:zhulu:\(provenance.method):\(provenance.data)"
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
            <id>urn:zhulu:\(provenance.method)</id>
            <title>\(SiteFeed.escaped(title))</title>
            <updated>\(day)T00:00:00Z</updated>
            <author><name>\(SiteFeed.escaped(title))</name></author>
            <generator version="\(SiteFeed.escaped(provenance.version))">zhulu</generator>
            <link rel="alternate" type="text/html" href="index.html"/>
            <entry>
            <id>\(name)</id>
            <title>\(SiteFeed.escaped(title + " · " + provenance.line.en))</title>
            <updated>\(day)T00:00:00Z</updated>
            <link rel="alternate" type="text/html" hreflang="zh-Hans" href="zh/index.html"/>
            <link rel="alternate" type="text/html" hreflang="en" href="en/index.html"/>
            <summary>\(SiteFeed.escaped((parts + [title]).joined(separator: "\n")))</summary>
            </entry>
            </feed>

            """
    }

    /// What HTML escapes, XML escapes.
    private static func escaped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { HTMLText.escaped(String($0)) }
            .joined(separator: "\n")
    }
}
