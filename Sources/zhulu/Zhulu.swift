import Commands

@main
struct Zhulu {
    static func main() { CommandLineTool.main() }
}
