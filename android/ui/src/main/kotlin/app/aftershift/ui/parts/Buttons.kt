package app.aftershift.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Button
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.aftershift.ui.R
import app.aftershift.ui.theme.AftershiftTheme
import app.aftershift.ui.theme.Space

private val WIDE = PaddingValues(horizontal = 20.dp, vertical = 14.dp)
private val NARROW = PaddingValues(horizontal = 14.dp, vertical = 10.dp)

/** The one filled button of a screen. */
@Composable
fun PrimaryButton(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
) {
    Button(
        onClick,
        modifier.heightIn(min = 56.dp),
        enabled,
        shape = RoundedCornerShape(28.dp),
        contentPadding = WIDE,
    ) {
        Text(text, style = MaterialTheme.typography.labelLarge, textAlign = TextAlign.Center)
    }
}

/** Something else that can be done here. */
@Composable
fun SecondaryButton(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
) {
    OutlinedButton(
        onClick,
        modifier.heightIn(min = 56.dp),
        shape = RoundedCornerShape(28.dp),
        // Material's own is the muted one, in which it looks as if it couldn't be tapped.
        colors = ButtonDefaults.outlinedButtonColors(contentColor = MaterialTheme.colorScheme.onSurface),
        border = BorderStroke(1.dp, MaterialTheme.colorScheme.outline),
        contentPadding = WIDE,
    ) {
        Text(text, style = MaterialTheme.typography.labelLarge, textAlign = TextAlign.Center)
    }
}

/** A quiet way on. */
@Composable
fun QuietButton(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    icon: Int? = null,
) {
    // Of several lines in large type the first and last letters aren't cut by the shape.
    TextButton(
        onClick,
        modifier.heightIn(min = Space.target),
        shape = MaterialTheme.shapes.medium,
        contentPadding = NARROW,
    ) {
        if (icon != null) {
            Icon(painterResource(icon), contentDescription = null, Modifier.padding(end = Space.small).size(20.dp))
        }
        Text(text, style = MaterialTheme.typography.labelLarge)
    }
}

/** Support: the same words, colour and place on every screen. One that stands elsewhere as well has a [tag] of its own. */
@Composable
fun SupportButton(
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    tag: String = "support",
) {
    val colors = AftershiftTheme.colors
    Button(
        onClick,
        modifier.heightIn(min = Space.target).testTag(tag),
        shape = RoundedCornerShape(24.dp),
        colors = ButtonDefaults.buttonColors(colors.helpContainer, colors.onHelpContainer),
        contentPadding = PaddingValues(start = 14.dp, end = 18.dp, top = 8.dp, bottom = 8.dp),
    ) {
        Icon(painterResource(R.drawable.ic_support), contentDescription = null, Modifier.size(20.dp))
        Text(
            stringResource(R.string.support_title),
            Modifier.padding(start = Space.small),
            style = MaterialTheme.typography.labelLarge,
        )
    }
}
