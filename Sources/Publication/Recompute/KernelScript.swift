/// The kernel as a script for pages.
public enum KernelScript {
    /// Its modules in the order in which they may stand in one script.
    private static let modules = [PackageResources.kernel_js, PackageResources.draws_js]

    /// What weights that are moved by hand need, as a module.
    public static let balance = PackageResources.balance_js

    /// The modules as one script, without what ties modules to files.
    public static let text = joined(modules.map { String(decoding: $0, as: UTF8.self) })

    /// Modules joined into one: every import and export stands on a line of its own, by house rule.
    static func joined(_ modules: [String]) -> String {
        modules.map { module in
            module.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.hasPrefix("import ") }
                .map { $0.hasPrefix("export ") ? $0.dropFirst("export ".count) : $0 }
                .joined(separator: "\n")
        }.joined(separator: "\n")
    }
}
