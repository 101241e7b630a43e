// Declarations of ours in the place of WidgetKit, on Linux only: see Shims/SwiftUI.
import SwiftUI

public protocol TimelineEntry: Sendable { var date: Date { get } }
public struct TimelineReloadPolicy: Sendable { public static let never = Self() }
public struct Timeline<Entry: TimelineEntry>: Sendable {
  public init(entries: [Entry], policy: TimelineReloadPolicy) {}
}
public struct TimelineProviderContext {}
public protocol TimelineProvider {
  associatedtype Entry: TimelineEntry
  typealias Context = TimelineProviderContext
  func placeholder(in context: Context) -> Entry
  func getSnapshot(in context: Context, completion: @escaping @Sendable (Entry) -> Void)
  func getTimeline(in context: Context, completion: @escaping @Sendable (Timeline<Entry>) -> Void)
}
public enum WidgetFamily: Sendable { case systemSmall, accessoryCircular, accessoryInline }

@MainActor @preconcurrency public protocol WidgetConfiguration {}
public struct StaticConfiguration<Content: View>: WidgetConfiguration {
  public init<P: TimelineProvider>(kind: String, provider: P, @ViewBuilder content: @escaping (P.Entry) -> Content) {}
}
extension WidgetConfiguration {
  @_disfavoredOverload public func configurationDisplayName<S: StringProtocol>(_ name: S) -> some WidgetConfiguration {
    self
  }
  @_disfavoredOverload public func description<S: StringProtocol>(_ words: S) -> some WidgetConfiguration { self }
  public func supportedFamilies(_ families: [WidgetFamily]) -> some WidgetConfiguration { self }
}
@MainActor @preconcurrency public protocol Widget {
  associatedtype Body: WidgetConfiguration
  var body: Body { get }
  init()
}
extension Widget {
  public static func main() { fatalError("nothing to run here: these are declarations") }
}
public struct AccessoryWidgetBackground: View {
  public init() {}
  public var body: some View { EmptyView() }
}
public enum ContainerBackgroundPlacement: Sendable { case widget }
extension View {
  public func containerBackground<V: View>(
    for container: ContainerBackgroundPlacement, @ViewBuilder content: () -> V
  ) -> some View { self }
}
extension EnvironmentValues {
  public var widgetFamily: WidgetFamily { .systemSmall }
}
