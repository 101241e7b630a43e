import AppWords
import SwiftUI
import WidgetKit

/// One way into the app, on the lock screen or the home screen. It knows nothing, shows nothing of anybody, and is the same
/// for everyone who has it.
@main struct AftershiftWidget: Widget {
  var body: some WidgetConfiguration {
    StaticConfiguration(kind: "check-in", provider: Still()) { _ in CheckIn() }
      .configurationDisplayName(words("phone_check_in"))
      .description(words("phone_widget_about"))
      .supportedFamilies([.accessoryCircular, .accessoryInline, .systemSmall])
  }
}

private struct CheckIn: View {
  @Environment(\.widgetFamily) private var family

  var body: some View {
    Group {
      switch family {
      case .accessoryInline: Text(words("phone_check_in"))
      case .accessoryCircular: mark.background { AccessoryWidgetBackground() }
      default:
        VStack(spacing: 8) {
          mark
          Text(words("phone_check_in")).font(.headline)
        }
      }
    }
    .containerBackground(for: .widget) { Color.clear }
  }

  private var mark: some View {
    Image(systemName: "circle.bottomhalf.filled").font(.title).accessibilityLabel(words("phone_check_in"))
  }
}

/// Nothing changes, so nothing is asked for again.
private struct Still: TimelineProvider {
  struct Entry: TimelineEntry { let date: Date }

  func placeholder(in context: Context) -> Entry { Entry(date: .distantPast) }
  func getSnapshot(in context: Context, completion: @escaping @Sendable (Entry) -> Void) {
    completion(Entry(date: .now))
  }
  func getTimeline(in context: Context, completion: @escaping @Sendable (Timeline<Entry>) -> Void) {
    completion(Timeline(entries: [Entry(date: .now)], policy: .never))
  }
}
