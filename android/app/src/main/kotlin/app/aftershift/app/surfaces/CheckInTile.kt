package app.aftershift.app.surfaces

import android.annotation.SuppressLint
import android.os.Build
import android.service.quicksettings.Tile
import android.service.quicksettings.TileService
import app.aftershift.app.toOpen
import app.aftershift.app.toOpenLater

/** A tile that opens the app. It knows nothing and shows nothing but its name. */
class CheckInTile : TileService() {
    override fun onStartListening() {
        val tile = qsTile ?: return
        tile.state = Tile.STATE_INACTIVE
        tile.updateTile()
    }

    override fun onClick() {
        if (isLocked) unlockAndRun(::open) else open()
    }

    @SuppressLint("StartActivityAndCollapseDeprecated")
    private fun open() {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE) {
            startActivityAndCollapse(toOpenLater())
        } else {
            @Suppress("DEPRECATION")
            startActivityAndCollapse(toOpen())
        }
    }
}
