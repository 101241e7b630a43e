// Declarations of Apple's BackgroundTasks, as far as the app calls them, so that its code is type-checked on Linux.
@_exported import Foundation

open class BGTask: NSObject {
  public let identifier = ""
  open var expirationHandler: (() -> Void)?
  open func setTaskCompleted(success: Bool) {}
}

open class BGAppRefreshTask: BGTask {}

open class BGTaskRequest: NSObject {
  public let identifier: String
  open var earliestBeginDate: Date?
  init(_ identifier: String) { self.identifier = identifier }
}

open class BGAppRefreshTaskRequest: BGTaskRequest {
  public init(identifier: String) { super.init(identifier) }
}

open class BGTaskScheduler: NSObject {
  nonisolated(unsafe) private static let one = BGTaskScheduler()
  open class var shared: BGTaskScheduler { one }

  @discardableResult open func register(
    forTaskWithIdentifier identifier: String, using queue: DispatchQueue?, launchHandler: @escaping (BGTask) -> Void
  ) -> Bool { true }

  open func submit(_ taskRequest: BGTaskRequest) throws {}
  open func cancel(taskRequestWithIdentifier identifier: String) {}
}
