import AftershiftCore
import AppWords
import SwiftUI

/// One check-in in a quiet line: its stone, when, and what was answered. Opens it.
struct EntryRow: View {
  let entry: EntryLine
  let onOpen: @MainActor () -> Void
  @Environment(\.phone) private var phone

  var body: some View {
    Button(action: onOpen) {
      HStack(alignment: .top, spacing: 14) {
        Stone(load: entry.load, box: 28)
        VStack(alignment: .leading, spacing: 2) {
          Paragraph(headline)
          let answers = answers
          if !answers.isEmpty { Muted(answers.joined(separator: " · ")) }
        }
        Spacer(minLength: 0)
        if entry.hasNote {
          Image(systemName: "note.text").foregroundStyle(Palette.muted).accessibilityLabel(words("entry_has_note"))
        }
      }
      .frame(minHeight: 52)
      .contentShape(.rect)
    }
    .buttonStyle(.plain)
    .accessibilityIdentifier("entry")
  }

  private var headline: String {
    let format = entry.localDate == entry.workDay ? "entry_line" : "entry_line_after_midnight"
    return words(format, loadWord(entry.load), phone.clock(entry.localTime))
  }

  private var answers: [String] {
    var all: [String] = []
    if let moment = entry.moment { all.append(moment.word) }
    all += entry.signals + entry.weighed + entry.helped
    if let minutes = entry.sleepMinutes { all.append(words("entry_slept", duration(minutes))) }
    if let quality = entry.sleepQuality { all.append(words("entry_sleep", sleepQualityWord(quality))) }
    if let energy = entry.energy { all.append(words("entry_energy", energyWord(energy))) }
    return all
  }
}
