import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Does what Gradle does with everything of an app that isn't code: merges the manifests of the app and its libraries
 * with Google's merger, and compiles and links all their resources with aapt2. Of that come the manifest, the archive of
 * resources, and the classes R of every library.
 *
 * <p>Usage: {@code java LinkApp.java OUT_DIR FRAMEWORK IDS MERGER_CLASSPATH MIN_SDK TARGET_SDK APP_DIR RES_DIRS
 * LIB_DIRS PACKAGES}; what ends in S is a list, joined as a class path is. IDS has the ids that the app's own code was
 * compiled with. The app's resources come last: where two have a name, they win.
 */
public final class LinkApp {
    private static final String APPLICATION = "app.aftershift";
    private static final Pattern PACKAGE = Pattern.compile("package=\"([^\"]+)\"");

    private final Path out;
    private final List<String> manifests = new ArrayList<>();
    private final List<String> packages = new ArrayList<>();
    private final List<Path> compiled = new ArrayList<>();

    private LinkApp(Path out) {
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        LinkApp link = new LinkApp(Path.of(args[0]));
        deleteAll(link.out);
        Files.createDirectories(link.out);
        for (String folder : list(args[8])) {
            try (Stream<Path> libraries = Files.list(Path.of(folder))) {
                for (Path library : libraries.filter(LinkApp::isOfTheApp).sorted().toList()) {
                    link.take(library);
                }
            }
        }
        for (String res : list(args[7])) {
            link.compile(Path.of(res), "own-" + link.compiled.size());
        }
        Collections.addAll(link.packages, list(args[9]));
        Path merged = link.merge(args[3], Path.of(args[6]), args[4], args[5]);
        link.link(merged, Path.of(args[1]), Path.of(args[2]), args[4], args[5]);
    }

    /** Robolectric's own library isn't. */
    private static boolean isOfTheApp(Path library) {
        String name = library.getFileName().toString();
        return name.endsWith(".aar") && !name.startsWith("monitor-");
    }

    /** Its manifest, and its resources, which are compiled. */
    private void take(Path library) throws Exception {
        String name = library.getFileName().toString().replace(".aar", "");
        Path folder = out.resolve("libraries").resolve(name);
        boolean resources = false;
        try (ZipFile zip = new ZipFile(library.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                boolean resource = entry.getName().startsWith("res/");
                if (entry.isDirectory() || !(resource || entry.getName().equals("AndroidManifest.xml"))) {
                    continue;
                }
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException(library + " has " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                resources |= resource;
            }
        }
        Path manifest = folder.resolve("AndroidManifest.xml");
        manifests.add(manifest.toString());
        Matcher found = PACKAGE.matcher(Files.readString(manifest));
        if (found.find()) {
            packages.add(found.group(1));
        }
        if (resources) {
            compile(folder.resolve("res"), name);
        }
    }

    private void compile(Path res, String name) throws Exception {
        Path to = out.resolve(name + ".flata");
        run("aapt2", "compile", "--dir", res.toString(), "-o", to.toString());
        compiled.add(to);
    }

    private Path merge(String classpath, Path app, String min, String target) throws Exception {
        Path merged = out.resolve("AndroidManifest.xml");
        run(ProcessHandle.current().info().command().orElse("java"), "-cp", classpath, "com.android.manifmerger.Merger",
                "--main", app.resolve("AndroidManifest.xml").toString(),
                "--libs", String.join(System.getProperty("path.separator"), manifests),
                "--property", "PACKAGE=" + APPLICATION,
                "--property", "MIN_SDK_VERSION=" + min,
                "--property", "TARGET_SDK_VERSION=" + target,
                "--remove-tools-declarations",
                "--log", "WARNING",
                "--out", merged.toString());
        return merged;
    }

    private void link(Path manifest, Path framework, Path ids, String min, String target) throws Exception {
        List<String> command = new ArrayList<>(List.of("aapt2", "link", "-I", framework.toString(),
                "--manifest", manifest.toString(), "--stable-ids", ids.toString(), "--auto-add-overlay",
                "--min-sdk-version", min, "--target-sdk-version", target,
                "--java", Files.createDirectories(out.resolve("java")).toString(),
                "--extra-packages", String.join(":", packages),
                "-o", out.resolve("resources.apk").toString()));
        // Each lies over the one before.
        compiled.forEach(file -> Collections.addAll(command, "-R", file.toString()));
        run(command.toArray(String[]::new));
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Path.of(command[0]).getFileName() + " has refused:\n" + said);
        }
    }

    private static String[] list(String joined) {
        return joined.split(Pattern.quote(System.getProperty("path.separator")));
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
