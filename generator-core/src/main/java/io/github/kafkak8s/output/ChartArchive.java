package io.github.kafkak8s.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A chart as one file that {@code helm install} and {@code helm push} take.
 *
 * <p>Promised: equal files give equal bytes, on every machine, JDK and day. Entries are sorted by name and have one time,
 * mode and owner, and the gzip header says nothing of where it was made. Nothing is compressed, since every build of zlib
 * does that in its own way: {@code helm push} and registries take it as it is.
 */
public final class ChartArchive {
    private static final int MODE = 0644;
    /** The epoch itself looks like a missing time to some tools. */
    private static final long TIME = Instant.parse("1980-01-01T00:00:00Z").toEpochMilli();

    private ChartArchive() {}

    /**
     * Writes {@code <name>-<version>.tgz}, or leaves it as it is if the bytes are the same. A crash leaves the old file or
     * the new one.
     *
     * @param directory where to; created if missing
     * @param name the chart's name, which is the folder in the archive
     * @param version the chart's version
     * @param files text by path within the chart's folder, with {@code /}
     * @return the file
     * @throws OutputException if the file cannot be written
     */
    @SuppressWarnings("try") // the lock is held, not used
    public static Path write(Path directory, String name, String version, SortedMap<String, String> files) {
        Path file = directory.toAbsolutePath().normalize().resolve(name + "-" + version + ".tgz");
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            byte[] bytes = StoredGzip.of(tar(name, files));
            Files.createDirectories(file.getParent());
            try (FolderLock ignored = FolderLock.of(file)) {
                Files.write(fresh, bytes);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return file;
        } catch (IOException e) {
            throw new OutputException("cannot write " + file + ": " + FolderSwap.reason(e) + ".", e);
        }
    }

    private static byte[] tar(String name, Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(name + "/" + file.getKey());
                entry.setSize(content.length);
                entry.setMode(MODE);
                entry.setModTime(TIME);
                entry.setIds(0, 0);
                // Otherwise the name of whoever runs this.
                entry.setNames("", "");
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
