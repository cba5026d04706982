import Diagnostics
import ProjectFiles
import SystemPackage
import Tables

/// COINr's pair of tables: two files of delimited text, or two sheets of workbooks such as `index.xlsx#iData`.
enum COINrPair {
    /// - Throws: ``Diagnosed`` with everything that is wrong.
    static func project(data: String, meta: String) throws(Diagnosed) -> Project {
        try Project.coinr(data: table(data), meta: table(meta))
    }

    private static func table(_ written: String) throws(Diagnosed) -> DelimitedFile {
        guard let sheet = WorkbookSheet(written) else {
            return try DelimitedFile(FilePath(written), shownAs: written)
        }
        return try sheet.table(in: sheet.workbook(at: FilePath(sheet.file)), calledOneOf: [])
    }
}
