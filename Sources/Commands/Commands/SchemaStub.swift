enum MethodologySchema { static func json() -> String { "{}\n" } }
