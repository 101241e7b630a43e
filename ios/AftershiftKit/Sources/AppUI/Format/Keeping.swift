import AftershiftCore
import AppWords

extension KeepFor {
  var word: String {
    switch self {
    case .ninetyDays: words("keeping_ninety_days")
    case .oneYear: words("keeping_one_year")
    case .untilErased: words("keeping_until_erased")
    }
  }
}
