import AftershiftCore
import AppModel
import Observation

/// One form over time.
@MainActor @Observable final class CourseModel: ScreenModel<CheckCourseState> {
  let instrument: String

  init(_ core: OpenCore, _ instrument: String) {
    self.instrument = instrument
    super.init(core)
  }

  func load() async { await show { [instrument] in try $0.checkCourse(instrument: instrument) } }
}
