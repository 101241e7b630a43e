import AppWords
import SwiftUI

/// What belongs together, on a surface of its own.
public struct Panel<Content: View>: View {
  let content: Content

  public init(@ViewBuilder content: () -> Content) { self.content = content() }

  public var body: some View {
    VStack(alignment: .leading, spacing: Space.small) { content }
      .frame(maxWidth: .infinity, alignment: .leading)
      .padding(20)
      .background(Palette.surface, in: .rect(cornerRadius: 24))
  }
}

public struct SectionTitle: View {
  let words: String

  public init(_ words: String) { self.words = words }

  public var body: some View {
    Text(words).font(.headline).foregroundStyle(Palette.muted)
      .frame(maxWidth: .infinity, alignment: .leading)
      .padding(.top, Space.margin)
      .accessibilityAddTraits(.isHeader)
  }
}

public struct Muted: View {
  let words: String

  public init(_ words: String) { self.words = words }

  public var body: some View {
    Text(words).font(.callout).foregroundStyle(Palette.muted).fixedSize(horizontal: false, vertical: true)
  }
}

/// A paragraph.
public struct Paragraph: View {
  let words: String

  public init(_ words: String) { self.words = words }

  public var body: some View {
    Text(words).font(.body).foregroundStyle(Palette.ink).fixedSize(horizontal: false, vertical: true)
  }
}

/// A line that leads somewhere.
public struct LinkRow: View {
  let title: String
  let detail: String?
  let symbol: String
  let act: @MainActor () -> Void

  public init(
    _ title: String, detail: String? = nil, symbol: String = "chevron.forward", _ act: @escaping @MainActor () -> Void
  ) {
    self.title = title
    self.detail = detail
    self.symbol = symbol
    self.act = act
  }

  public var body: some View {
    Button(action: act) {
      HStack(spacing: Space.medium) {
        VStack(alignment: .leading, spacing: 2) {
          Paragraph(title)
          if let detail { Muted(detail) }
        }
        Spacer(minLength: Space.small)
        Image(systemName: symbol).font(.footnote).foregroundStyle(Palette.muted).accessibilityHidden(true)
      }
      .frame(minHeight: 52)
      .contentShape(.rect)
    }
    .buttonStyle(.plain)
  }
}

/// Something that went otherwise than wished. It stays until it is read: nobody at work can race a timer.
public struct Notice: View {
  let words: String
  let onDismiss: @MainActor () -> Void

  public init(_ words: String, _ onDismiss: @escaping @MainActor () -> Void) {
    self.words = words
    self.onDismiss = onDismiss
  }

  public var body: some View {
    VStack(alignment: .leading, spacing: 0) {
      Text(words).font(.callout).foregroundStyle(Palette.onNotice).fixedSize(horizontal: false, vertical: true)
      Button(action: onDismiss) {
        Text(AppWords.words("common_close")).font(.headline).foregroundStyle(Palette.noticeAccent)
          .frame(minHeight: Space.target)
      }
      .frame(maxWidth: .infinity, alignment: .trailing)
    }
    .padding(.horizontal, 20)
    .padding(.top, Space.medium)
    .background(Palette.notice, in: .rect(cornerRadius: 20))
    .padding(Space.medium)
    .announced(words)
  }
}
