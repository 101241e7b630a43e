import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// Asks for what opens the vault. It says nothing of what is in it: a colleague may stand behind.
///
/// The stones come first where the field is still in sight below them: on a large enough screen, in ordinary type, as long as
/// no keyboard takes the room. Elsewhere the field comes first, what unlocks right below it, and then the stones.
struct LockScreen: View {
  let app: AppContext
  let locked: Stage.Locked
  @Bindable var model: LockModel
  let onNoWayIn: @MainActor () -> Void
  @Environment(\.dynamicTypeSize) private var type

  var body: some View {
    GeometryReader { place in
      let isRoomy = type < .xxLarge && place.size.height >= roomy
      Scrolling(words(locked.setsAside ? "lock_set_aside_title" : "lock_title")) {
        if locked.setsAside { Paragraph(words("lock_set_aside_text")) }
        if isRoomy { stones }
        // In one place however the rest stands: what is typed in keeps the keyboard.
        what
        if !isRoomy {
          ways
          stones
        }
        last
      }
      .atBottom { if isRoomy { ways } }
    }
    // There is nothing left to be covered. Support and what is read there stay so.
    .task(id: app.router.isAtSupport) { if !app.router.isAtSupport { app.opening.show() } }
  }

  private var ready: Ready { locked.ready }
  private var byCode: Bool { model.byCode || !ready.ways.passphrase }

  @ViewBuilder private var stones: some View {
    if locked.takesTaps {
      TapWhileLocked(model: model) { load in if !locked.trying { Task { await model.tap(load) } } }
        .padding(.bottom, Space.medium)
    }
  }

  @ViewBuilder private var what: some View {
    Group {
      if byCode {
        CodeField(words("lock_code"), text: $model.code, unlock)
      } else {
        SecretField(words("lock_passphrase"), text: $model.passphrase, unlock)
      }
    }
    if let problem = locked.problem { FieldProblem(problem) }
    if locked.waitSeconds > 0 {
      let wait = text(tryLater(seconds: locked.waitSeconds))
      Paragraph(wait).announcedOnce(wait).accessibilityIdentifier("wait")
    }
  }

  @ViewBuilder private var ways: some View {
    if ready.ways.passphrase, ready.ways.recoveryCode {
      QuietButton(words(byCode ? "lock_use_passphrase" : "lock_use_code")) { model.byCode.toggle() }
        .frame(maxWidth: .infinity)
        .accessibilityIdentifier("other way")
    }
    if ready.ways.biometric, app.opening.keys.biometric?.available() == true {
      SecondaryButton(words("lock_biometric")) { Task { await model.unlockWithBiometric() } }
        .disabled(locked.trying)
        .accessibilityIdentifier("biometric")
    }
    PrimaryButton(words("lock_unlock"), unlock)
      .disabled(locked.trying || locked.waitSeconds > 0)
      .accessibilityIdentifier("unlock")
  }

  @ViewBuilder private var last: some View {
    // Leaves the damaged database where it is.
    if locked.setsAside, !locked.trying {
      QuietButton(words("common_leave")) { Task { await app.opening.open(byTap: true) } }
        .accessibilityIdentifier("leave it")
    }
    QuietButton(words("lock_no_way_in"), onNoWayIn).accessibilityIdentifier("no way in")
  }

  /// From the keyboard as well, which the pause doesn't stop.
  private func unlock() {
    if locked.trying || locked.waitSeconds > 0 { return }
    Task { if byCode { await model.unlockWithCode() } else { await model.unlock() } }
  }
}

/// With this much below its title the field is in sight between the stones and the longest list of ways in.
private let roomy: CGFloat = 600
