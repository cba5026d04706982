import Diagnostics
import SystemPackage

/// Reads a file that is meant to be small as a whole.
public enum SmallFile {
    /// The file's bytes.
    /// - Parameters:
    ///   - path: where the file is.
    ///   - name: its name in places.
    ///   - limit: the greatest size in bytes.
    /// - Throws: ``Diagnosed`` with `E0101`–`E0104`, `E0106` or `E0107`.
    public static func read(_ path: FilePath, shownAs name: String, limit: Int) throws(Diagnosed) -> [UInt8] {
        let descriptor = try RegularFile.open(path, shownAs: name, limit: limit)
        defer { try? descriptor.close() }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        do {
            while true {
                let count = try block.withUnsafeMutableBytes { try descriptor.read(into: $0) }
                if count == 0 { return bytes }
                bytes += block[..<count]
                if bytes.count > limit { break }
            }
        } catch {
            throw RegularFile.failure(error as? Errno ?? .ioError, name)
        }
        throw RegularFile.tooLarge(name, limit)
    }
}
