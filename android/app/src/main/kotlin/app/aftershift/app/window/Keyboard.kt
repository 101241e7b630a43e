package app.aftershift.app.window

import android.view.inputmethod.EditorInfo
import androidx.compose.runtime.Composable
import androidx.compose.ui.platform.InterceptPlatformTextInput
import androidx.compose.ui.platform.PlatformTextInputMethodRequest

/** Every keyboard in [content] is asked to learn nothing. Whether it does as asked is up to the keyboard. */
@Composable
internal fun WithForgetfulKeyboard(content: @Composable () -> Unit) =
    InterceptPlatformTextInput(
        interceptor = { request, session -> session.startInputMethod(forgetful(request)) },
        content = content,
    )

internal fun forgetful(request: PlatformTextInputMethodRequest) =
    PlatformTextInputMethodRequest { about ->
        request.createInputConnection(about).also { about.learnNothing() }
    }

private fun EditorInfo.learnNothing() {
    imeOptions = imeOptions or EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING
}
