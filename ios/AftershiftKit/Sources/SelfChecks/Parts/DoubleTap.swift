/// The second tap of a double tap is meant for what the first one hit. Where that has led on, something else shows by
/// now, which nobody has read yet: the tap is for nothing.
struct DoubleTap {
  static let usual = Duration.milliseconds(300)
  let pause: Duration
  private var came: ContinuousClock.Instant?

  init(_ pause: Duration) { self.pause = pause }

  /// Something else shows from now on.
  mutating func led() { came = .now }

  var takesTaps: Bool { came.map { $0.duration(to: .now) >= pause } ?? true }
}
