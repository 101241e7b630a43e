import AppModel
import AppUI
import AppWords
import SwiftUI

/// The self-checks: questionnaires that a person fills in about themselves. All that the app knows of this module.
public final class SelfChecksFeature: Feature {
  public let name = CheckPlace.feature
  public let checks: Place? = CheckPlace.catalogue
  private let pause: Duration

  public convenience init() { self.init(pause: DoubleTap.usual) }

  /// `pause`: how long what has just come takes no tap.
  init(pause: Duration) { self.pause = pause }

  public func check(_ instrument: String) -> Place? { CheckPlace.intro(instrument) }

  public func screen(_ place: FeaturePlace, _ app: AppContext, _ core: OpenCore) -> AnyView {
    let here = Place.feature(place)
    let of = place.argument ?? ""
    switch place.name {
    case "catalogue":
      return AnyView(CatalogueScreen(app: app, model: app.model(here, of: core) { CatalogueModel(core) }))
    case "intro":
      let model = app.model(here, of: core) { IntroModel(core, of) }
      return AnyView(IntroScreen(app: app, core: core, place: here, model: model))
    case "runner":
      let model = app.model(here, of: core) { RunnerModel(core, of, pause: pause) }
      return AnyView(RunnerScreen(app: app, place: here, model: model))
    case "result":
      let model = app.model(here, of: core) { ResultModel(core, of) }
      return AnyView(ResultScreen(app: app, core: core, place: here, model: model))
    default:
      return AnyView(CourseScreen(app: app, model: app.model(here, of: core) { CourseModel(core, of) }))
    }
  }

  public func firstOnToday(_ app: AppContext, _ core: OpenCore) -> AnyView? {
    let model = notices(app, core)
    guard let state = model.content, state.later != nil || state.strip != nil else { return nil }
    return AnyView(TodayHelp(app: app, model: model, state: state))
  }

  public func onToday(_ app: AppContext, _ core: OpenCore) -> AnyView? {
    AnyView(TodayChecks(app: app, model: notices(app, core)))
  }

  public func onTrends(_ app: AppContext, _ core: OpenCore) -> AnyView? {
    AnyView(
      LinkRow(checkWords("checks_title"), detail: checkWords("checks_trends_detail")) {
        app.router.to(CheckPlace.catalogue)
      }
      .accessibilityIdentifier("checks"))
  }

  /// Both parts of Today say what one model knows.
  private func notices(_ app: AppContext, _ core: OpenCore) -> NoticeModel { app.model(of: core) { NoticeModel(core) } }
}
