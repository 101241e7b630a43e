// The screens: Compose, view models, resources. No `android.*` imports, so that the same sources run on a desktop JVM
// (../desktop/pom.xml); what needs Android itself belongs to the app module.
plugins {
    alias(libs.plugins.android.library)
    alias(libs.plugins.kotlin.compose)
}

android {
    namespace = "app.aftershift.ui"
    compileSdk = libs.versions.compileSdk.get().toInt()

    defaultConfig {
        minSdk = libs.versions.minSdk.get().toInt()
    }
    buildFeatures {
        compose = true
    }
    compileOptions {
        sourceCompatibility = JavaVersion.toVersion(libs.versions.jvmTarget.get())
        targetCompatibility = JavaVersion.toVersion(libs.versions.jvmTarget.get())
    }
    // The UniFFI bindings, package app.aftershift.core: built, never committed. `./dev test` in the root makes them.
    sourceSets.named("main") {
        kotlin.directories += "../../target/generated/kotlin-android"
    }
}

dependencies {
    // What a feature meets in the functions and classes of this module.
    api(libs.androidx.foundation)
    api(libs.androidx.lifecycle.viewmodel.compose)
    api(libs.androidx.ui)
    api(libs.coroutines.core)

    implementation(libs.androidx.animation)
    implementation(libs.androidx.lifecycle.runtime.compose)
    implementation(libs.androidx.material3)
    implementation(libs.androidx.navigation.compose)
    // As an archive, it has JNA's native part for phones.
    implementation(libs.jna) { artifact { type = "aar" } }
}
