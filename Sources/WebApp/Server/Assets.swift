import Publication

/// The files that pages load: scripts, the style sheet and the icon, all of them inside the program.
enum Assets {
    private static let scripts: [String: [UInt8]] = [
        "app.js": PackageResources.app_js, "weights.js": PackageResources.weights_js,
        "balance.js": KernelScript.balance,
        "results.js": PackageResources.results_js, "watch.js": PackageResources.watch_js,
        "drawer.js": PackageResources.drawer_js, "charts.js": PackageResources.charts_js,
    ]

    private static let style = HTMLStyle.pages

    static func answer(_ name: String) -> Answer? {
        if let script = scripts[name] { return Answer(type: "text/javascript; charset=utf-8", script) }
        return switch name {
        case "app.css": Answer(type: "text/css; charset=utf-8", style.utf8)
        case "icon.svg": Answer(type: "image/svg+xml", PackageResources.icon_svg)
        default: nil
        }
    }
}
