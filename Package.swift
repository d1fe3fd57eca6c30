// swift-tools-version:6.2
import PackageDescription

// One target per word the users say; the arrows between them are the `needs` below, and nothing else.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Products of other people's packages, by the name our rooms use for them.
let outside: [String: Target.Dependency] = [
    "ArgumentParser": .product(name: "ArgumentParser", package: "swift-argument-parser"),
    "Crypto": .product(name: "Crypto", package: "swift-crypto"),
    "CryptoExtras": .product(name: "CryptoExtras", package: "swift-crypto"),
    "GRDB": .product(name: "GRDB", package: "GRDB.swift"),
    "GRDBSQLite": .product(name: "GRDBSQLite", package: "GRDB.swift"),
    "ServiceLifecycle": .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
    "HTTPTypes": .product(name: "HTTPTypes", package: "swift-http-types"),
    "Hummingbird": .product(name: "Hummingbird", package: "hummingbird"),
    "Logging": .product(name: "Logging", package: "swift-log"),
    "NIOCore": .product(name: "NIOCore", package: "swift-nio"),
    "Yams": .product(name: "Yams", package: "Yams"),
]

func dependencies(_ names: [String]) -> [Target.Dependency] {
    names.map { outside[$0] ?? .target(name: $0) }
}

/// C libraries, each opened by one room only.
let doors: Set = ["CPostgres", "CCurl", "CXlsx", "CZip", "CExpat", "CZlib", "CQrencode", "CLDAP", "CNumerics"]

/// A room and its tests; tests may also use the shared `Support` room.
func room(_ name: String, needs: [String] = [], tests: Bool = true, testNeeds: [String] = []) -> [Target] {
    let room = Target.target(name: name, dependencies: dependencies(needs), swiftSettings: strict)
    guard tests else { return [room] }
    let suite = Target.testTarget(
        name: "\(name)Tests",
        dependencies: dependencies(
            [name, "Support"] + needs.filter { !doors.contains($0) } + testNeeds
        ),
        swiftSettings: strict
    )
    return [room, suite]
}

/// An area of the product: all areas stand on the same floor, and none imports another.
func area(_ name: String, needs: [String] = []) -> [Target] {
    room(
        name,
        needs: ["Core", "Workdays", "Store", "Signals", "Web", "Ingest", "People"].filter { $0 != name } + needs
    )
}

func door(_ name: String, library: String, debian: String) -> [Target] {
    [.systemLibrary(name: name, pkgConfig: library, providers: [.apt([debian])])]
}

let rooms: [[Target]] = [
    // pure
    room("Core"),
    room("Workdays", needs: ["Core"]),
    room("Statistics", needs: ["CNumerics"]),
    // C doors
    [.target(name: "CNumerics", linkerSettings: [.linkedLibrary("m")])],
    door("CPostgres", library: "libpq", debian: "libpq-dev"),
    door("CCurl", library: "libcurl", debian: "libcurl4-openssl-dev"),
    door("CXlsx", library: "xlsxwriter", debian: "libxlsxwriter-dev"),
    door("CZip", library: "libzip", debian: "libzip-dev"),
    door("CExpat", library: "expat", debian: "libexpat1-dev"),
    door("CZlib", library: "zlib", debian: "zlib1g-dev"),
    door("CQrencode", library: "libqrencode", debian: "libqrencode-dev"),
    door("CLDAP", library: "ldap", debian: "libldap-dev"),
    // doors
    room("Store", needs: ["Core", "CPostgres", "Crypto", "GRDB", "GRDBSQLite"]),
    room("Ingest", needs: ["Core", "CZip", "CExpat", "CZlib", "CXlsx", "Crypto", "Yams"]),
    room("Notify", needs: ["Core", "CCurl", "CLDAP", "Crypto"]),
    // spine
    room("Signals", needs: ["Core", "Workdays", "Store"]),
    room("Messages", needs: ["Core", "Workdays", "Store", "Notify", "Crypto"]),
    room(
        "Web",
        needs: [
            "Core", "Workdays", "Store", "Signals", "Crypto", "HTTPTypes", "Hummingbird", "Logging", "NIOCore",
            "ServiceLifecycle",
        ]
    ),
    // areas
    room("People", needs: ["Core", "Workdays", "Store", "Signals", "Web", "Ingest"]),
    area("Access", needs: ["Messages", "Notify", "Crypto", "CryptoExtras", "CQrencode", "Logging"]),
    area("Performance", needs: ["Statistics", "Crypto"]),
    area("Talent", needs: ["Performance", "Statistics"]),
    area("Communication", needs: ["Messages", "Notify", "Statistics", "Crypto"]),
    area("Voice", needs: ["Messages"]),
    // over all
    room(
        "Desk",
        needs: [
            "Core", "Workdays", "Store", "Signals", "Web", "Ingest", "People", "Access", "Performance", "Communication",
            "Messages", "Notify",
            "Logging",
        ],
        testNeeds: ["Voice", "Talent", "HTTPTypes", "Hummingbird", "NIOCore"]
    ),
    room("Simulation", needs: ["Core", "Workdays"]),
    [
        .target(
            name: "Support",
            dependencies: dependencies(["Core", "Store"]),
            path: "Tests/Support",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "zhiyin",
            dependencies: dependencies([
                "Core", "Workdays", "Statistics", "Store", "Ingest", "Notify", "Signals", "Messages", "Web", "People",
                "Access",
                "Performance", "Talent",
                "Communication", "Voice", "Desk", "Simulation", "ArgumentParser", "Hummingbird", "Logging",
            ]),
            swiftSettings: strict
        ),
    ],
]

let package = Package(
    name: "zhiyin",
    products: [
        .executable(name: "zhiyin", targets: ["zhiyin"]),
        .library(name: "Statistics", targets: ["Statistics"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: rooms.flatMap { $0 },
    cxxLanguageStandard: .cxx17
)
