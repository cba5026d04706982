/// A short mark of some bytes, the same on every machine (FNV-1a, 64 bits). It tells versions apart and protects
/// nothing.
struct Mark {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    mutating func add(_ text: String) {
        add(text.utf8)
        add([0xFF])
    }

    mutating func add(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { unsafe add($0) }
    }

    var text: String { String(value, radix: 36) }

    static func of(_ texts: String...) -> String {
        var mark = Mark()
        for text in texts { mark.add(text) }
        return mark.text
    }
}
