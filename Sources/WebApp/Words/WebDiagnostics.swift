import Diagnostics
import Publication

// 086x: what was asked of the server.
extension DiagnosticKind {
    public static let web: [DiagnosticKind] = [
        pageUnknown, parameterInvalid, changeForbidden, methodRefused, requestRefused, requestTooLarge,
        answerTooSlow, portTaken, addressUnusable, chartUnknown,
        chartsNotDrawn,
    ]

    static let pageUnknown = DiagnosticKind(
        "E0860",
        message: Phrase(zh: "没有页面“{path}”", en: "there is no page \"{path}\""),
        wayOut: Phrase(zh: "从首页 / 开始，或看 /api/v1/openapi.json", en: "start at / or read /api/v1/openapi.json"),
        explanation: Phrase(
            zh: "页面的地址见 /api/v1/openapi.json；每个页面加 .json 或 .csv 就是数据。",
            en:
                "All addresses stand in /api/v1/openapi.json; a page's address with .json or .csv gives its data."
        ))

    static let parameterInvalid = DiagnosticKind(
        "E0861",
        message: Phrase(zh: "参数“{name}”：{reason}", en: "the parameter \"{name}\": {reason}"),
        wayOut: Phrase(zh: "对照 /api/v1/openapi.json 修改", en: "compare it with /api/v1/openapi.json"),
        explanation: Phrase(
            zh: "不认识的参数不会被忽略：写错的参数若被忽略，得到的就不是想要的结果。",
            en:
                "Unknown parameters are not ignored: whoever misspells one would get an answer to another question."
        ))

    static let changeForbidden = DiagnosticKind(
        "E0862",
        message: Phrase(zh: "不能从网页改动“{path}”", en: "\"{path}\" cannot be changed from a page"),
        wayOut: Phrase(
            zh: "可以改动 methods、weight、assumptions 下的设置；其他的用 --set 或改文件",
            en: "settings under methods, weight and assumptions can; for others use --set or edit the file"),
        explanation: Phrase(
            zh: "网页上的改动只限于方法与权重，任何链接都不能让程序去读别的文件。",
            en:
                "A page changes methods and weights alone, so that no link can make the program read other files."
        ))

    static let methodRefused = DiagnosticKind(
        "E0863",
        message: Phrase(zh: "不接受 {method} 请求", en: "{method} requests are not accepted"),
        wayOut: Phrase(zh: "用 GET 或 HEAD", en: "use GET or HEAD"),
        explanation: Phrase(
            zh: "服务只读，没有任何请求会写入项目。", en: "The server only reads; no request writes to the project."))

    static let requestRefused = DiagnosticKind(
        "E0864",
        message: Phrase(zh: "请求被拒绝：{field} 是“{value}”", en: "refused: {field} is \"{value}\""),
        wayOut: Phrase(
            zh: "用启动时显示的地址打开；经其他名称访问时用 --allow-host",
            en: "use the address shown at the start; --allow-host adds another name"),
        explanation: Phrase(
            zh: "浏览器里打开的任何网页都能向本机发请求。服务只回答发给自己名字、且来自自己页面的请求，以防 DNS 重绑定和跨站请求。",
            en:
                "Any page that a browser has open can send requests to this machine. The server answers those addressed to its own names and coming from its own pages, against DNS rebinding and cross-site requests."
        ))

    static let requestTooLarge = DiagnosticKind(
        "E0865",
        message: Phrase(zh: "地址太长，或参数太多", en: "the address is too long, or has too many parameters"),
        wayOut: Phrase(zh: "改动很多时，写进 zhulu.yaml", en: "write that many changes into zhulu.yaml"),
        explanation: Phrase(
            zh: "地址至多 8,192 字节，参数至多 128 个。", en: "An address has at most 8,192 bytes and 128 parameters."))

    static let answerTooSlow = DiagnosticKind(
        "E0866",
        message: Phrase(zh: "{seconds} 秒内没有算完，已停止", en: "not done after {seconds} s, and stopped"),
        wayOut: Phrase(zh: "用较小的 draws，或改用命令行", en: "ask for fewer draws, or use the command line"),
        explanation: Phrase(
            zh: "网页上的计算有时限，以免一个请求占住全部处理器。命令行没有时限。",
            en:
                "Work for a page is limited in time, so that one request cannot hold the machine. Commands are not."
        ))

    static let portTaken = DiagnosticKind(
        "E0867",
        message: Phrase(zh: "端口 {port} 已被占用", en: "port {port} is taken"),
        wayOut: Phrase(
            zh: "用 --port 换一个；--port 0 由系统选",
            en: "choose another with --port; --port 0 lets the system choose"),
        explanation: Phrase(
            zh: "一个端口同时只能由一个程序使用。", en: "A port belongs to one program at a time."))

    static let addressUnusable = DiagnosticKind(
        "E0868",
        message: Phrase(zh: "不能在 {address} 上监听：{reason}", en: "cannot listen on {address}: {reason}"),
        wayOut: Phrase(
            zh: "用 --host 127.0.0.1，或本机的另一个地址；1024 以下的端口需要权限",
            en: "use --host 127.0.0.1 or another address of this machine; ports below 1024 need rights"),
        explanation: Phrase(
            zh: "地址必须属于本机，端口必须允许使用。",
            en: "The address must be this machine's own, and the port one that may be used."))
}
