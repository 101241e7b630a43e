import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes the archive of the Android framework that {@code aapt2 link -I} wants, out of Robolectric's {@code android-all}.
 *
 * <p>Usage: {@code java Framework.java ANDROID_ALL_JAR OUT_APK}. Since Android 15 the framework's table of resources
 * uses shorter forms (offsets of 16 bits, entries without a header of their own), which the aapt2 of Linux distributions
 * doesn't read yet: they are written out in the form of before. What they say stays the same.
 */
public final class Framework {
    private static final int TABLE = 0x0002;
    private static final int PACKAGE = 0x0200;
    private static final int TYPE = 0x0201;
    private static final int SPARSE = 1;
    private static final int SHORT_OFFSETS = 2;
    private static final int COMPLEX = 1;
    private static final int COMPACT = 8;

    private final byte[] data;
    private final ByteBuffer in;

    private Framework(byte[] data) {
        this.data = data;
        this.in = little(data);
    }

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[1]);
        Files.createDirectories(out.getParent());
        try (ZipFile jar = new ZipFile(args[0]);
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(out))) {
            store(zip, "AndroidManifest.xml", read(jar, "AndroidManifest.xml"));
            byte[] table = read(jar, "resources.arsc");
            store(zip, "resources.arsc", new Framework(table).chunks(0, table.length));
        }
    }

    private byte[] chunks(int from, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = from; at < end; at += in.getInt(at + 4)) {
            int size = in.getInt(at + 4);
            int header = in.getShort(at + 2);
            switch (in.getShort(at)) {
                case TABLE, PACKAGE -> {
                    byte[] content = chunks(at + header, at + size);
                    byte[] head = Arrays.copyOfRange(data, at, at + header);
                    little(head).putInt(4, header + content.length);
                    out.writeBytes(head);
                    out.writeBytes(content);
                }
                case TYPE -> out.writeBytes(type(at, header));
                default -> out.write(data, at, size);
            }
        }
        return out.toByteArray();
    }

    /** One type in one configuration: a header, the offset of each entry, the entries. */
    private byte[] type(int at, int header) {
        int flags = data[at + 9];
        int count = in.getInt(at + 12);
        int start = at + in.getInt(at + 16);
        boolean sparse = (flags & SPARSE) != 0;
        ByteBuffer table = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        Map<Integer, Integer> moved = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int offset = offset(at + header, i, flags);
            int now = offset < 0 ? -1 : moved.computeIfAbsent(offset, old -> append(entries, entry(start + old)));
            if (sparse) {
                table.putShort(in.getShort(at + header + 4 * i)).putShort((short) (now / 4));
            } else {
                table.putInt(now);
            }
        }
        byte[] head = Arrays.copyOfRange(data, at, at + header);
        head[9] = (byte) (flags & SPARSE);
        little(head).putInt(4, header + 4 * count + entries.size()).putInt(16, header + 4 * count);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head);
        out.writeBytes(table.array());
        out.writeBytes(entries.toByteArray());
        return out.toByteArray();
    }

    private int offset(int offsets, int index, int flags) {
        if ((flags & SPARSE) != 0) {
            return 4 * Short.toUnsignedInt(in.getShort(offsets + 4 * index + 2));
        }
        if ((flags & SHORT_OFFSETS) != 0) {
            int quarter = Short.toUnsignedInt(in.getShort(offsets + 2 * index));
            return quarter == 0xFFFF ? -1 : 4 * quarter;
        }
        return in.getInt(offsets + 4 * index);
    }

    private byte[] entry(int at) {
        int size = Short.toUnsignedInt(in.getShort(at));
        int flags = Short.toUnsignedInt(in.getShort(at + 2));
        if ((flags & COMPACT) != 0) {
            // Its key stands where others have their size, its type in the upper half of its flags.
            return ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN)
                    .putShort((short) 8).putShort((short) (flags & 7)).putInt(size)
                    .putShort((short) 8).put((byte) 0).put((byte) (flags >> 8)).putInt(in.getInt(at + 4))
                    .array();
        }
        int length = (flags & COMPLEX) != 0 ? size + 12 * in.getInt(at + 12) : size + 8;
        return Arrays.copyOfRange(data, at, at + length);
    }

    private static int append(ByteArrayOutputStream to, byte[] what) {
        int at = to.size();
        to.writeBytes(what);
        return at;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] read(ZipFile zip, String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }

    /** aapt2 maps the table into memory: it must not be compressed. */
    private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
