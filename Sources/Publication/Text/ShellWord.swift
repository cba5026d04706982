/// Words of a command line for a shell.
public enum ShellWord {
    /// The text in single quotes. Scalar by scalar, for a quote with a combining mark behind it is a quote all the same.
    public static func quoted(_ text: String) -> String {
        var quoted = "'"
        for scalar in text.unicodeScalars {
            if scalar == "'" { quoted += "'\\''" } else { quoted.unicodeScalars.append(scalar) }
        }
        return quoted + "'"
    }
}
