// 01xx: files and tables.
extension DiagnosticKind {
    static let tables: [DiagnosticKind] = [fileMissing]

    public static let fileMissing = DiagnosticKind(
        "E0101",
        message: Phrase(zh: "找不到文件“{file}”", en: "there is no file \"{file}\""),
        wayOut: Phrase(
            zh: "请检查路径,或把文件放到该处", en: "check the path, or put the file there"),
        explanation: Phrase(
            zh: "项目里提到了一个不存在的文件。路径相对于 zhulu.yaml 所在的文件夹。",
            en: "The project names a file that does not exist. Paths are relative to the folder of zhulu.yaml."
        ))
}
