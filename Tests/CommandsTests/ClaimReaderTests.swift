import Analysis
import Diagnostics
import IndexModel
import Testing

@testable import Commands

/// Claims about units and nodes whose names hold words of the grammar.
@Suite struct ClaimReaderTests {
    private static let units = [
        ("sh", "上海", "Shanghai"), ("sz", "深圳", "Shenzhen"), ("bj", "北京", "Beijing"),
        ("qh", "前海", "Qianhai in top form"), ("zz", "在在县", "In-in County"), ("a>b", "超过市", "A > B"),
        ("x1", "第一农场", "First Farm No. 1"), ("u7", "7号 机组", "Unit 7 of 12"), ("top", "高于镇", "Top"),
        ("SH", "大上海", "Greater Shanghai"), ("dc", "华盛顿", "Washington D.C."),
    ].map { StatisticalUnit(code: $0.0, name: Phrase(zh: $0.1, en: $0.2)) }

    private static let framework = Framework(
        .node(
            "index", name: Phrase(zh: "指数", en: "Index"),
            children: [
                .node(
                    "innovation", name: Phrase(zh: "创新", en: "Innovation"),
                    children: [.indicator("patents", name: Phrase(zh: "在线专利 > 10", en: "Patents in top 10"))]),
                .node(
                    "air", name: Phrase(zh: "水上", en: "Air above ground"),
                    children: [.indicator("first", name: Phrase(zh: "前三产业", en: "First sector"))]),
            ]))

    private func read(_ text: String) throws -> Claim {
        try ClaimReader(units: Self.units, framework: Self.framework).claim(text)
    }

    private func code(_ text: String) -> String? {
        do {
            _ = try read(text)
            return nil
        } catch let problem as UsageProblem {
            return problem.diagnostic.kind.code
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: [
        "Shanghai > Shenzhen", "上海＞深圳", "ＳＨＡＮＧＨＡＩ　＞　ｓｈｅｎｚｈｅｎ", "  上海   超过 深圳 。", "sh > sz", "上海 高于 SHENZHEN",
        "shanghai ranks above shenzhen", "Shenzhen < Shanghai", "深圳落后于上海", "Shanghai is ahead of Shenzhen.",
        "“上海”超过“深圳”", "上海领先深圳", "Shanghai\toutranks\nShenzhen",
    ]) func twoUnits(text: String) throws {
        #expect(try read(text) == Claim(.above("sh", "sz")))
    }

    @Test(arguments: [
        "Shanghai in top 12", "上海前十二名", "上海 进入 前 12 名", "上海是前十二强", "SHANGHAI IS IN THE TOP TWELVE", "上海 前１２",
        "shanghai top-12", "上海居前12位", "sh is among the top 12",
    ]) func places(text: String) throws {
        #expect(try read(text) == Claim(.inTop("sh", 12)))
    }

    @Test(arguments: [
        ("十一", 11), ("二十", 20), ("二十三", 23), ("两", 2), ("一百", 100), ("一百零五", 105), ("三百二十", 320), ("十", 10),
        ("1000", 1000), ("九", 9), ("twenty", 20), ("99999999999999999999", .max),
    ]) func numbers(text: String, number: Int) throws {
        #expect(try read("上海前\(text)") == Claim(.inTop("sh", number)))
    }

    @Test(arguments: [
        "上海第一", "上海 排名第一", "Shanghai first", "Shanghai ranks first.", "上海位居第一", "上海居首",
        "Shanghai is number one", "上海是第一",
    ]) func first(text: String) throws {
        #expect(try read(text) == Claim(.inTop("sh", 1)))
    }

    @Test(arguments: [
        "上海第三", "上海排名第三", "上海位列第 3 名", "上海是第三名", "Shanghai ranks third", "Shanghai is 3rd.", "Shanghai third",
        "Shanghai is the third", "Shanghai is number 3", "Shanghai comes in 3rd place", "Shanghai is #3",
        "上海在第三位",
    ]) func onePlace(text: String) throws {
        #expect(try read(text) == Claim(.at("sh", 3)))
    }

    @Test func onePlaceInANode() throws {
        #expect(try read("上海创新第三") == Claim(.at("sh", 3), node: "innovation"))
        #expect(try read("Shanghai ranks third in innovation") == Claim(.at("sh", 3), node: "innovation"))
        #expect(
            try read("Shanghai ranks second in Patents in top 10") == Claim(.at("sh", 2), node: "patents"))
    }

    @Test(arguments: [
        "上海 超过 深圳 在创新上", "在创新上，上海超过深圳", "在创新上 上海 超过 深圳", "上海 在 创新 超过 深圳", "上海的创新超过深圳的创新",
        "Shanghai > Shenzhen in innovation", "Shanghai in INNOVATION > Shenzhen",
        "In innovation, Shanghai beats Shenzhen",
        "上海 创新 > 深圳", "上海在创新方面领先于深圳",
    ]) func inNodes(text: String) throws {
        #expect(try read(text) == Claim(.above("sh", "sz"), node: "innovation"))
    }

    /// Names that hold what the grammar is made of.
    @Test func oddNames() throws {
        #expect(try read("前海超过在在县") == Claim(.above("qh", "zz")))
        #expect(try read("Qianhai in top form in top 3") == Claim(.inTop("qh", 3)))
        #expect(
            try read("Qianhai in top form first in air above ground") == Claim(.inTop("qh", 1), node: "air"))
        #expect(try read("A > B > Shanghai") == Claim(.above("a>b", "sh")))
        #expect(try read("a>b>sh") == Claim(.above("a>b", "sh")))
        #expect(try read("超过市超过高于镇") == Claim(.above("a>b", "top")))
        #expect(try read("高于镇 高于 超过市") == Claim(.above("top", "a>b")))
        #expect(try read("第一农场第一") == Claim(.inTop("x1", 1)))
        #expect(try read("First Farm No. 1 is first") == Claim(.inTop("x1", 1)))
        #expect(try read("unit 7 of 12 in top 7") == Claim(.inTop("u7", 7)))
        #expect(try read("7号 机组 前 7 名") == Claim(.inTop("u7", 7)))
        #expect(try read("Top top 2") == Claim(.inTop("top", 2)))
        #expect(try read("在在县在在线专利 > 10上前三") == Claim(.inTop("zz", 3), node: "patents"))
        #expect(try read("Beijing in top 3 in Patents in top 10") == Claim(.inTop("bj", 3), node: "patents"))
        #expect(try read("北京 在水上 第一") == Claim(.inTop("bj", 1), node: "air"))
        #expect(try read("北京在前三产业上前三") == Claim(.inTop("bj", 3), node: "first"))
        #expect(try read("上海创新前三") == Claim(.inTop("sh", 3), node: "innovation"))
        #expect(try read("上海跻身前三") == Claim(.inTop("sh", 3)))
        #expect(try read("上海稳居前三") == Claim(.inTop("sh", 3)))
        #expect(try read("Washington D.C. > Shanghai") == Claim(.above("dc", "sh")))
        #expect(try read("Shanghai > Washington D.C.") == Claim(.above("sh", "dc")))
        // Codes are exact first: sh and SH are two units.
        #expect(try read("SH > sh") == Claim(.above("SH", "sh")))
        // The index is the node of all nodes.
        #expect(try read("上海 超过 深圳 在指数上") == Claim(.above("sh", "sz")))
    }

    @Test func whatCannotBeRead() {
        for text in [
            "", " ", ">", "上海", "上海 >= 深圳", "上海前三点五", "Shanghai in top none", "Shanghai in top 3%",
            "Shanghai top 3.5", "上海前", "第一", "上海在创新上超过深圳在水上", String(repeating: "上海 > ", count: 300),
            "上海前一二",
        ] { #expect(["E0816", "E0803"].contains(code(text)), "\(text): \(code(text) ?? "read")") }
        #expect(code("上海 > 上海") == "E0820")
        #expect(code("Shanghai in top 0") == "E0817")
        #expect(code("上海前零名") == "E0817")
        #expect(code("Shanghai in top -3") == "E0817")
        #expect(code("Shanghai first in nothing") == "E0805")
        #expect(code("Shangai > Shenzhen") == "E0803")
    }

    @Test func namesTheNearest() {
        func suggestion(_ text: String) -> String? {
            do {
                _ = try read(text)
                return nil
            } catch {
                return (error as? UsageProblem)?.diagnostic.suggestion
            }
        }
        #expect(suggestion("Shangai > Shenzhen") == "Shanghai")
        #expect(suggestion("Shanghai > Shenzen in innovation") == "Shenzhen")
        #expect(suggestion("Bejing in innovation in top 3") == "Beijing")
        #expect(suggestion("上海 在创薪上 超过 深圳") == "创新")
        #expect(suggestion("上海 超过 深玔") == "深圳")
    }

    /// Long and hostile sentences are answered at once.
    @Test func isQuick() {
        let clock = ContinuousClock()
        let time = clock.measure {
            for word in [" > ", "在", " in ", " top 3 ", "前", "第一", "的"] {
                _ = code(String(String(repeating: word, count: 200).prefix(199)))
            }
        }
        #expect(time < .seconds(20))
    }
}
