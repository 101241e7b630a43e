// The Gradle build for phones. The `app` module (Activity, manifest, alarms, Keystore) joins when it is written.
pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}

dependencyResolutionManagement {
    repositoriesMode = RepositoriesMode.FAIL_ON_PROJECT_REPOS
    repositories {
        google()
        mavenCentral()
    }
}

rootProject.name = "aftershift"
include(":ui")
include(":checks")
