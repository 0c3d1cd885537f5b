package io.github.kafkak8s.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One chart is one sequence of bytes. */
class ChartArchiveTest {
    private static final SortedMap<String, String> FILES = new TreeMap<>(
            Map.of("Chart.yaml", "name: orders\n", ".helmignore", "x\n", "templates/_a.tpl", "é\n", "values.yaml", ""));

    @TempDir
    Path folder;

    @Test
    void entriesAreSortedAndSayNothingOfTheMachine() throws IOException {
        SortedMap<String, String> reversed = new TreeMap<>(Comparator.reverseOrder());
        reversed.putAll(FILES);

        Path file = ChartArchive.write(folder.resolve("new/target"), "orders", "1.0.0", reversed);

        assertThat(file.toString()).endsWith("/new/target/orders-1.0.0.tgz");
        List<String> names = new ArrayList<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                names.add(entry.getName());
                assertThat(new String(tar.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(FILES.get(entry.getName().substring("orders/".length())));
                assertThat(entry.isFile()).isTrue();
                assertThat(entry.getMode()).isEqualTo(0644);
                assertThat(entry.getLastModifiedTime().toInstant()).hasToString("1980-01-01T00:00:00Z");
                assertThat(entry.getLongUserId() + entry.getLongGroupId()).isZero();
                assertThat(entry.getUserName() + entry.getGroupName()).isEmpty();
            }
        }
        assertThat(names)
                .containsExactly(
                        "orders/.helmignore", "orders/Chart.yaml", "orders/templates/_a.tpl", "orders/values.yaml");
    }

    /** Written down, so that every machine, JDK and new version of the libraries that runs this test proves the promise. */
    @Test
    void bytesAreTheSameEverywhere() throws IOException, NoSuchAlgorithmException {
        Path file = ChartArchive.write(folder, "orders", "1.0.0", FILES);
        byte[] first = Files.readAllBytes(file);

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first)))
                .isEqualTo("9ca0119421ccf85c080e53591eb32bfe76a8f525b600ec941ae20db4483d2402");
        assertThat(Files.readAllBytes(ChartArchive.write(folder, "orders", "1.0.0", FILES)))
                .isEqualTo(first);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void textsOfAllSizesComeBack() throws IOException {
        for (int size : new int[] {0, 1, 65_534, 65_535, 65_536, 131_070, 200_000}) {
            byte[] data = "x".repeat(size).getBytes(StandardCharsets.US_ASCII);

            byte[] gzip = StoredGzip.of(data);

            try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
                assertThat(stream.readAllBytes()).isEqualTo(data);
            }
        }
    }

    @Test
    void longPathsComeBack() throws IOException {
        String path = "templates/" + "n".repeat(120) + ".yaml";
        Path file = ChartArchive.write(folder, "orders", "1.0.0", new TreeMap<>(Map.of(path, "x\n")));

        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            assertThat(tar.getNextEntry().getName()).isEqualTo("orders/" + path);
        }
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsOneLine() throws IOException {
        Path directory = Files.writeString(folder.resolve("target"), "a file\n");

        assertThatThrownBy(() -> ChartArchive.write(directory, "orders", "1.0.0", FILES))
                .isInstanceOf(OutputException.class)
                .hasMessageStartingWith("cannot write " + directory.resolve("orders-1.0.0.tgz") + ": ")
                .message()
                .doesNotContain("\n");
    }
}
