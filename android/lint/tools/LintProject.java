import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Describes the app to Android Lint, as Gradle would: all its modules as one.
 *
 * <p>Usage: {@code java LintProject.java ANDROID_DIR OUT_FILE FRAMEWORK_JAR COMPILE_SDK}. What was compiled and linked is
 * taken from where {@code typecheck} and {@code robolectric} have it.
 */
public final class LintProject {
    private static final List<String> MODULES = List.of("app", "ui", "checks");

    private final StringBuilder xml = new StringBuilder();

    public static void main(String[] args) throws IOException {
        Path android = Path.of(args[0]).toRealPath();
        LintProject project = new LintProject();
        project.xml.append("<project incomplete=\"false\">\n<module name=\"app\" android=\"true\" library=\"false\" ")
                .append("compile-sdk-version=\"").append(args[3]).append("\">\n");
        // It says for which Android, too; the app's own doesn't.
        project.add("manifest file", android.resolve("robolectric/target/linked/AndroidManifest.xml"));
        for (String module : MODULES) {
            project.addAll("src file", android.resolve(module + "/src/main/kotlin"));
            project.addAll("resource file", android.resolve(module + "/src/main/res"));
        }
        project.addAll("src file", android.resolve("app/src/with-checks/kotlin"));
        project.add("classpath jar", android.resolve("typecheck/target/classpath/libraries.jar"));
        project.add("classpath jar", android.resolve("robolectric/target/classpath/libraries.jar"));
        project.add("classpath jar", android.resolve("typecheck/target/classes"));
        project.add("classpath jar", android.resolve("robolectric/target/classes"));
        project.add("classpath jar", Path.of(args[2]));
        Files.writeString(Path.of(args[1]), project.xml.append("</module>\n</project>\n"));
    }

    private void addAll(String what, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> add(what, file));
        }
    }

    private void add(String what, Path file) {
        if (Files.notExists(file)) {
            throw new IllegalStateException(file + " is missing");
        }
        xml.append('<').append(what).append("=\"").append(file.toString().replace("&", "&amp;")).append("\"/>\n");
    }
}
