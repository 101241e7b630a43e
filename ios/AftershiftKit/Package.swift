// swift-tools-version: 6.0
import PackageDescription

// How named scales are regulated differs by country: a build without them is a whole app, on a core without them.
let withChecks = Context.environment["AFTERSHIFT_WITHOUT_CHECKS"] == nil
let checks = withChecks ? ["SelfChecks"] : []

// Apple's frameworks are only on Apple's systems. On Linux, where the package is built and tested too, their place is
// taken by declarations of ours (Shims/), and the core is the library that cargo built. On a Mac it is the XCFramework of
// ../build-core.sh.
#if os(Linux)
  let core: [Target] = [.systemLibrary(name: "AftershiftCoreFFI", path: "Generated/AftershiftCoreFFI")]
  let coreLink: [LinkerSetting] = [.linkedLibrary("aftershift_bindings")]
  func shim(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Shims/\(name)", swiftSettings: [.swiftLanguageMode(.v5)])
  }
  let shims = [
    shim("SwiftUI", ["UIKit"]), shim("UserNotifications"), shim("Security"), shim("LocalAuthentication"),
    shim("UIKit", ["UniformTypeIdentifiers"]), shim("UniformTypeIdentifiers"), shim("WidgetKit", ["SwiftUI"]),
    shim("AppIntents"), shim("BackgroundTasks"),
  ]
  let ui: [Target.Dependency] = ["SwiftUI"]
  let system: [Target.Dependency] = [
    "UserNotifications", "Security", "LocalAuthentication", "UIKit", "BackgroundTasks", "UniformTypeIdentifiers",
  ]
  // The app's and the widget's own files, which Xcode compiles, type-checked against the shims.
  let shells: [Target] = [
    .target(
      name: "AppShell",
      dependencies: ["AppUI", "AppPlatform", "AppIntents", "SwiftUI"] + checks.map { .init(stringLiteral: $0) },
      exclude: ["Assets.xcassets", "Localizable.xcstrings", "PrivacyInfo.xcprivacy"]),
    .target(
      name: "WidgetShell", dependencies: ["AppWords", "WidgetKit", "SwiftUI"], exclude: ["Assets.xcassets"]),
  ]
  // They read and tap what the declarations let them see, and the core's development build.
  let tests: [Target] =
    !withChecks
    ? []
    : [
      .testTarget(name: "ScenarioTests", dependencies: ["AftershiftCore"]),
      .testTarget(name: "AppModelTests", dependencies: ["AppModel"]),
      .testTarget(name: "AppPlatformTests", dependencies: ["AppPlatform"]),
      .testTarget(name: "AppUITests", dependencies: ["AppUI", "SelfChecks", "AppPlatform", "SwiftUI"]),
    ]
#else
  let core: [Target] = [.binaryTarget(name: "AftershiftCoreFFI", path: "Generated/AftershiftCore.xcframework")]
  let coreLink: [LinkerSetting] = []
  let shims: [Target] = []
  let ui: [Target.Dependency] = []
  let system: [Target.Dependency] = []
  let shells: [Target] = []
  let tests: [Target] = []
#endif

let bindings = Target.target(
  // What UniFFI generates isn't written for Swift 6's mode.
  name: "AftershiftCore", dependencies: ["AftershiftCoreFFI"], path: "Generated/AftershiftCore",
  swiftSettings: [.swiftLanguageMode(.v5)], linkerSettings: coreLink)

let modules: [Target] = [
  .target(name: "AppWords", resources: [.process("Resources")]),
  .target(name: "AppModel", dependencies: ["AftershiftCore"]),
  .target(name: "AppPlatform", dependencies: ["AppModel"] + system),
  .target(name: "AppUI", dependencies: ["AppModel", "AppWords"] + ui, resources: [.process("Resources")]),
]

let selfChecks = checks.map { name in
  Target.target(name: name, dependencies: ["AppUI"] + ui, resources: [.process("Resources")])
}

let package = Package(
  name: "AftershiftKit",
  defaultLocalization: "en",
  platforms: [.iOS(.v17)],
  products: [
    .library(name: "AftershiftKit", targets: ["AppUI", "AppPlatform"] + checks),
    .library(name: "AppWords", targets: ["AppWords"]),
  ],
  targets: core + shims + shells + modules + selfChecks + tests + [bindings]
)
