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
 * <p>Usage: {@code java GenR.java RES_DIR PACKAGE OUT_DIR}. Writes {@code OUT_DIR/java/…/R.java}, which the Compose
 * sources compile against, and {@code OUT_DIR/res/android-res/index.txt}, from which the resource shim learns which
 * name an id has and which files exist (a class path cannot be listed). Run through Java's single-file launcher, so
 * nothing has to be compiled first.
 */
public final class GenR {
    /** Resource type, then names; sorted, so that ids are the same on every machine. */
    private final Map<String, Set<String>> names = new TreeMap<>();

    private final List<String> files = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            throw new IllegalArgumentException("usage: java GenR.java RES_DIR PACKAGE OUT_DIR");
        }
        GenR generator = new GenR();
        generator.scan(Path.of(args[0]));
        generator.write(args[1], Path.of(args[2]));
    }

    private void scan(Path res) throws Exception {
        List<Path> sources;
        try (Stream<Path> walk = Files.walk(res)) {
            sources = walk.filter(Files::isRegularFile).sorted().toList();
        }
        Set<String> seen = new TreeSet<>();
        for (Path source : sources) {
            String folder = source.getParent().getFileName().toString();
            String type = folder.split("-")[0];
            files.add(folder + "/" + source.getFileName());
            if (type.equals("values")) {
                scanValues(source, folder, seen);
            } else {
                String name = source.getFileName().toString().replaceAll("\\..*", "");
                names.computeIfAbsent(type, key -> new TreeSet<>()).add(name);
            }
        }
    }

    private void scanValues(Path source, String folder, Set<String> seen) throws Exception {
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
            names.computeIfAbsent(type, key -> new TreeSet<>()).add(name);
        }
    }

    private void write(String packageName, Path out) throws IOException {
        StringBuilder java = new StringBuilder("package " + packageName + ";\n\npublic final class R {\n");
        StringBuilder index = new StringBuilder();
        int typeId = 1;
        for (Map.Entry<String, Set<String>> type : names.entrySet()) {
            java.append("  public static final class ").append(type.getKey()).append(" {\n");
            int entry = 0;
            for (String name : type.getValue()) {
                int id = 0x7f000000 | (typeId << 16) | entry++;
                java.append("    public static final int %s = 0x%x;\n".formatted(name.replace('.', '_'), id));
                index.append("id %x %s %s\n".formatted(id, type.getKey(), name));
            }
            java.append("  }\n");
            typeId++;
        }
        java.append("}\n");
        files.forEach(file -> index.append("file ").append(file).append('\n'));
        Path packageDir = Files.createDirectories(out.resolve("java/" + packageName.replace('.', '/')));
        Files.writeString(packageDir.resolve("R.java"), java);
        Path indexDir = Files.createDirectories(out.resolve("res/android-res"));
        Files.writeString(indexDir.resolve("index.txt"), index);
    }
}
