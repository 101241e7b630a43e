package app.aftershift.app

import android.content.Intent
import android.content.res.Configuration
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.viewModels
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import androidx.lifecycle.lifecycleScope
import androidx.lifecycle.viewmodel.initializer
import androidx.lifecycle.viewmodel.viewModelFactory
import app.aftershift.app.window.AroundTheScreens
import app.aftershift.app.window.WithForgetfulKeyboard
import app.aftershift.app.window.guardWindow
import app.aftershift.ui.app.AftershiftApp
import app.aftershift.ui.app.Phone
import app.aftershift.ui.opening.OpeningModel
import app.aftershift.ui.support.SupportModel
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** The one window of the app. It gives the screens what the phone has, and decides nothing. */
class MainActivity : ComponentActivity() {
    private val app get() = application as PhoneApp
    private val shell: Shell by viewModels { viewModelFactory { initializer { Shell(app) } } }
    private val opening: OpeningModel by viewModels {
        viewModelFactory { initializer { OpeningModel(shell.gate, shell.calls) } }
    }
    private val support: SupportModel by viewModels {
        viewModelFactory { initializer { SupportModel(shell.gate.dir, shell.calls) } }
    }

    /** People change these while the app is behind their settings. */
    private var phone by mutableStateOf(Phone())

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        guardWindow()
        enableEdgeToEdge()
        app.front.arrived(this)
        phone = phone()
        setContent { Screens() }
        // What is shown again after the system ended the app, or out of the list of recent apps, was handed over before.
        val again = savedInstanceState != null || intent.flags and Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY != 0
        if (!again) receive(intent)
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        setIntent(intent)
        receive(intent)
    }

    override fun onResume() {
        super.onResume()
        phone = phone()
        // Whoever is here needs no reminder to come.
        app.reminders.takeDown()
        app.reminders.rearm()
    }

    override fun onConfigurationChanged(newConfig: Configuration) {
        super.onConfigurationChanged(newConfig)
        phone = phone()
    }

    override fun onDestroy() {
        app.front.went(this)
        super.onDestroy()
    }

    @Composable
    private fun Screens() {
        val appearance by opening.appearance.collectAsStateWithLifecycle()
        AroundTheScreens(this, appearance)
        WithForgetfulKeyboard {
            AftershiftApp(
                opening,
                support,
                shell.reading,
                phone,
                shell.outside,
                features = features,
                arrivals = shell.arrivals,
            )
        }
    }

    /** Read at once, while it is lent. */
    private fun receive(intent: Intent) {
        lifecycleScope.launch {
            withContext(Dispatchers.IO) { shell.handedOver.take(intent) }?.let(shell.arrivals::put)
        }
    }
}
