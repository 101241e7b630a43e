import AppModel
import AppWords
import SwiftUI

/// Words in the person's own hand, under their label. The keyboard is asked to correct nothing: it would learn from it.
public struct WordsField: View {
  public enum Kind: Sendable { case line, lines, number }
  let label: String
  @Binding var text: String
  let kind: Kind

  public init(_ label: String, text: Binding<String>, kind: Kind = .line) {
    self.label = label
    _text = text
    self.kind = kind
  }

  public var body: some View {
    VStack(alignment: .leading, spacing: Space.tiny) {
      Muted(label).accessibilityHidden(true)
      field
        .textFieldStyle(.roundedBorder)
        .autocorrectionDisabled()
        .accessibilityLabel(label)
    }
  }

  @ViewBuilder private var field: some View {
    switch kind {
    case .line: TextField("", text: $text, axis: .vertical).lineLimit(1...4)
    case .lines: TextField("", text: $text, axis: .vertical).lineLimit(3...10)
    case .number: TextField("", text: $text).keyboardType(.phonePad).textInputAutocapitalization(.never)
    }
  }
}

/// A passphrase, and a way to look at what is typed. The keyboard is asked to learn nothing.
public struct SecretField: View {
  let label: String
  @Binding var text: String
  let isNew: Bool
  let onDone: @MainActor () -> Void
  @State private var isHidden = true

  public init(
    _ label: String, text: Binding<String>, isNew: Bool = false, _ onDone: @escaping @MainActor () -> Void = {}
  ) {
    self.label = label
    _text = text
    self.isNew = isNew
    self.onDone = onDone
  }

  public var body: some View {
    VStack(alignment: .leading, spacing: Space.tiny) {
      Muted(label).accessibilityHidden(true)
      Group {
        if isHidden { SecureField("", text: $text) } else { TextField("", text: $text) }
      }
      .textFieldStyle(.roundedBorder)
      .textInputAutocapitalization(.never)
      .autocorrectionDisabled()
      .submitLabel(.done)
      .onSubmit(onDone)
      .privacySensitive()
      .accessibilityLabel(label)
      QuietButton(words(isHidden ? "secret_show" : "secret_hide")) { isHidden.toggle() }
    }
  }
}

/// A recovery code: in sight whole, from left to right in every script.
public struct CodeField: View {
  let label: String
  @Binding var text: String
  let onDone: @MainActor () -> Void

  public init(_ label: String, text: Binding<String>, _ onDone: @escaping @MainActor () -> Void = {}) {
    self.label = label
    _text = text
    self.onDone = onDone
  }

  public var body: some View {
    VStack(alignment: .leading, spacing: Space.tiny) {
      Muted(label).accessibilityHidden(true)
      TextField("", text: $text, axis: .vertical)
        .font(.system(.body, design: .monospaced))
        .environment(\.layoutDirection, .leftToRight)
        .textFieldStyle(.roundedBorder)
        .textInputAutocapitalization(.characters)
        .autocorrectionDisabled()
        .submitLabel(.done)
        // A field of several lines takes Done for a new one.
        .onChange(of: text) { _, typed in
          guard typed.contains("\n") else { return }
          text = typed.replacingOccurrences(of: "\n", with: "")
          onDone()
        }
        .privacySensitive()
        .accessibilityLabel(label)
    }
  }
}

/// Below a field: what was otherwise than wished. What is typed stays.
public struct FieldProblem: View {
  let message: Message

  public init(_ message: Message) { self.message = message }

  public var body: some View { Paragraph(text(message)).announced(text(message)) }
}
