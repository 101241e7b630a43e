import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes a class path of Android libraries, which Maven and kotlinc cannot read as they are.
 *
 * <p>Usage: {@code java AarClasspath.java LIBS_DIR OUT_DIR MIN_SDK COMPILE_SDK CLASSES_DIR...}. Takes {@code classes.jar}
 * out of every {@code .aar} in LIBS_DIR and writes {@code OUT_DIR/kotlinc.args} with the class path, at whose end is every
 * CLASSES_DIR: one module needs those of another. Fails, as Gradle would, when a library needs a newer Android than the
 * app supports or compiles against.
 *
 * <p>Writes {@code OUT_DIR/libraries.jar} too, with all of these classes but the framework's, for what runs them. What a
 * library has beside its classes stays in LIBS_DIR.
 */
public final class AarClasspath {
    /** Robolectric brings one of its own for each version of Android. */
    private static final String FRAMEWORK = "android-all";

    private static final Pattern MIN_SDK = Pattern.compile("minSdkVersion=\"(\\d+)\"");

    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[1]));
        int minSdk = Integer.parseInt(args[2]);
        int compileSdk = Integer.parseInt(args[3]);
        List<Path> libraries;
        try (Stream<Path> list = Files.list(Path.of(args[0]))) {
            libraries = list.sorted().toList();
        }
        List<String> classPath = new ArrayList<>();
        for (Path library : libraries) {
            if (library.toString().endsWith(".aar")) {
                classPath.add(unpack(library, out, minSdk, compileSdk).toString());
            } else {
                classPath.add(library.toString());
            }
        }
        merge(classPath, out.resolve("libraries.jar"));
        for (String classes : Arrays.asList(args).subList(4, args.length)) {
            classPath.add(Files.createDirectories(Path.of(classes)).toString());
        }
        String joined = String.join(System.getProperty("path.separator"), classPath);
        Files.writeString(out.resolve("kotlinc.args"), "-classpath\n\"" + joined.replace("\\", "\\\\") + "\"\n");
    }

    private static Path unpack(Path aar, Path out, int minSdk, int compileSdk) throws IOException {
        Path jar = out.resolve(aar.getFileName().toString().replace(".aar", ".jar"));
        try (ZipFile zip = new ZipFile(aar.toFile())) {
            Matcher manifest = MIN_SDK.matcher(new String(read(zip, "AndroidManifest.xml")));
            if (manifest.find()) {
                require(aar, "minSdk", manifest.group(1), minSdk);
            }
            Properties metadata = new Properties();
            ZipEntry entry = zip.getEntry("META-INF/com/android/build/gradle/aar-metadata.properties");
            if (entry != null) {
                metadata.load(zip.getInputStream(entry));
            }
            require(aar, "compileSdk", metadata.getProperty("minCompileSdk", "1"), compileSdk);
            try (InputStream classes = zip.getInputStream(zip.getEntry("classes.jar"))) {
                Files.copy(classes, jar, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return jar;
    }

    /** The first of two entries with one name is taken, as on a class path. */
    private static void merge(List<String> jars, Path to) throws IOException {
        Set<String> there = new HashSet<>();
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            out.setLevel(1);
            for (String jar : jars) {
                if (Path.of(jar).getFileName().toString().startsWith(FRAMEWORK)) {
                    continue;
                }
                try (ZipFile zip = new ZipFile(jar)) {
                    for (ZipEntry entry : Collections.list(zip.entries())) {
                        if (entry.isDirectory() || !there.add(entry.getName())) {
                            continue;
                        }
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        zip.getInputStream(entry).transferTo(out);
                        out.closeEntry();
                    }
                }
            }
        }
    }

    private static byte[] read(ZipFile zip, String name) throws IOException {
        try (InputStream stream = zip.getInputStream(zip.getEntry(name))) {
            return stream.readAllBytes();
        }
    }

    private static void require(Path aar, String what, String wanted, int ours) {
        if (Integer.parseInt(wanted) > ours) {
            throw new IllegalStateException(
                    aar.getFileName() + " needs " + what + " " + wanted + ", libs.versions.toml says " + ours);
        }
    }
}
