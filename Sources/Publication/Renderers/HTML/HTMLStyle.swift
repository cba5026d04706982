/// The style sheet of reports, on a screen and on paper.
public enum HTMLStyle {
    public static let text = """
        :root{--ink:#1d232b;--soft:#56616e;--line:#d9dee4;--wash:#f5f7f9;--paper:#fff;--mark:#0b5cad;--fill:#3b7fc4;\
        --amber:#fff4d6;--amber-line:#b87a00;--bad:#a4262c}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0;color:var(--ink);background:var(--paper);line-height:1.55;font-size:15px;line-break:strict;\
        font-family:system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Hiragino Sans GB","Microsoft YaHei",\
        "Noto Sans CJK SC","Source Han Sans SC",sans-serif}
        main{max-width:1180px;margin:0 auto;padding:20px 24px 48px}
        h1{font-size:1.6rem;line-height:1.25;margin:.2em 0 .6em}
        h2{font-size:1.12rem;margin:1.8em 0 .5em}
        p{margin:.4em 0;max-width:72ch;overflow-wrap:anywhere}
        p:lang(zh){max-width:46em}
        a{color:var(--mark);text-decoration-thickness:1px;text-underline-offset:2px}
        a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible,\
        [tabindex]:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
        pre{margin:.3em 0;white-space:pre-wrap;font:14px/1.5 ui-monospace,"Noto Sans Mono CJK SC",monospace}
        .scroll{position:relative;overflow-x:auto;max-width:100%}
        table{border-collapse:collapse;font-size:14px;min-width:min(100%,24rem)}
        caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        th,td{padding:5px 10px;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}
        thead th{font-weight:600;color:var(--soft);vertical-align:bottom;border-bottom:2px solid var(--line)}
        tbody th{font-weight:500;min-width:8em}
        tbody tr:hover{background:var(--wash)}
        .n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
        .missing,.none{color:var(--soft)}
        .d1{padding-inline-start:28px}.d2{padding-inline-start:46px}.d3{padding-inline-start:64px}\
        .d4,.d5,.d6{padding-inline-start:82px}
        .track{display:block;width:72px;height:5px;margin:3px 0 1px auto;background:var(--line);border-radius:2px}
        .track>span{display:block;height:100%;background:var(--fill);border-radius:2px}
        footer{margin-top:2.2em;padding-top:.6em;border-top:1px solid var(--line);color:var(--soft);font-size:13px}
        .changes{margin:0 0 .4em;padding:.5em .5em .5em 1.8em;background:var(--amber);color:var(--ink);\
        border-inline-start:4px solid var(--amber-line)}
        @media (max-width:640px){main{padding:14px 14px 36px}h1{font-size:1.35rem}th,td{padding:5px 7px}}
        @media print{body{font-size:10pt}main{max-width:none;padding:0}.scroll{overflow:visible}table{font-size:9pt}\
        thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}a{color:inherit;text-decoration:none}\
        .track,.track>span,.changes{print-color-adjust:exact;-webkit-print-color-adjust:exact}\
        @page{size:A4;margin:15mm}}
        """

    /// The style sheet of pages: that of reports, the frame around them, the ranking with its bars, the form of weights,
    /// and every length.
    public static let pages =
        text + "\n" + String(decoding: PackageResources.pages_css, as: UTF8.self) + "\n" + HTMLLength.allRules
}
