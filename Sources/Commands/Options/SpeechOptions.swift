import ArgumentParser
import Diagnostics
import Glibc
import Publication

extension Languages: ExpressibleByArgument {}
extension Format: ExpressibleByArgument {}

/// How a command speaks.
struct SpeechOptions: ParsableArguments {
    enum Colour: String, CaseIterable, ExpressibleByArgument {
        case auto, always, never
    }

    @Option(help: Words.help(OptionWords.language))
    var lang: Languages?

    @Option(help: Words.help(OptionWords.colour))
    var color: Colour = .auto

    @Flag(name: .customLong("no-color"), help: Words.help(OptionWords.noColour))
    var noColour = false

    @Flag(name: [.customShort("q"), .long], help: Words.help(OptionWords.quiet))
    var quiet = false

    @Flag(help: Words.help(OptionWords.verbose))
    var verbose = false

    var languages: Languages { lang ?? Surroundings.languages }

    /// Whether a stream gets colour.
    func isColoured(_ stream: CInt) -> Bool {
        if noColour { return false }
        return switch color {
        case .always: true
        case .never: false
        case .auto: SpeechOptions.isColoured(stream)
        }
    }

    /// Whether a stream gets colour when the command line says nothing.
    static func isColoured(_ stream: CInt) -> Bool {
        Surroundings.isTerminal(stream) && Surroundings.variable("NO_COLOR") == nil
            && Surroundings.variable("TERM") != "dumb"
    }
}
