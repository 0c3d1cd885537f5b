package io.github.kafkak8s.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScratchFolderTest {

    @Test
    void isThereUntilClosed() {
        Path path;
        try (ScratchFolder folder = ScratchFolder.of(Map.of("a/b/c.yaml", "c\n"))) {
            path = folder.path();
            assertThat(path.resolve("a/b/c.yaml")).hasContent("c\n");
        }
        assertThat(path).doesNotExist();
    }
}
