// The screens: Compose, view models, resources. No `android.*` imports, so that the same sources run on a desktop JVM
// (../desktop/pom.xml); what needs Android itself belongs to the app module.
plugins {
    alias(libs.plugins.android.library)
    alias(libs.plugins.kotlin.compose)
}

// -PwithoutChecks: on a core without self-checks, see ../README.md.
val withoutChecks = providers.gradleProperty("withoutChecks").isPresent
val repository = rootDir.resolve("..").canonicalFile
val libraries: String = layout.buildDirectory.dir("rust").get().asFile.path
val bindings: String = layout.buildDirectory.dir("bindings").get().asFile.path

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
    sourceSets.named("main") {
        kotlin.directories += bindings
        jniLibs.directories += libraries
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

// The Rust library for each kind of processor. Needs cargo-ndk and Rust's targets (see ../../docs/android.md), and an NDK of
// r28 or newer in ANDROID_NDK_HOME. Nothing of the development builds is in it.
val cargoNdk =
    tasks.register<Exec>("cargoNdk") {
        group = "build"
        description = "Builds the Rust library for phones."
        workingDir = repository
        // Phones with 64 bits may have pages of 16 KB, and then load nothing that was made for smaller ones.
        for (target in listOf("AARCH64_LINUX_ANDROID", "X86_64_LINUX_ANDROID")) {
            environment("CARGO_TARGET_${target}_RUSTFLAGS", "-Clink-arg=-Wl,-z,max-page-size=16384")
        }
        commandLine(
            listOf("cargo", "ndk", "--platform", libs.versions.minSdk.get(), "--output-dir", libraries) +
                listOf("arm64-v8a", "armeabi-v7a", "x86_64").flatMap { listOf("--target", it) } +
                listOf("build", "--release", "--locked", "--package", "aftershift-bindings") +
                (if (withoutChecks) listOf("--no-default-features") else emptyList()) +
                listOf("--features", "vendored-openssl"),
        )
        // Cargo knows best what is up to date.
        outputs.upToDateWhen { false }
    }

// Its Kotlin side, package app.aftershift.core, read out of the very library that goes into the app: the bindings in
// target/generated are of a development build and look for functions that this library doesn't have.
val uniffi =
    tasks.register<Exec>("uniffi") {
        group = "build"
        description = "Generates the Kotlin bindings of that library."
        dependsOn(cargoNdk)
        workingDir = repository
        commandLine(
            listOf("cargo", "run", "--quiet", "--locked", "--package", "aftershift-bindings", "--features", "bindgen") +
                listOf("--bin", "uniffi-bindgen", "generate", "$libraries/arm64-v8a/libaftershift_bindings.so") +
                listOf("--language", "kotlin", "--no-format", "--out-dir", bindings) +
                listOf("--config", "bindings/uniffi.android.toml"),
        )
        inputs.dir(libraries)
        outputs.dir(bindings)
    }

tasks.named("preBuild") { dependsOn(uniffi) }
