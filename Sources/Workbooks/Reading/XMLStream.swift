import CExpat
import Diagnostics
import Glibc

/// A name in XML, as it stands in the parser's memory: good only while the handler is called.
struct XMLName {
    /// The name without its namespace.
    let local: UnsafePointer<CChar>
    /// The namespace, ended by the separator; `nil` for none.
    private let space: UnsafePointer<CChar>?

    /// What stands between a namespace and a name; it cannot occur in XML.
    static let separator: CChar = 1

    init(_ whole: UnsafePointer<CChar>) {
        if let found = strrchr(whole, Int32(Self.separator)) {
            local = UnsafePointer(found + 1)
            space = whole
        } else {
            local = whole
            space = nil
        }
    }

    func matches(_ name: StaticString) -> Bool {
        name.withUTF8Buffer { $0.withMemoryRebound(to: CChar.self) { strcmp(local, $0.baseAddress!) == 0 } }
    }

    /// Whether the name is one of spreadsheets: in the transitional namespace, in the strict one, or in none.
    var isOfSpreadsheets: Bool {
        guard let space else { return true }
        return Self.starts(space, "http://schemas.openxmlformats.org/spreadsheetml/2006/main\u{1}")
            || Self.starts(space, "http://purl.oclc.org/ooxml/spreadsheetml/main\u{1}")
    }

    /// Whether the name is one of the relationships between parts.
    var isOfRelationships: Bool {
        guard let space else { return false }
        return Self.starts(space, "http://schemas.openxmlformats.org/officeDocument/2006/relationships\u{1}")
            || Self.starts(space, "http://purl.oclc.org/ooxml/officeDocument/relationships\u{1}")
    }

    var hasNoSpace: Bool { space == nil }

    private static func starts(_ text: UnsafePointer<CChar>, _ with: StaticString) -> Bool {
        with.withUTF8Buffer {
            $0.withMemoryRebound(to: CChar.self) { strncmp(text, $0.baseAddress!, $0.count) == 0 }
        }
    }
}

/// The attributes of an element, good only while the handler is called.
struct XMLAttributes {
    fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of an attribute without a namespace, or of one of the relationships.
    func pointer(_ name: StaticString, ofRelationships: Bool = false) -> UnsafePointer<CChar>? {
        guard var next = pairs else { return nil }
        while let key = next[0], let value = next[1] {
            let found = XMLName(key)
            if found.matches(name), ofRelationships ? found.isOfRelationships : found.hasNoSpace {
                return value
            }
            next += 2
        }
        return nil
    }

    func text(_ name: StaticString, ofRelationships: Bool = false) -> String? {
        pointer(name, ofRelationships: ofRelationships).map { String(cString: $0) }
    }

    func flag(_ name: StaticString) -> Bool {
        text(name).map { $0 == "1" || $0 == "true" || $0 == "on" } ?? false
    }
}

/// What takes the events of XML.
class XMLHandler {
    /// Set by a handler that wants to hear no more.
    var fault: Diagnosed?

    func start(_ name: XMLName, _ attributes: XMLAttributes) {}
    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Reads a part of an archive as XML, by expat.
///
/// A document type declaration is refused, so that there are no entities but the five of XML, and nothing outside is read.
struct XMLStream {
    let archive: ZipArchive

    /// - Throws: ``Diagnosed`` with `E0160`–`E0164` or what the handler found.
    func read(_ part: String, _ handler: XMLHandler) throws(Diagnosed) {
        let session = Session(handler)
        guard let parser = XML_ParserCreateNS(nil, XMLName.separator) else {
            throw WorkbookFault.damaged(archive.name, WorkbookWords.partBroken(part))
        }
        defer { XML_ParserFree(parser) }
        session.attach(parser)
        var isBroken = false
        try withExtendedLifetime(session) { () throws(Diagnosed) in
            try archive.read(part) { piece in
                let text = piece.bindMemory(to: CChar.self)
                isBroken = XML_Parse(parser, text.baseAddress, Int32(text.count), 0) != XML_STATUS_OK
                return !isBroken
            }
            if !isBroken { isBroken = XML_Parse(parser, nil, 0, 1) != XML_STATUS_OK }
        }
        if let fault = handler.fault { throw fault }
        if session.hasDoctype { throw WorkbookFault.doctype(archive.name, part) }
        if session.isTooDeep { throw WorkbookFault.damaged(archive.name, WorkbookWords.tooDeep) }
        if isBroken {
            let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
            throw WorkbookFault.damaged(
                archive.name, WorkbookWords.markup(part, Int(XML_GetCurrentLineNumber(parser)), reason))
        }
    }

    /// What the parser's callbacks know.
    private final class Session {
        private let handler: XMLHandler
        private var parser: XML_Parser?
        private var depth = 0
        private(set) var hasDoctype = false
        private(set) var isTooDeep = false

        init(_ handler: XMLHandler) { self.handler = handler }

        func attach(_ parser: XML_Parser) {
            self.parser = parser
            XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
            XML_SetElementHandler(
                parser,
                { session, name, attributes in
                    guard let name else { return }
                    Session.of(session)?.start(name, attributes)
                },
                { session, name in
                    guard let name else { return }
                    Session.of(session)?.end(name)
                })
            XML_SetCharacterDataHandler(parser) { session, text, count in
                guard let text else { return }
                text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                    Session.of(session)?.handler.text(UnsafeBufferPointer(start: $0, count: Int(count)))
                }
            }
            XML_SetStartDoctypeDeclHandler(parser) { session, _, _, _, _ in
                guard let session = Session.of(session) else { return }
                session.hasDoctype = true
                session.stop()
            }
        }

        private static func of(_ pointer: UnsafeMutableRawPointer?) -> Session? {
            pointer.map { Unmanaged<Session>.fromOpaque($0).takeUnretainedValue() }
        }

        private func start(
            _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
        ) {
            depth += 1
            if depth > 100 {
                isTooDeep = true
                return stop()
            }
            handler.start(XMLName(name), XMLAttributes(pairs: attributes))
            if handler.fault != nil { stop() }
        }

        private func end(_ name: UnsafePointer<CChar>) {
            depth -= 1
            handler.end(XMLName(name))
            if handler.fault != nil { stop() }
        }

        private func stop() {
            if let parser { XML_StopParser(parser, 0) }
        }
    }
}
