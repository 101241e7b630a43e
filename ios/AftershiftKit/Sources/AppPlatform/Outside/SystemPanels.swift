#if canImport(UIKit)
  import Foundation
  import UIKit
  import UniformTypeIdentifiers

  /// The phone's own panels for files.
  @MainActor final class SystemPanels: FilePanels {
    func export(_ file: URL) async -> Bool { await ask { Panel(forExporting: [file], asCopy: true) } != nil }

    func open() async -> URL? { await ask { Panel(forOpeningContentTypes: [.data], asCopy: true) } }

    /// Nothing here holds on to the panel: where it goes without a word, its answer goes with it.
    private func ask(_ make: @MainActor () -> Panel) async -> URL? {
      await withCheckedContinuation { asked in
        let panel = make()
        panel.answer = PanelAnswer(asked)
        panel.delegate = panel.answer
        panel.presentationController?.delegate = panel.answer
        panel.shouldShowFileExtensions = true
        if !lay(over: panel) { panel.answer = nil }
      }
    }
  }

  /// Holds what waits for its answer, so that both go together.
  private final class Panel: UIDocumentPickerViewController {
    var answer: PanelAnswer?
  }

  /// The answer of one panel, given once. One that is swiped away is no cancelled one, and a panel may go without a word: with
  /// it this goes, and that is the answer.
  final class PanelAnswer: NSObject, UIDocumentPickerDelegate, UIAdaptivePresentationControllerDelegate {
    private let waiting: Locked<CheckedContinuation<URL?, Never>?>

    init(_ waiting: CheckedContinuation<URL?, Never>) { self.waiting = Locked(waiting) }

    deinit { waiting.exchange(nil)?.resume(returning: nil) }

    func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL]) {
      answer(urls.first)
    }

    func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController) { answer(nil) }
    func presentationControllerDidDismiss(_ presentationController: UIPresentationController) { answer(nil) }

    private func answer(_ url: URL?) { waiting.exchange(nil)?.resume(returning: url) }
  }
#endif
