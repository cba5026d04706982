import Diagnostics

/// A change of a methodology's text, as a button of an editor makes it.
public enum MethodologyEdit: Sendable, Hashable {
    /// What `--set` takes: `methods.aggregation=geometric`.
    case change(String)
    /// A node's weight among its siblings.
    case weight(of: String, Double)
    case name(of: String, zh: String, en: String)
    /// 1 or −1.
    case direction(of: String, Int)
    /// What an indicator's values are divided by; `nil` for nothing.
    case denominator(of: String, String?)
    /// A node with all under it, and every node that is left without children.
    case removal(of: String)
    /// A node goes to another parent, as its last child.
    case move(String, under: String)
    /// A node changes places with the sibling before (−1) or behind (1) it.
    case shift(String, by: Int)
    /// An indicator joins as a node's last child.
    case addition(of: String, under: String)
    /// A new node with one indicator, which leaves the place where it is.
    case group(id: String, zh: String, en: String, under: String, indicator: String)
    /// The choice of a step in YAML, for everything or for one node or indicator; `nil` for none of its own.
    case method(step: String, for: Scope, String?)

    public enum Scope: Sendable, Hashable {
        case everything
        case node(String)
        case indicator(String)
    }
}

/// A methodology's text that is being edited. Edits keep comments and order, and are proved by reading what they
/// wrote: a text that would not read as what was meant is never given.
public struct MethodologyCopy: Sendable, Hashable {
    public let text: String
    let entry: Entry
    private let file: String
    /// In bytes.
    public static var largest: Int { YAMLDocument.largest }

    /// - Parameter file: the file's name in places.
    /// - Throws: ``Diagnosed`` for what is no YAML.
    public init(_ text: String, file: String = "zhulu.yaml") throws(Diagnosed) {
        guard text.utf8.count <= Self.largest else {
            throw Diagnosed(Diagnostic(.yamlTooLarge, at: Place(file: file), ["what": "> 1 MB"]))
        }
        guard !text.unicodeScalars.contains("\0") else {
            throw Diagnosed(Diagnostic(.yamlNotUTF8, at: Place(file: file)))
        }
        self.text = text
        self.file = file
        entry = try YAMLDocument.read(text, file: file)
    }

    public static func == (left: MethodologyCopy, right: MethodologyCopy) -> Bool { left.text == right.text }
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// The copy after an edit.
    /// - Throws: ``Diagnosed`` where there is no such node, or the text cannot be edited by machine.
    public func edited(_ edit: MethodologyEdit) throws(Diagnosed) -> MethodologyCopy {
        try edited([edit])
    }

    /// The copy after several edits, one behind the other.
    public func edited(_ edits: [MethodologyEdit]) throws(Diagnosed) -> MethodologyCopy {
        var copy = self
        for edit in edits {
            let meant = try EntryEdit(edit, file: file).applied(to: copy.entry)
            copy = try MethodologyCopy(
                EntryRewriter.text(copy.text, read: copy.entry, as: meant), file: file)
        }
        return copy
    }
}
