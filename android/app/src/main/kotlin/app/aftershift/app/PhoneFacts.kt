package app.aftershift.app

import android.content.Context
import android.provider.Settings
import android.text.format.DateFormat
import app.aftershift.ui.app.Phone
import java.util.Locale

/** As the phone is set now. The words are English yet; dates follow where the person is, in words of that language. */
internal fun Context.phone(): Phone {
    val here = resources.configuration.locales[0]
    return Phone(
        locale = if (here.language == "en") here else Locale.UK,
        uses24Hours = DateFormat.is24HourFormat(this),
        reducedMotion = Settings.Global.getFloat(contentResolver, Settings.Global.ANIMATOR_DURATION_SCALE, 1f) == 0f,
    )
}
