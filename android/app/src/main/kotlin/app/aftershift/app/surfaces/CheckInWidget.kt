package app.aftershift.app.surfaces

import android.appwidget.AppWidgetManager
import android.appwidget.AppWidgetProvider
import android.content.Context
import android.widget.RemoteViews
import app.aftershift.app.R
import app.aftershift.app.toOpenLater

/** The same on the home screen: the mark, two words, a tap that opens the app. */
class CheckInWidget : AppWidgetProvider() {
    override fun onUpdate(
        context: Context,
        manager: AppWidgetManager,
        ids: IntArray,
    ) {
        val views = RemoteViews(context.packageName, R.layout.widget)
        views.setOnClickPendingIntent(android.R.id.background, context.toOpenLater())
        manager.updateAppWidget(ids, views)
    }
}
