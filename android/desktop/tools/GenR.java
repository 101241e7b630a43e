import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Does for the Maven build what aapt2 does for Gradle: gives every Android resource an id.
 *
 * <p>Usage: {@code java GenR.java OUT_DIR {RES_DIR PACKAGE}...}, a pair for each Gradle module. Writes
 * {@code OUT_DIR/java/…/R.java} for each package, which its Compose sources compile against, and
 * {@code OUT_DIR/res/android-res/index.txt}, from which the resource shim learns which name an id has and which files
 * exist (a class path cannot be listed): those of a module below its package; and {@code OUT_DIR/ids.txt}, with which
 * aapt2 gives the same ids, so that what was compiled here runs with the resources that it links. Run through Java's single-file launcher,
 * so nothing has to be compiled first.
 *
 * <p>Two modules must not have a resource of one type and name: in an app one of them would silently take the place of
 * the other.
 */
public final class GenR {
    /** Whose resources all of them become in the end. */
    private static final String APPLICATION = "app.aftershift";

    /** Resource type, then names with the package they are of; sorted, so that ids are the same on every machine. */
    private final Map<String, Map<String, String>> owners = new TreeMap<>();

    private final List<String> files = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        if (args.length < 3 || args.length % 2 == 0) {
            throw new IllegalArgumentException("usage: java GenR.java OUT_DIR {RES_DIR PACKAGE}...");
        }
        GenR generator = new GenR();
        List<String> packages = new ArrayList<>();
        for (int i = 1; i < args.length; i += 2) {
            generator.scan(Path.of(args[i]), args[i + 1]);
            packages.add(args[i + 1]);
        }
        generator.write(packages, Path.of(args[0]));
    }

    private void scan(Path res, String packageName) throws Exception {
        List<Path> sources;
        try (Stream<Path> walk = Files.walk(res)) {
            sources = walk.filter(Files::isRegularFile).sorted().toList();
        }
        Set<String> seen = new TreeSet<>();
        for (Path source : sources) {
            String folder = source.getParent().getFileName().toString();
            String type = folder.split("-")[0];
            files.add(packageName + "/" + folder + "/" + source.getFileName());
            if (type.equals("values")) {
                scanValues(source, packageName, folder, seen);
            } else {
                add(source, packageName, type, source.getFileName().toString().replaceAll("\\..*", ""));
            }
        }
    }

    private void scanValues(Path source, String packageName, String folder, Set<String> seen) throws Exception {
        NodeList children = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(source.toFile()).getDocumentElement().getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (!(children.item(i) instanceof Element element)) {
                continue;
            }
            // R calls every kind of array `array`.
            String type = element.getTagName().endsWith("-array") ? "array" : element.getTagName();
            String name = element.getAttribute("name");
            if (!seen.add(folder + " " + type + " " + name)) {
                throw new IllegalStateException(source + ": " + type + "/" + name + " is there twice");
            }
            add(source, packageName, type, name);
        }
    }

    private void add(Path source, String packageName, String type, String name) {
        String owner = owners.computeIfAbsent(type, key -> new TreeMap<>()).putIfAbsent(name, packageName);
        if (owner != null && !owner.equals(packageName)) {
            throw new IllegalStateException(source + ": " + type + "/" + name + " is there in " + owner + " too");
        }
    }

    /** One row of ids for all modules, so that no two have the same. */
    private void write(List<String> packages, Path out) throws IOException {
        Map<String, StringBuilder> classes = new TreeMap<>();
        for (String name : packages) {
            classes.put(name, new StringBuilder("package " + name + ";\n\npublic final class R {\n"));
        }
        StringBuilder index = new StringBuilder();
        StringBuilder ids = new StringBuilder();
        int typeId = 1;
        for (Map.Entry<String, Map<String, String>> type : owners.entrySet()) {
            classes.values().forEach(java -> java.append("  public static final class " + type.getKey() + " {\n"));
            int entry = 0;
            for (Map.Entry<String, String> resource : type.getValue().entrySet()) {
                String name = resource.getKey();
                int id = 0x7f000000 | (typeId << 16) | entry++;
                classes.get(resource.getValue())
                        .append("    public static final int %s = 0x%x;\n".formatted(name.replace('.', '_'), id));
                index.append("id %x %s %s\n".formatted(id, type.getKey(), name));
                ids.append("%s:%s/%s = 0x%x\n".formatted(APPLICATION, type.getKey(), name, id));
            }
            classes.values().forEach(java -> java.append("  }\n"));
            typeId++;
        }
        files.forEach(file -> index.append("file ").append(file).append('\n'));
        for (Map.Entry<String, StringBuilder> java : classes.entrySet()) {
            Path folder = Files.createDirectories(out.resolve("java/" + java.getKey().replace('.', '/')));
            Files.writeString(folder.resolve("R.java"), java.getValue().append("}\n"));
        }
        Path indexDir = Files.createDirectories(out.resolve("res/android-res"));
        Files.writeString(indexDir.resolve("index.txt"), index);
        Files.writeString(out.resolve("ids.txt"), ids);
    }
}
