import SwiftUI

/// The app's own colours, light and dark, from the asset catalogue: the same as on Android.
enum Palette {
  static let accent = named("accent"), onAccent = named("onAccent")
  static let accentContainer = named("accentContainer"), onAccentContainer = named("onAccentContainer")
  static let background = named("background"), surface = named("surface"), raised = named("raised")
  static let ink = named("ink"), muted = named("muted"), outline = named("outline"), hairline = named("hairline")
  static let notice = named("notice"), onNotice = named("onNotice"), noticeAccent = named("noticeAccent")
  /// What helped, boundaries kept.
  static let warm = named("warm"), warmContainer = named("warmContainer"), onWarmContainer = named("onWarmContainer")
  /// Support only, never for scores.
  static let help = named("help"), onHelp = named("onHelp")
  static let helpContainer = named("helpContainer"), onHelpContainer = named("onHelpContainer")
  /// Load 0 to 4: one hue, faint to strong, so that a heavy week looks heavy and not "bad".
  static let load = (0...4).map { named("load\($0)") }
  /// Around every stone: the faint ones are below 3:1 without it.
  static let stoneOutline = named("stoneOutline")
  /// A night in the roster: darker than the day. In the dark it is told from the ground by its edge.
  static let night = named("night"), onNight = named("onNight"), nightEdge = named("nightEdge")
  /// The same where a cycle has it and nobody has set it.
  static let plannedNight = named("plannedNight"), onPlannedNight = named("onPlannedNight")
  static let plannedNightEdge = named("plannedNightEdge")
  /// Behind days with work, and with work in the night: quiet, and nights darker, in the dark as well.
  static let workBand = named("workBand"), nightBand = named("nightBand")

  private static func named(_ name: String) -> Color { Color(name, bundle: .module) }
}

/// Distances on the 8 pt grid.
enum Space {
  static let tiny: CGFloat = 4
  static let small: CGFloat = 8
  static let medium: CGFloat = 16
  static let margin: CGFloat = 24
  static let large: CGFloat = 32
  /// The smallest thing a thumb is asked to hit.
  static let target: CGFloat = 44
  /// Lines longer than this are hard to read, on a tablet too.
  static let widest: CGFloat = 600
}
