// The app that a person installs: the Activity, and what only Android has (Keystore, alarms, notifications, files, tile,
// widget). Screens are in ../ui and ../checks, rules and data in the Rust library, which
// ../ui brings along.
plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.kotlin.compose)
}

// -PwithoutChecks: the app without the self-checks, see ../README.md.
val withoutChecks = providers.gradleProperty("withoutChecks").isPresent

android {
    namespace = "app.aftershift.app"
    compileSdk = libs.versions.compileSdk.get().toInt()

    defaultConfig {
        applicationId = "app.aftershift"
        minSdk = libs.versions.minSdk.get().toInt()
        targetSdk = libs.versions.targetSdk.get().toInt()
        versionCode = libs.versions.appCode.get().toInt()
        versionName = libs.versions.appName.get()
        ndk { abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64") }
    }
    buildFeatures {
        compose = true
    }
    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
        }
    }
    compileOptions {
        sourceCompatibility = JavaVersion.toVersion(libs.versions.jvmTarget.get())
        targetCompatibility = JavaVersion.toVersion(libs.versions.jvmTarget.get())
    }
    sourceSets.named("main") {
        kotlin.directories += if (withoutChecks) "src/without-checks/kotlin" else "src/with-checks/kotlin"
    }
    // Uncompressed and aligned in the archive: phones with pages of 16 KB load them as they lie there.
    packaging {
        jniLibs { useLegacyPackaging = false }
    }
    // The list of languages is ours (res/xml/locales.xml): the one that can be generated says nothing of scripts.
    androidResources {
        generateLocaleConfig = false
    }
    testOptions {
        unitTests {
            isIncludeAndroidResources = true
            all {
                it.systemProperty("jna.library.path", rootDir.resolve("../target/debug").path)
                it.systemProperty("jna.nosys", "true")
            }
        }
    }
    lint {
        abortOnError = true
        checkDependencies = true
        warningsAsErrors = true
        lintConfig = rootDir.resolve("lint/lint.xml")
    }
}

dependencies {
    implementation(project(":ui"))
    if (!withoutChecks) implementation(project(":checks"))
    implementation(libs.androidx.activity.compose)
    implementation(libs.androidx.lifecycle.runtime.compose)
    // Dispatchers.Main, which is what the view models' scopes run on.
    implementation(libs.coroutines.android)

    // Brought along by those above, at the version that Maven tests with.
    constraints {
        implementation(libs.androidx.annotation)
        implementation(libs.androidx.collection)
        implementation(libs.androidx.core)
        implementation(libs.androidx.ripple)
        implementation(libs.androidx.savedstate)
    }

    testImplementation(libs.junit)
    testImplementation(libs.robolectric)
    // The bindings of the tests reach the library that `./dev` builds for this computer.
    testImplementation(libs.jna)
}
