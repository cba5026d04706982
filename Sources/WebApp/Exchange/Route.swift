/// Where a request leads.
enum Route: Sendable, Hashable {
    enum Form: String, Sendable, Hashable {
        case html, json, csv, svg
        /// A specification of Vega-Lite.
        case vega = "vl.json"
    }

    case page(Subject, Form)
    /// Looks a unit up by name, and leads to its page.
    case search
    case asset(String)
    /// What version of the project is shown, for pages that wait for a change.
    case state
    case openAPI

    init?(_ segments: [String]) {
        var segments = segments
        if segments.count == 2, segments[0] == "assets" {
            self = .asset(segments[1])
            return
        }
        if segments == ["find"] {
            self = .search
            return
        }
        var form = Form.html
        let isAPI = segments.starts(with: ["api", "v1"])
        if isAPI { segments.removeFirst(2) }
        // The longer ending first: `.vl.json` is no `.json`.
        for asked in [Form.vega, .json, .csv, .svg] {
            guard let last = segments.last, last.hasSuffix("." + asked.rawValue),
                last.utf8.count > asked.rawValue.utf8.count + 1
            else { continue }
            segments[segments.count - 1] = String(last.dropLast(asked.rawValue.count + 1))
            form = asked
            break
        }
        if isAPI, form == .json, segments == ["openapi"] {
            self = .openAPI
        } else if isAPI, form == .json, segments == ["state"] {
            self = .state
        } else if let subject = Subject(segments), !(isAPI && form == .html), !(segments.isEmpty && isAPI) {
            self = .page(subject, form)
        } else {
            return nil
        }
    }

    /// Whether an answer that is an error is best given as JSON.
    static func wantsJSON(_ target: String) -> Bool {
        let path = target.prefix { $0 != "?" }
        return path.hasPrefix("/api/") || path.hasSuffix(".json") || path.hasSuffix(".csv")
    }
}
