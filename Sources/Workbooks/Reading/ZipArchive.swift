import CMinizip
import Diagnostics
import Glibc

/// The parts of a zip archive in memory, unpacked as a stream by minizip.
///
/// Names of entries are only looked up, never written to a disk, so that one like `../etc` does no harm.
final class ZipArchive {
    let name: String
    private let limits: WorkbookLimits
    private let memory: Memory
    private let file: unzFile
    private var entries: [String: Entry] = [:]
    private var unpacked = 0

    private struct Entry {
        var position: unz64_file_pos
        var packedBytes: Int
        var isEncrypted: Bool
    }

    /// - Throws: ``Diagnosed`` with `E0160` for what is no archive, and `E0163` for one of too many entries.
    init(_ bytes: [UInt8], shownAs name: String, limits: WorkbookLimits) throws(Diagnosed) {
        self.name = name
        self.limits = limits
        memory = Memory(bytes)
        guard let file = memory.open() else { throw WorkbookFault.damaged(name, WorkbookWords.noDirectory) }
        self.file = file
        try readDirectory()
    }

    deinit { unzClose(file) }

    private func readDirectory() throws(Diagnosed) {
        var status = unzGoToFirstFile(file)
        while status == UNZ_OK {
            guard entries.count < limits.entries else {
                throw WorkbookFault.tooLarge(name, WorkbookWords.entries(limits.entries))
            }
            var info = unz_file_info64()
            var text = [CChar](repeating: 0, count: 1024)
            guard unzGetCurrentFileInfo64(file, &info, &text, 1023, nil, 0, nil, 0) == UNZ_OK else { break }
            var position = unz64_file_pos()
            unzGetFilePos64(file, &position)
            let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            let key = Self.key(String(decoding: bytes, as: UTF8.self))
            let entry = Entry(
                position: position, packedBytes: Int(clamping: info.compressed_size),
                isEncrypted: info.flag & 1 != 0)
            // Two parts of one name may be read as two different workbooks by two programs.
            if entries.updateValue(entry, forKey: key) != nil {
                throw WorkbookFault.damaged(name, WorkbookWords.twice(key))
            }
            status = unzGoToNextFile(file)
        }
        guard status == UNZ_END_OF_LIST_OF_FILE else {
            throw WorkbookFault.damaged(name, WorkbookWords.noDirectory)
        }
    }

    /// Parts are named without regard to case, and some programs write `\`.
    private static func key(_ path: String) -> String {
        path.replacing("\\", with: "/").trimmingPrefix("/").lowercased()
    }

    func has(_ part: String) -> Bool { entries[Self.key(part)] != nil }

    /// Gives the contents of a part to a closure, piece by piece, until it says that it has enough.
    /// - Throws: ``Diagnosed`` with `E0160`, `E0162` or `E0163`.
    func read(_ part: String, _ take: (UnsafeRawBufferPointer) -> Bool) throws(Diagnosed) {
        guard var entry = entries[Self.key(part)] else {
            throw WorkbookFault.damaged(name, WorkbookWords.partMissing(part))
        }
        if entry.isEncrypted { throw WorkbookFault.encrypted(name) }
        guard unzGoToFilePos64(file, &entry.position) == UNZ_OK, unzOpenCurrentFile(file) == UNZ_OK else {
            throw WorkbookFault.damaged(name, WorkbookWords.partBroken(part))
        }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        var size = 0
        while true {
            let count = Int(unzReadCurrentFile(file, buffer.baseAddress, UInt32(buffer.count)))
            guard count > 0 else {
                // The check sum is compared on closing.
                let closed = unzCloseCurrentFile(file)
                if count < 0 || closed != UNZ_OK {
                    throw WorkbookFault.damaged(name, WorkbookWords.partBroken(part))
                }
                return
            }
            size += count
            unpacked += count
            if let reason = excess(size, entry) {
                unzCloseCurrentFile(file)
                throw WorkbookFault.tooLarge(name, reason)
            }
            if !take(UnsafeRawBufferPointer(rebasing: buffer[..<count])) {
                unzCloseCurrentFile(file)
                return
            }
        }
    }

    private func excess(_ size: Int, _ entry: Entry) -> Phrase? {
        if unpacked > limits.unpackedBytes { return WorkbookWords.unpacked(limits.unpackedBytes) }
        guard size > limits.unpackedWithoutQuestion else { return nil }
        return size / max(1, entry.packedBytes) > limits.ratio ? WorkbookWords.ratio(limits.ratio) : nil
    }
}

/// A file in memory, as minizip reads it.
private final class Memory {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The archive, which must not outlive this.
    func open() -> unzFile? {
        var functions = zlib_filefunc64_def()
        functions.opaque = Unmanaged.passUnretained(self).toOpaque()
        functions.zopen64_file = { opaque, _, _ in opaque }
        functions.zread_file = { opaque, _, buffer, size in
            guard let buffer else { return 0 }
            return UInt(Memory.of(opaque).read(into: buffer, Int(size)))
        }
        functions.zwrite_file = { _, _, _, _ in 0 }
        functions.ztell64_file = { opaque, _ in ZPOS64_T(Memory.of(opaque).position) }
        functions.zseek64_file = { opaque, _, offset, origin in
            Memory.of(opaque).seek(offset, origin) ? 0 : -1
        }
        functions.zclose_file = { _, _ in 0 }
        functions.zerror_file = { _, _ in 0 }
        return unzOpen2_64(nil, &functions)
    }

    private static func of(_ opaque: UnsafeMutableRawPointer?) -> Memory {
        guard let opaque else { preconditionFailure("minizip hands back the file that it was given") }
        return Unmanaged<Memory>.fromOpaque(opaque).takeUnretainedValue()
    }

    private func read(into buffer: UnsafeMutableRawPointer, _ size: Int) -> Int {
        let count = min(size, bytes.count - position)
        bytes.withUnsafeBytes { all in
            if let base = all.baseAddress, count > 0 { memcpy(buffer, base + position, count) }
        }
        position += count
        return count
    }

    private func seek(_ offset: ZPOS64_T, _ origin: CInt) -> Bool {
        let start = origin == SEEK_SET ? 0 : origin == SEEK_CUR ? position : bytes.count
        // Offsets from the end and from here are written as unsigned too.
        let (target, overflow) = start.addingReportingOverflow(Int(truncatingIfNeeded: offset))
        guard !overflow, 0...bytes.count ~= target else { return false }
        position = target
        return true
    }
}
