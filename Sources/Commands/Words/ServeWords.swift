import Diagnostics

/// What help says about the options of `serve`.
enum ServeWords {
    static let port = Phrase(zh: "端口；0 由系统选。", en: "The port; 0 lets the system choose.")
    static let portOutOfRange = Phrase(
        zh: "--port 须在 0 与 65535 之间", en: "--port lies between 0 and 65535")
    static let host = Phrase(
        zh: "监听的地址；默认只有本机能访问。", en: "The address to listen on; by default only this machine gets in.")
    static let allowHost = Phrase(
        zh: "另外允许的主机名，如反向代理的名字；可重复。",
        en: "Another name under which pages may be asked for, such as a proxy's; may be repeated.")
    static let open = Phrase(zh: "在浏览器中打开。", en: "Open it in the browser.")
    static let get = Phrase(
        zh: "不启动服务，只输出这个地址的回答。", en: "Start no server; print the answer at this address.")
    static let running = Phrase(zh: "Ctrl-C 结束", en: "Ctrl-C ends it")
    static let notLocal = Phrase(
        zh: "注意：同一网络里的其他机器也能看到这个项目的全部数据；没有密码。",
        en: "Note: other machines on the network can see all data of this project; there is no password.")
    static let noChanges = Phrase(
        zh: "serve 不接受 --set：在页面上改，或写进地址 ?set=路径=值",
        en: "serve takes no --set: change it on the page, or in the address, ?set=path=value")
    static let noBrowser = Phrase(
        zh: "没有找到 xdg-open；请自己打开上面的地址", en: "there is no xdg-open; open the address above yourself")
}
