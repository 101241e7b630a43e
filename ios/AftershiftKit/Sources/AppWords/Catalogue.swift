import Foundation

#if !os(Linux)
  /// What Xcode makes of the String Catalog; the system chooses the language and the plural.
  struct Catalogue: Sendable {
    private nonisolated(unsafe) let bundle: Bundle

    init(_ bundle: Bundle) { self.bundle = bundle }

    func format(_ key: String, _ first: (any WordValue)?) -> String {
      bundle.localizedString(forKey: key, value: nil, table: nil)
    }
  }
#else
  /// The String Catalog itself: nothing compiles it here. English alone.
  struct Catalogue: Sendable {
    private let strings: [String: Entry]

    init(_ bundle: Bundle) {
      guard let url = bundle.url(forResource: "Localizable", withExtension: "xcstrings"),
        let data = try? Data(contentsOf: url), let file = try? JSONDecoder().decode(File.self, from: data)
      else { fatalError("there is no String Catalog in \(bundle.bundlePath)") }
      strings = file.strings.compactMapValues { $0.localizations["en"] }
    }

    /// A key that isn't there shows as such, which no screen may do: tests look for it.
    func format(_ key: String, _ first: (any WordValue)?) -> String {
      guard let entry = strings[key] else { return "⟨\(key)⟩" }
      if let text = entry.stringUnit?.value, entry.substitutions == nil { return text }
      let plural = entry.variations?.plural ?? entry.substitutions?["count"]?.variations.plural ?? [:]
      let text = (first?.count == 1 ? plural["one"] : nil) ?? plural["other"]
      return text?.stringUnit.value.replacingOccurrences(of: "%arg", with: "%1$lld") ?? "⟨\(key)⟩"
    }

    private struct File: Decodable { let strings: [String: Localized] }
    private struct Localized: Decodable { let localizations: [String: Entry] }
    private struct Entry: Decodable {
      let stringUnit: Unit?
      let variations: Plurals?
      let substitutions: [String: Substitution]?
    }
    private struct Substitution: Decodable { let variations: Plurals }
    private struct Plurals: Decodable { let plural: [String: Wrapped] }
    private struct Wrapped: Decodable { let stringUnit: Unit }
    private struct Unit: Decodable { let value: String }
  }
#endif
