import SwiftUI

/// The app's own colours, light and dark, from the asset catalogue: the same as on Android.
public enum Palette {
  public static let accent = named("accent"), onAccent = named("onAccent")
  public static let accentContainer = named("accentContainer"), onAccentContainer = named("onAccentContainer")
  public static let background = named("background"), surface = named("surface"), raised = named("raised")
  public static let ink = named("ink"), muted = named("muted"), outline = named("outline"), hairline = named("hairline")
  public static let notice = named("notice"), onNotice = named("onNotice"), noticeAccent = named("noticeAccent")
  /// What helped, boundaries kept.
  public static let warm = named("warm"), warmContainer = named("warmContainer"),
    onWarmContainer = named("onWarmContainer")
  /// Support only, never for scores.
  public static let help = named("help"), onHelp = named("onHelp")
  public static let helpContainer = named("helpContainer"), onHelpContainer = named("onHelpContainer")
  /// Load 0 to 4: one hue, faint to strong, so that a heavy week looks heavy and not "bad".
  public static let load = (0...4).map { named("load\($0)") }
  /// Around every stone: the faint ones are below 3:1 without it.
  public static let stoneOutline = named("stoneOutline")
  /// A night in the roster: darker than the day. In the dark it is told from the ground by its edge.
  public static let night = named("night"), onNight = named("onNight"), nightEdge = named("nightEdge")
  /// The same where a cycle has it and nobody has set it.
  public static let plannedNight = named("plannedNight"), onPlannedNight = named("onPlannedNight")
  public static let plannedNightEdge = named("plannedNightEdge")
  /// Behind days with work, and with work in the night: quiet, and nights darker, in the dark as well.
  public static let workBand = named("workBand"), nightBand = named("nightBand")

  private static func named(_ name: String) -> Color { Color(name, bundle: .module) }
}

/// Distances on the 8 pt grid.
public enum Space {
  public static let tiny: CGFloat = 4
  public static let small: CGFloat = 8
  public static let medium: CGFloat = 16
  public static let margin: CGFloat = 24
  public static let large: CGFloat = 32
  /// The smallest thing a thumb is asked to hit.
  public static let target: CGFloat = 44
  /// Lines longer than this are hard to read, on a tablet too.
  public static let widest: CGFloat = 600
}
