import Diagnostics

/// The words of the method studio.
enum StudioWords {
    static let title = Phrase(zh: "方法工作室", en: "Method studio")
    static let open = Phrase(zh: "在工作室里修改", en: "Edit in the studio")
    static let unchanged = Phrase(
        zh: "这里改的是副本：保存之前，什么都不写入。后退就是撤销。",
        en: "You edit a copy: nothing is written before you save it. Back is undo.")
    static let changed = Phrase(zh: "副本，尚未保存：", en: "A copy, not saved: ")
    static func changes(_ count: Int) -> Phrase {
        Phrase(
            zh: "与文件有 \(count) 行不同",
            en: "\(count) \(count == 1 ? "line differs" : "lines differ") from the file")
    }
    static let stale = Phrase(
        zh: "取出这份副本之后，文件已被改动，所以不能保存这份副本。",
        en: "The file was changed after this copy was taken, so that this copy cannot be saved.")
    static let review = Phrase(zh: "保存之前：改了什么", en: "Before saving: what changes")
    static let toReview = Phrase(zh: "看改了什么，并保存…", en: "Review and save…")
    static let restart = Phrase(zh: "从文件重新开始", en: "Start anew from the file")
    static let back = Phrase(zh: "回到工作室", en: "Back to the studio")
    static let save = Phrase(zh: "保存到 zhulu.yaml", en: "Save to zhulu.yaml")
    static let noSaving = Phrase(
        zh: "这个服务可从别的机器打开，所以不写文件；可把工作室里的文本自行存为 zhulu.yaml。",
        en:
            "This server can be reached from other machines and writes no files; the studio's text can be saved as zhulu.yaml by hand."
    )
    static let nothing = Phrase(zh: "副本与文件相同，没有可保存的。", en: "The copy is the file; there is nothing to save.")
    static let saved = Phrase(zh: "已保存的方法", en: "the saved method")
    static let copy = Phrase(zh: "副本", en: "the copy")
    static let names = Phrase(zh: "名称", en: "Names")
    static let lines = Phrase(zh: "文本的变化", en: "Changes of the text")

    static let tree = Phrase(zh: "框架", en: "Framework")
    static let ranks = Phrase(zh: "名次：副本与已保存的方法", en: "Ranks: the copy beside the saved method")
    static let advice = Phrase(zh: "需要决定的", en: "What asks for a decision")
    static let noAdvice = Phrase(
        zh: "没有：没有几乎重复、相互抵消、与上级相反、缺值多、或处理后仍很偏的指标。",
        en:
            "Nothing: no indicators that repeat or cancel each other, run against their parent, lack values or are still skewed."
    )
    static func more(_ count: Int) -> Phrase {
        Phrase(
            zh: "另有 \(count) 条没有逐一重算；先处理上面的。",
            en: "\(count) more were not followed up; heed those above first.")
    }
    static let doIt = Phrase(zh: "照办", en: "Do it")
    static let brokenCopy = Phrase(
        zh: "副本现在读不通，所以没有名次可比。改好下面的文本，或在浏览器里后退。",
        en:
            "The copy cannot be used as it is, and there are no ranks to compare. Mend the text below, or go back."
    )
    static let refused = Phrase(zh: "没有改动：", en: "Nothing was changed: ")

    static let text = Phrase(zh: "方法文件", en: "The methodology's file")
    static let textHelp = Phrase(
        zh: "按钮所做的改动都写在这里，注释与次序不变；也可以直接改。",
        en: "Every edit by button is written here, with comments and order kept; edit it directly as well.")
    static let apply = Phrase(zh: "采用", en: "Apply")
    static let goTo = Phrase(zh: "到这一行", en: "Go to the line")

    static let chinese = Phrase(zh: "中文", en: "Chinese")
    static let english = Phrase(zh: "英文", en: "English")
    static let weight = Phrase(zh: "权重（与同级相比）", en: "Weight (among its siblings)")
    static let share = Phrase(zh: "占同级", en: "share among siblings")
    static let direction = Phrase(zh: "方向", en: "Direction")
    static let positive = Phrase(zh: "越大越好", en: "more is better")
    static let negative = Phrase(zh: "越小越好", en: "less is better")
    static let denominator = Phrase(zh: "除以（人均等）", en: "Divided by (per head)")
    static let undivided = Phrase(zh: "不除", en: "nothing")
    static let moveTo = Phrase(zh: "移到", en: "Move to")
    static let move = Phrase(zh: "移动", en: "Move")
    static let up = Phrase(zh: "上移", en: "Up")
    static let down = Phrase(zh: "下移", en: "Down")
    static let remove = Phrase(zh: "去掉", en: "Remove")
    static let add = Phrase(zh: "加一个指标", en: "Add an indicator")
    static let addButton = Phrase(zh: "加入", en: "Add")
    static let group = Phrase(zh: "新建一个节点", en: "New node")
    static let code = Phrase(zh: "代码", en: "Code")
    static let firstIndicator = Phrase(zh: "第一个指标", en: "First indicator")
    static let create = Phrase(zh: "新建", en: "Create")

    static let methods = Phrase(zh: "方法", en: "Methods")
    static let method = Phrase(zh: "方法", en: "Method")
    static let choose = Phrase(zh: "选择", en: "Choose")
    static let asElsewhere = Phrase(zh: "同其他", en: "as elsewhere")
    static let none = Phrase(zh: "不做", en: "none")
    static let own = Phrase(zh: "单独设定", en: "its own")
    static let otherwise = Phrase(zh: "若仍超限", en: "If that is not enough")
    static let secondStartsFrom = Phrase(zh: "后一方法从哪里开始", en: "The second starts from")
    static let fromOriginal = Phrase(zh: "原来的列", en: "the original column")
    static let fromFirst = Phrase(zh: "前一方法的结果", en: "what the first left")
    static let treatedColumns = Phrase(zh: "处理哪些列", en: "Columns treated")
    static let whenUsual = Phrase(zh: "按方法自己的规则", en: "by the method's own rule")
    static let whenRule = Phrase(zh: "偏度与峰度都不低于：", en: "with skewness and kurtosis from:")
    static let whenAlways = Phrase(zh: "所有列", en: "all")
    static let skewness = Phrase(zh: "偏度", en: "skewness")
    static let kurtosis = Phrase(zh: "超额峰度", en: "excess kurtosis")
    static let usual = Phrase(zh: "默认", en: "usual")
    static let required = Phrase(zh: "必填", en: "required")
    static let noParameters = Phrase(zh: "没有参数。", en: "It has no parameters.")

    static let column = Phrase(zh: "数据", en: "Data")
    static let raw = Phrase(zh: "原始", en: "Raw")
    static let treated = Phrase(zh: "处理后", en: "Treated")
    static let normalised = Phrase(zh: "标准化后", en: "Normalised")
    static let binsHelp = Phrase(
        zh: "每行是一个区间里的单位数。", en: "Each line counts the units in a range.")
    static let scenario = Phrase(
        zh: "地址里有未保存的改动。", en: "The address holds departures from the saved method.")
    static let intoCopy = Phrase(zh: "写进副本", en: "Write them into the copy")
}
