package app.aftershift.ui.cards

import app.aftershift.core.Answer
import app.aftershift.core.Card
import app.aftershift.core.CardsAction
import app.aftershift.core.CardsState
import app.aftershift.ui.answers.Words
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

class CardsModel(
    private val core: OpenCore,
) : ScreenModel<CardsState>() {
    /** Here, so that they are still there after a look at Support. */
    val words = Words()

    fun load() = show { core.call { cards() } }

    /** From the card that was [seen]: what shows another by now isn't led away from unread. */
    fun lead(
        action: CardsAction,
        seen: Card?,
        then: () -> Unit = {},
    ) {
        if (state.value.content?.card?.javaClass != seen?.javaClass) return
        lead {
            show(
                then = {
                    // Only from their own card: who was led past it may come back to them.
                    if (seen is Card.PutItDown || action is CardsAction.Done) words.letGo()
                    then()
                },
            ) { core.call { cardsAct(action) } }
        }
    }

    /** What was said of a run of heavy check-ins is answered. The words of a card that it leads away from stay. */
    fun heavy(action: CardsAction) = lead { show { core.call { cardsAct(action) } } }

    /** The words of a note stay until they are stored: a refusal loses nothing. */
    fun answer(answer: Answer) =
        show(then = { if (answer is Answer.Note) words.letGo() }) { core.call { cardsAct(CardsAction.Answer(answer)) } }

    override fun onCleared() = words.letGo()
}
