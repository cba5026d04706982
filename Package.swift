// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "zhulu",
    products: [
        .library(
            name: "Zhulu",
            targets: [
                "Diagnostics", "Kernels", "LinearProgrammes", "IndexModel", "Methods", "Construction",
                "Tables", "Workbooks", "ProjectFiles", "Analysis", "Explanations", "Publication",
            ]),
        .executable(name: "zhulu", targets: ["zhulu"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        .target(name: "Diagnostics", swiftSettings: settings),
        .target(name: "COpenBLAS", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        .target(
            name: "CReplicates", linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
        .target(
            name: "Kernels",
            dependencies: [
                "COpenBLAS", "CReplicates", .product(name: "RealModule", package: "swift-numerics"),
            ],
            swiftSettings: settings),
        .target(name: "CCoin", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        .target(name: "LinearProgrammes", dependencies: ["CCoin"], swiftSettings: settings),
        .target(name: "IndexModel", dependencies: ["Diagnostics"], swiftSettings: settings),
        .target(
            name: "Methods", dependencies: ["IndexModel", "Kernels", "LinearProgrammes", "Diagnostics"],
            swiftSettings: settings),
        .target(
            name: "Construction",
            dependencies: ["Methods", "IndexModel", "Kernels", "Diagnostics"],
            swiftSettings: settings),
        .target(
            name: "Tables",
            dependencies: [
                "IndexModel", "Diagnostics", .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings),
        .target(
            name: "ProjectFiles",
            dependencies: [
                "Construction", "Methods", "IndexModel", "Diagnostics", "Tables",
                .product(name: "Yams", package: "Yams"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings),
        .target(
            name: "Analysis",
            dependencies: [
                "Construction", "Methods", "IndexModel", "Kernels", "LinearProgrammes", "Diagnostics",
                .product(name: "BigInt", package: "BigInt"),
            ],
            swiftSettings: settings),
        .target(
            name: "CXLSXWriter", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        .target(name: "Workbooks", dependencies: ["CXLSXWriter", "Diagnostics"], swiftSettings: settings),
        .target(
            name: "Explanations",
            dependencies: [
                "Analysis", "Construction", "Methods", "IndexModel", "Kernels", "Diagnostics",
            ],
            swiftSettings: settings),
        .target(
            name: "Publication",
            dependencies: [
                "Explanations", "Analysis", "Construction", "Methods", "IndexModel", "Diagnostics",
                "Tables", "Workbooks", .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            resources: [.embedInCode("Resources")],
            swiftSettings: settings),
        .target(
            name: "WebApp",
            dependencies: [
                "Publication", "ProjectFiles", "Explanations", "Analysis", "Construction", "Methods",
                "IndexModel", "Diagnostics",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            resources: [.embedInCode("Resources")],
            swiftSettings: settings),
        .target(
            name: "Commands",
            dependencies: [
                "WebApp", "Publication", "ProjectFiles", "Explanations", "Analysis", "Construction",
                "Methods", "IndexModel", "Diagnostics", "Tables", "Workbooks",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings),
        .executableTarget(name: "zhulu", dependencies: ["Commands"], swiftSettings: settings),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
        .testTarget(name: "KernelsTests", dependencies: ["Kernels"], swiftSettings: settings),
        .testTarget(
            name: "LinearProgrammesTests", dependencies: ["LinearProgrammes"], swiftSettings: settings),
        .testTarget(
            name: "AnalysisTests",
            dependencies: ["Analysis", "Construction", "Methods", "IndexModel", "Kernels", "Diagnostics"],
            exclude: ["References"],
            swiftSettings: settings),
        .testTarget(
            name: "TablesTests", dependencies: ["Tables", "IndexModel", "Diagnostics"],
            swiftSettings: settings),
        .testTarget(
            name: "IndexModelTests",
            dependencies: ["IndexModel", "Diagnostics"],
            swiftSettings: settings),
        .testTarget(
            name: "MethodsTests",
            dependencies: ["Methods", "IndexModel", "Kernels", "Diagnostics"],
            swiftSettings: settings),
        .testTarget(
            name: "ConstructionTests",
            dependencies: ["Construction", "Methods", "IndexModel", "Kernels", "Diagnostics"],
            swiftSettings: settings),
        .testTarget(
            name: "ReferenceTests",
            dependencies: [
                "Construction", "Analysis", "Methods", "IndexModel", "Kernels", "Diagnostics", "Tables",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "ExplanationsTests",
            dependencies: [
                "Explanations", "Analysis", "Construction", "Methods", "IndexModel", "Diagnostics",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "PublicationTests",
            dependencies: [
                "Publication", "Explanations", "Analysis", "Construction", "Methods", "IndexModel",
                "Diagnostics",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "WebAppTests",
            dependencies: [
                "WebApp", "Publication", "ProjectFiles", "Explanations", "Analysis", "Construction",
                "IndexModel", "Diagnostics",
            ],
            exclude: ["Browser"],
            swiftSettings: settings),
        .testTarget(
            name: "ProjectFilesTests",
            dependencies: [
                "ProjectFiles", "Analysis", "Construction", "Methods", "IndexModel", "Diagnostics", "Tables",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "CommandsTests",
            dependencies: [
                "Commands", "ProjectFiles", "Publication", "Explanations", "Analysis", "Construction",
                "Methods",
                "IndexModel", "Diagnostics",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "WorkbooksTests", dependencies: ["Workbooks", "Diagnostics"], swiftSettings: settings),
        .testTarget(name: "HouseTests", swiftSettings: settings),
    ]
)
