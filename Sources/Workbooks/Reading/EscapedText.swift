/// Characters that XML cannot hold, as workbooks write them: `_x000D_` is a carriage return (ECMA-376 22.9.2.19).
enum EscapedText {
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
        let units = Array(text.utf16)
        var result: [UInt16] = []
        result.reserveCapacity(units.count)
        var i = 0
        while i < units.count {
            if let unit = unit(units, at: i) {
                result.append(unit)
                i += 7
            } else {
                result.append(units[i])
                i += 1
            }
        }
        return String(decoding: result, as: UTF16.self)
    }

    /// The text so that it is read back as it is: `_x0041_` as `_x005F_x0041_`.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
        let units = Array(text.utf16)
        var result: [UInt16] = []
        for i in units.indices {
            if unit(units, at: i) != nil { result += Array("_x005F".utf16) }
            result.append(units[i])
        }
        return String(decoding: result, as: UTF16.self)
    }

    private static func unit(_ units: [UInt16], at i: Int) -> UInt16? {
        guard i + 7 <= units.count, units[i] == 0x5F, units[i + 1] == 0x78, units[i + 6] == 0x5F else {
            return nil
        }
        var code: UInt16 = 0
        for unit in units[(i + 2)..<(i + 6)] {
            guard let digit = Character(Unicode.Scalar(UInt8(truncatingIfNeeded: unit))).hexDigitValue,
                unit < 128
            else { return nil }
            code = code << 4 | UInt16(digit)
        }
        return code
    }
}
