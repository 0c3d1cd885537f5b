package io.github.kafkak8s.products;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The string literals of compiled classes. A program that ignores keys it does not know still has those it knows as
 * literals.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.4">The constant pool</a>
 */
final class StringConstants {
    private static final int CLASS_FILE = 0xcafebabe;

    private StringConstants() {}

    static Set<String> of(Class<?> type) throws IOException {
        Set<String> literals = new HashSet<>();
        try (InputStream file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            read(new DataInputStream(file), literals);
        }
        return literals;
    }

    /** Of all classes in the jar of one. */
    static Set<String> ofJar(Class<?> type) throws IOException, URISyntaxException {
        Set<String> literals = new HashSet<>();
        Path path =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().endsWith(".class")) {
                    read(new DataInputStream(jar.getInputStream(entry)), literals);
                }
            }
        }
        return literals;
    }

    private static void read(DataInputStream file, Set<String> literals) throws IOException {
        if (file.readInt() != CLASS_FILE) {
            throw new IOException("no class file");
        }
        file.skipNBytes(4);
        int size = file.readUnsignedShort();
        String[] texts = new String[size];
        List<Integer> used = new ArrayList<>();
        for (int i = 1; i < size; i++) {
            int tag = file.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = file.readUTF();
                case 8 -> used.add(file.readUnsignedShort());
                case 7, 16, 19, 20 -> file.skipNBytes(2);
                case 15 -> file.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> file.skipNBytes(4);
                case 5, 6 -> {
                    file.skipNBytes(8);
                    i++;
                }
                default -> throw new IOException("constant of the unknown kind " + tag);
            }
        }
        used.forEach(index -> literals.add(texts[index]));
    }
}
