import Diagnostics
import SystemPackage

/// The bytes of a file or of a text in memory, in order, from the start as often as wanted.
///
/// The one owner of its descriptor, which is closed with it.
final class ByteSource {
    let name: String
    private let limit: Int
    private let storage: Storage
    private(set) var position = 0

    private enum Storage {
        case descriptor(FileDescriptor)
        case memory([UInt8])
    }

    init(_ path: FilePath, shownAs name: String, limit: Int) throws(Diagnosed) {
        self.name = name
        self.limit = limit
        storage = .descriptor(try RegularFile.open(path, shownAs: name, limit: limit))
    }

    init(_ bytes: [UInt8], shownAs name: String, limit: Int) throws(Diagnosed) {
        if bytes.count > limit { throw RegularFile.tooLarge(name, limit) }
        self.name = name
        self.limit = limit
        storage = .memory(bytes)
    }

    deinit {
        if case .descriptor(let descriptor) = storage { try? descriptor.close() }
    }

    /// Goes to a byte counted from the start.
    func seek(to offset: Int) throws(Diagnosed) {
        position = offset
        guard case .descriptor(let descriptor) = storage else { return }
        do { try descriptor.seek(offset: Int64(offset), from: .start) } catch { throw failure(error) }
    }

    /// Reads as many bytes as fit behind `start`, fewer only at the end.
    /// - Returns: how many were read.
    func fill(_ buffer: inout [UInt8], from start: Int) throws(Diagnosed) -> Int {
        var end = start
        while end < buffer.count {
            let count = try read(into: &buffer, from: end)
            if count == 0 { break }
            end += count
            position += count
            if position > limit { throw RegularFile.tooLarge(name, limit) }
        }
        return end - start
    }

    private func read(into buffer: inout [UInt8], from start: Int) throws(Diagnosed) -> Int {
        switch storage {
        case .memory(let bytes):
            let count = max(0, min(buffer.count - start, bytes.count - position))
            buffer.replaceSubrange(start..<start + count, with: bytes[position..<position + count])
            return count
        case .descriptor(let descriptor):
            do {
                return try buffer.withUnsafeMutableBytes {
                    try descriptor.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[start...]))
                }
            } catch {
                throw failure(error)
            }
        }
    }

    private func failure(_ error: any Error) -> Diagnosed {
        RegularFile.failure(error as? Errno ?? .ioError, name)
    }
}
