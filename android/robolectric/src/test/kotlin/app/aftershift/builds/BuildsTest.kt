package app.aftershift.builds

import app.aftershift.builds.Repository.code
import app.aftershift.builds.Repository.text
import app.aftershift.builds.Repository.versions
import app.aftershift.builds.Repository.xml
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

/** Gradle makes what people install, Maven tests it: both have to build the same. */
class BuildsTest {
    private val modules = listOf("app", "ui", "checks")

    @Test
    fun `Gradle has these modules, and each takes its sources where Maven does`() {
        val included =
            Regex("""include\(":([a-z]+)"\)""").findAll(text("settings.gradle.kts")).map {
                it.groupValues[1]
            }
        assertEquals(modules.toSet(), included.toSet())

        val compiled = xml("typecheck/pom.xml").all("sourceDir").map { it.textContent }.toSet()
        assertEquals(
            setOf(
                "\${ui.dir}/kotlin",
                "\${checks.dir}/kotlin",
                "\${app.dir}/kotlin",
                "\${android.dir}/app/src/\${variant}/kotlin",
                "\${bindings.dir}",
                "\${generated.dir}/java",
            ),
            compiled,
        )
        for (module in modules) {
            assertEquals("\${android.dir}/$module/src/main", xml("pom.xml").all("$module.dir").single().textContent)
            assertEquals("app.aftershift.$module", xml("pom.xml").all("$module.package").single().textContent)
            assertTrue(module, "namespace = \"app.aftershift.$module\"" in text("$module/build.gradle.kts"))
        }
        // What Gradle adds to src/main: the variant of the app, and what is generated.
        val added =
            modules.flatMap {
                Regex("""(?m)^\s+(?:kotlin|java|res|assets)\.\w+ \+= (.*)$""").findAll(text("$it/build.gradle.kts"))
            }
        assertEquals(
            setOf("if (withoutChecks) \"src/without-checks/kotlin\" else \"src/with-checks/kotlin\"", "bindings"),
            added.map { it.groupValues[1] }.toSet(),
        )
    }

    @Test
    fun `the tests of the app are the same`() {
        val maven = xml("robolectric/pom.xml")
        assertEquals("\${android.dir}/app/src/test/kotlin", maven.all("testSourceDirectory").single().textContent)
        assertTrue(File(Repository.android, "app/src/test/kotlin").isDirectory)
    }

    @Test
    fun `no build says a version that the catalogue doesn't have`() {
        val builds = modules.map { "$it/build.gradle.kts" } + "build.gradle.kts" + "settings.gradle.kts"
        val number = Regex(""""[^"]*\d+\.\d+[^"]*"""")
        for (build in builds) {
            assertEquals(build, emptyList<String>(), number.findAll(code(build)).map { it.value }.toList())
        }
        for (pom in Repository.poms) {
            val named = xml(pom).all("version").map { it.textContent.trim() }
            assertEquals(pom, emptyList<String>(), named.filterNot { it == "1" || it.startsWith("\${version.") })
        }
    }

    @Test
    fun `all that is named is in the catalogue, and all that is in the catalogue is named`() {
        val inMaven =
            Repository.poms.flatMap {
                Regex("""\$\{version\.([\w-]+)}""").findAll(text(it)).map { m ->
                    m.groupValues[1]
                }
            }
        val catalogue = text("gradle/libs.versions.toml")
        val inGradle =
            Regex("""version\.ref = "([\w-]+)"""").findAll(catalogue).map { it.groupValues[1] } +
                modules.flatMap { module ->
                    Regex("""libs\.versions\.(\w+)""").findAll(text("$module/build.gradle.kts")).map {
                        it.groupValues[1]
                    }
                }
        val named = inMaven.toSet() + inGradle + BY_HAND
        assertEquals("named, but not there", emptySet<String>(), named - versions.keys)
        assertEquals("there for nothing", emptySet<String>(), versions.keys - named)
    }

    @Test
    fun `what is installed by hand is of the version that the catalogue has`() {
        val howTo = text("../docs/android.md")
        assertTrue("cargo install cargo-ndk --version ${versions["cargoNdk"]} --locked\n" in howTo)
        assertTrue("gradle wrapper --gradle-version ${versions["gradle"]} " in howTo)
        assertTrue("any Gradle of ${versions["gradle"]} or newer" in howTo)
        assertTrue("(${versions["gradle"]} or newer" in text("README.md"))
    }

    @Test
    fun `both are for the same phones`() {
        for (module in modules) {
            val build = text("$module/build.gradle.kts")
            assertTrue(module, "compileSdk = libs.versions.compileSdk.get().toInt()" in build)
            assertTrue(module, "minSdk = libs.versions.minSdk.get().toInt()" in build)
            assertEquals(
                2,
                Regex("""JavaVersion\.toVersion\(libs\.versions\.jvmTarget\.get\(\)\)""").findAll(build).count(),
            )
        }
        assertTrue("targetSdk = libs.versions.targetSdk.get().toInt()" in text("app/build.gradle.kts"))
        assertTrue("applicationId = \"app.aftershift\"" in text("app/build.gradle.kts"))
        // Robolectric's two are the ends of what the app says.
        assertEquals(
            "sdk=${versions["minSdk"]},${versions["targetSdk"]}",
            text("app/src/test/resources/robolectric.properties").lines().first {
                it.startsWith("sdk")
            },
        )
    }

    @Test
    fun `what Gradle takes of the libraries, the type-check compiles against`() {
        val checked =
            (xml("typecheck/pom.xml").all("artifactItem") + xml("robolectric/pom.xml").all("artifactItem"))
                .associate { "${it.child("groupId")}:${it.child("artifactId")}" to it.child("version") }
        val taken = modules.flatMap(Repository::librariesOf).filterNot { it.module in TESTS }.toSet()
        assertTrue(taken.size > 10)
        for (library in taken) {
            // On Android, what is published for several platforms ends so.
            val version = listOf("", "-android", "-jvm").firstNotNullOfOrNull { checked[library.module + it] }
            assertEquals(library.module, "\${version.${library.version}}", version)
        }
    }

    private companion object {
        val BY_HAND = setOf("cargoNdk", "gradle")
        val TESTS = setOf("junit:junit", "org.robolectric:robolectric")
    }
}
