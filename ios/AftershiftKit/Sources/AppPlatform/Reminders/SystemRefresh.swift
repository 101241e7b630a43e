#if canImport(BackgroundTasks)
  import BackgroundTasks
  import Foundation

  /// The phone's own.
  public struct SystemRefresh: RefreshScheduler {
    public init() {}

    public func register(_ identifier: String, _ work: @escaping @Sendable () async -> Bool) -> Bool {
      BGTaskScheduler.shared.register(forTaskWithIdentifier: identifier, using: nil) { @Sendable task in
        let ending = Ending(task)
        let running = Task { ending.end(await work()) }
        task.expirationHandler = {
          running.cancel()
          ending.end(false)
        }
      }
    }

    public func submit(_ identifier: String, notBefore: Date) throws {
      let request = BGAppRefreshTaskRequest(identifier: identifier)
      request.earliestBeginDate = notBefore
      try BGTaskScheduler.shared.submit(request)
    }
  }

  /// A task is ended once. It may be from any thread, though its class doesn't say so.
  private final class Ending: @unchecked Sendable {
    private let task: BGTask
    private let ended = Locked(false)

    init(_ task: BGTask) { self.task = task }

    func end(_ success: Bool) {
      if !ended.exchange(true) { task.setTaskCompleted(success: success) }
    }
  }
#endif
