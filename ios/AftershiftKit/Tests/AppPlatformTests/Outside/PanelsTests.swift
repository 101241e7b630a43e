import Foundation
import Testing
import UIKit

@testable import AppPlatform

@MainActor struct PanelsTests {
  @Test func whereThereIsNoScreenNothingIsTakenOver() async {
    let none = FileManager.default.temporaryDirectory.appending(path: "aftershift-none")
    let outside = SystemOutside(PassingFiles(none, FakeAttributes()))
    #expect(await !outside.share("words"))
    #expect(await outside.choose() == nil)
    #expect(await !outside.open("file:///etc/passwd"))
  }

  // A panel that shows can't be made without a phone; on Linux it can.
  #if os(Linux)
    private let file = URL(filePath: "/tmp/rota.ics")
    private var panel: UIDocumentPickerViewController { .init(forOpeningContentTypes: [.data], asCopy: true) }

    private func answered(_ act: (PanelAnswer) -> Void) async -> URL? {
      await withCheckedContinuation { act(PanelAnswer($0)) }
    }

    @Test func whatIsChosenIsTheAnswerAndWhatComesAfterItIsNone() async {
      let chosen = await answered {
        $0.documentPicker(panel, didPickDocumentsAt: [file])
        $0.presentationControllerDidDismiss(UIPresentationController())
        $0.documentPickerWasCancelled(panel)
      }
      #expect(chosen == file)
    }

    @Test func cancelledOrSwipedAwayNothingIsChosen() async {
      #expect(await answered { $0.documentPickerWasCancelled(panel) } == nil)
      #expect(await answered { $0.presentationControllerDidDismiss(UIPresentationController()) } == nil)
    }

    @Test func aPanelThatGoesWithoutAWordIsAnswerEnough() async { #expect(await answered { _ in } == nil) }
  #endif
}
