package app.aftershift.ui.cards

import app.aftershift.core.Answer
import app.aftershift.core.CardsAction
import app.aftershift.core.CardsState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

class CardsModel(
    private val core: OpenCore,
) : ScreenModel<CardsState>() {
    fun load() = show { core.call { cards() } }

    fun act(
        action: CardsAction,
        then: () -> Unit = {},
    ) = show(then = { then() }) { core.call { cardsAct(action) } }

    fun answer(
        answer: Answer,
        then: () -> Unit = {},
    ) = act(CardsAction.Answer(answer), then)
}
