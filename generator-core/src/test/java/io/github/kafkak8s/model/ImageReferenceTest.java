package io.github.kafkak8s.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.ImageReference;
import io.github.kafkak8s.model.pod.KafkaScripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** References are read as container runtimes read them. */
class ImageReferenceTest {
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource({
        "kafka, '', kafka, ''",
        "apache/kafka:4.3.1, '', apache/kafka, 4.3.1",
        "docker.io/apache/kafka:4.3.1, docker.io, apache/kafka, 4.3.1",
        "localhost/kafka:1, localhost, kafka, 1",
        "host:5000/a/b_c/d--e:1, host:5000, a/b_c/d--e, 1",
        "[fd00::1]:5000/zk:3.9.4, [fd00::1]:5000, zk, 3.9.4",
        "Harbor/mirrored/5:9.5.1, Harbor, mirrored/5, 9.5.1",
        "a.b:1, '', a.b, 1"
    })
    void partsAreFound(String text, String registry, String repository, String tag) {
        assertThat(ImageReference.of(text)).contains(new ImageReference(registry, repository, tag, ""));
        assertThat(ImageReference.of(text + "@" + DIGEST))
                .contains(new ImageReference(registry, repository, tag, DIGEST));
        assertThat(ImageReference.of(text).orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/kafka:1",
                "kafka:",
                "kafka@",
                "Kafka:1",
                "a//b:1",
                "a/b/:1",
                "https://docker.io/kafka:1",
                "docker.io/kafka:1:2",
                "docker.io/kafka@sha256:12",
                "under_score.io/kafka:1",
                "docker.io:port/kafka:1",
                "kafka:1 ",
                "kafka:1\n"
            })
    void whatIsNoReferenceIsNone(String text) {
        assertThat(ImageReference.of(text)).isEmpty();
        assertThatThrownBy(() -> Image.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("image: \"" + text + "\" is no image reference; write registry/repository:tag");
    }

    @Test
    void aDigestIsAddedOrReplaced() {
        Image image = Image.kafka("docker.io/apache/kafka:4.3.1");
        String other = "sha256:" + "f".repeat(64);

        assertThat(image.digest(DIGEST).reference()).isEqualTo("docker.io/apache/kafka:4.3.1@" + DIGEST);
        assertThat(image.digest(DIGEST).digest(other)).isEqualTo(image.digest(other));
        assertThatThrownBy(() -> image.digest("f".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no image reference");
    }

    @Test
    void commandsAreInAFolder() {
        assertThat(KafkaScripts.CONFLUENT.path("kafka-storage")).isEqualTo("/usr/bin/kafka-storage");
        assertThatThrownBy(() -> new KafkaScripts("/opt/kafka/bin/", ".sh"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("image.scripts: \"/opt/kafka/bin/\" is no absolute path without \"..\" and a final slash;"
                        + " write e.g. /opt/kafka/bin");
        assertThatThrownBy(() -> new KafkaScripts("/opt/kafka/bin", "; reboot"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("image.scripts: \"; reboot\" is no end of a file's name; write .sh, or nothing");
    }
}
