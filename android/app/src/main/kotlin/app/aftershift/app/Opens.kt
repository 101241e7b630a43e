package app.aftershift.app

import android.app.PendingIntent
import android.content.Context
import android.content.Intent

/** Opens the app where it begins: on the one question, or on the lock, which asks it as well. */
internal fun Context.toOpen(): Intent = Intent(this, MainActivity::class.java).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)

/** The same, to be kept by the phone. Nothing can be added to it. */
internal fun Context.toOpenLater(): PendingIntent =
    PendingIntent.getActivity(this, 0, toOpen(), PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT)
