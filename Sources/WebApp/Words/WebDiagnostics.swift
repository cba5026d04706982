import Diagnostics
import Publication

// 086x: what was asked of the server.
extension DiagnosticKind {
    public static let web: [DiagnosticKind] = [
        pageUnknown, parameterInvalid, changeForbidden, methodRefused, requestRefused, requestTooLarge,
        answerTooSlow, portTaken, addressUnusable, tokenWrong, savingRefused, copyGone, formUnreadable,
        tooMuchAtOnce,
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
            zh: "链接能改的只限于方法与权重，因此没有链接能让程序去读别的文件；工作室里的文本可以引用项目文件夹之内的其他表。",
            en:
                "A link changes methods and weights alone, so that none can make the program read other files. The studio's text may name other tables inside the project's folder."
        ))

    static let methodRefused = DiagnosticKind(
        "E0863",
        message: Phrase(zh: "不接受 {method} 请求", en: "{method} requests are not accepted"),
        wayOut: Phrase(zh: "用 GET 或 HEAD", en: "use GET or HEAD"),
        explanation: Phrase(
            zh: "只有方法工作室的表单会写入，而且要带本次启动的令牌；其余请求只读。",
            en:
                "Only the forms of the method studio write, with a token of this run of the server; every other request reads."
        ))

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

    static let tokenWrong = DiagnosticKind(
        "E0874",
        message: Phrase(zh: "表单没有带来本次启动的令牌", en: "the form does not carry this server's token"),
        wayOut: Phrase(zh: "重新打开 /studio，再做一次", en: "open /studio again, and repeat it"),
        explanation: Phrase(
            zh: "令牌是每次启动时随机产生的，只写在本服务自己的页面里。服务重启之后，旧页面的表单就不再有效。",
            en:
                "The token is random for every start and stands in this server's own pages alone. After a restart the forms of older pages do nothing."
        ))

    static let savingRefused = DiagnosticKind(
        "E0875",
        message: Phrase(zh: "这个服务不写文件", en: "this server does not write files"),
        wayOut: Phrase(
            zh: "把工作室里的文本存为 zhulu.yaml；或不带 --host、--allow-host 启动",
            en: "save the studio's text as zhulu.yaml yourself, or start without --host and --allow-host"),
        explanation: Phrase(
            zh: "能从别的机器打开的服务，谁都能在上面改方法的副本，但不能写入项目。",
            en:
                "Where a server can be reached from other machines anybody may edit a copy, and nobody write to the project."
        ))

    static let copyGone = DiagnosticKind(
        "E0876",
        message: Phrase(zh: "这份副本已不在服务的内存里", en: "the server no longer holds this copy"),
        wayOut: Phrase(zh: "从 /studio 重新开始", en: "start again at /studio"),
        explanation: Phrase(
            zh: "副本只在内存里，保留最近 64 份，服务停止后就没有了。要留下，就保存。",
            en:
                "Copies are kept in memory alone, the last 64 of them, and end with the server. What is to last is saved."
        ))

    static let formUnreadable = DiagnosticKind(
        "E0877",
        message: Phrase(zh: "表单读不出来：{reason}", en: "the form cannot be read: {reason}"),
        wayOut: Phrase(zh: "从 /studio 的页面提交", en: "send it from the page /studio"),
        explanation: Phrase(
            zh: "表单须为 application/x-www-form-urlencoded，UTF-8，且有一个已知的动作。",
            en: "A form is application/x-www-form-urlencoded in UTF-8, with an action that is known."))

    static let tooMuchAtOnce = DiagnosticKind(
        "E0878",
        message: Phrase(
            zh: "同时要计算的太多，排不下了；请 {seconds} 秒后再试",
            en: "too much is to be computed at once; come again in {seconds} s"),
        wayOut: Phrase(
            zh: "稍后重发同一请求，或用较小的 draws", en: "send the same again a little later, or ask for fewer draws"),
        explanation: Phrase(
            zh: "同时计算的请求不多于处理器，另有少数排队；排不下的立即以状态 503 和 Retry-After 拒绝，而不是让所有人一起等到超时。已缓存的结果和静态文件不排队。",
            en:
                "No more requests are computed at once than there are processors, and a few more wait. What does not fit is refused at once, with status 503 and Retry-After, in place of letting everybody wait in vain. Results that are kept, and files, stand in no queue."
        ))
}
