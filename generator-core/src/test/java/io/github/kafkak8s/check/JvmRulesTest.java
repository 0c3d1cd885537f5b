package io.github.kafkak8s.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kafkak8s.derive.Heap;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.LogLevel;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.pod.GarbageCollector;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JVM's options and Kafka's loggers: what cannot work, or has a place of its own, is refused. */
class JvmRulesTest {

    @Test
    void theHeapIsAShareOfTheMemory() {
        assertThat(heap(b -> b)).isEqualTo(Size.mebibytes(2048));
        assertThat(heap(b -> b.heapPercent(40))).isEqualTo(Size.mebibytes(1638));
        assertThat(heap(b -> b.heapPercent(40).heap(Size.gibibytes(1)))).isEqualTo(Size.gibibytes(1));
        assertThat(heap(b -> b.heapPercent(1).resources(Resources.of(Cpu.cores(1), Size.of("4096Pi")))))
                .isEqualTo(Size.gibibytes(6));
    }

    @Test
    void kafkaGetsAtMostHalfOfTheMemoryAsHeap() {
        assertThat(problems(b -> b.heapPercent(51)))
                .containsExactly(
                        "brokers.heapPercent: 51 leaves less than half of the memory for the page cache. Use at most 50.");
        assertThat(Check.problems(KafkaCluster.named("a")
                        .version(KafkaVersion.V3_9_1)
                        .coordination(ZooKeeper.ensemble(3).heapPercent(90))))
                .isEmpty();
        assertThat(problems(b -> b.heapPercent(1)))
                .containsExactly("brokers.heap: 40Mi is too little for a Java server to start. Use at least 64Mi.");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 91})
    void noShareAtAllThrowsAtOnce(int percent) {
        assertThatThrownBy(() -> Brokers.of(3).heapPercent(percent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("heapPercent: " + percent
                        + " is not from 1 to 90; the JVM needs memory beside its heap, and Kafka half of it for the page"
                        + " cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:MaxDirectMemorySize=512m",
                "-Xlog:gc*:stdout:time",
                "-Xss512k",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-javaagent:/opt/agent.jar=port=1,host=0.0.0.0",
                "-XX:+UseStringDeduplication",
                "-XX:MinHeapFreeRatio=10"
            })
    void anOptionOfTheJvmIsPassedOn(String option) {
        assertThat(problems(b -> b.jvmOption(option))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-Xmx4g | sets the heap. Use heap or heapPercent.",
                "-Xms4g | sets the heap. Use heap or heapPercent.",
                "-XX:MaxRAMPercentage=60 | sets the heap. Use heap or heapPercent.",
                "-XX:+UseZGC | chooses a garbage collector. Use garbageCollector.",
                "-Dx=y | is a system property. Use systemProperty.",
                "-XX:-ExitOnOutOfMemoryError | is about the end of a JVM without memory, and every JVM exits then. Remove"
                        + " it.",
                "-cp | replaces or ends what the image's scripts start. Remove it.",
                "--class-path=/x | replaces or ends what the image's scripts start. Remove it."
            })
    void whatHasAPlaceOfItsOwnIsRefused(String option, String message) {
        assertThat(problems(b -> b.jvmOption(option))).containsExactly("brokers.jvmOption[" + option + "]: " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Xint", "-", "-Xlog:gc -Xint", "-Xlog:$(id)", "-Xlog:`id`", "-a\"b", "-a\\b", "-a\nb", "-aä"
            })
    void whatTheShellWouldReadIsRefused(String option) {
        assertThat(problems(b -> b.jvmOption(option)))
                .containsExactly("brokers.jvmOption[" + option
                        + "]: is no option that the shell passes on: \"-\", then letters, digits and . _ , : ; / = + @ % * -"
                        + " in one word. Use e.g. \"-XX:MaxDirectMemorySize=512m\".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b | c | is no key: letters, digits, \".\", \"-\" and \"_\" only.",
                "log4j2.configurationFile | /x | belongs to the generator, which writes the logging configuration. Use"
                        + " logLevel and logger.",
                "com.sun.management.jmxremote.port | 1 | opens JMX, which metrics does within the pod. Use metrics.",
                "javax.net.ssl.trustStorePassword | x | looks like a secret, and everybody who lists processes sees system"
                        + " properties. Use a file of a Secret, or envFromSecret.",
                "api.key | x | looks like a secret, and everybody who lists processes sees system properties. Use a file of"
                        + " a Secret, or envFromSecret.",
                "x | a b | \"a b\" has characters that the shell reads. Use letters, digits and . _ , : ; / = + @ % -"
                        + " without white space.",
                "x | $HOME | \"$HOME\" has characters that the shell reads. Use letters, digits and . _ , : ; / = + @ % -"
                        + " without white space.",
                "x | * | \"*\" has characters that the shell reads. Use letters, digits and . _ , : ; / = + @ % - without"
                        + " white space."
            })
    void aPropertyThatCannotBeIsRefused(String key, String value, String message) {
        assertThat(problems(b -> b.systemProperty(key, value)))
                .containsExactly("brokers.systemProperty[" + key + "]: " + message);
        assertThat(problems(b -> b.systemProperty("java.security.manager.tokens", "/a,b:c")))
                .isEmpty();
    }

    @Test
    void aVariableThatTheScriptSetsIsNotTheUsers() {
        String owned = "belongs to the generator, which sets it in the container or in start.sh. Remove it.";

        assertThat(problems(b -> b.env("KAFKA_OPTS", "-Dx=y").env("KAFKA_JVM_PERFORMANCE_OPTS", "-server")))
                .isEmpty();
        assertThat(problems(b -> b.env("KAFKA_OPTS", "-Dx=y").systemProperty("a", "b")))
                .containsExactly("brokers.env[KAFKA_OPTS]: " + owned);
        assertThat(problems(b -> b.env("KAFKA_OPTS", "-Dx=y").jvmOption("-Xint")))
                .containsExactly("brokers.env[KAFKA_OPTS]: " + owned);
        assertThat(problems(b -> b.env("KAFKA_JVM_PERFORMANCE_OPTS", "-server").garbageCollector(GarbageCollector.Z)))
                .containsExactly("brokers.env[KAFKA_JVM_PERFORMANCE_OPTS]: " + owned);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kafka", "kafka.network.RequestChannel$", "state.change.logger", "org.apache.kafka_2-13.0x1"})
    void aNameOfALoggerIsTaken(String name) {
        assertThat(Check.problems(KafkaCluster.named("a").logger(name, LogLevel.INFO)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a=b", ".a", "a..b", "a.", "1a", "a:b", "a\nb", "a\"b", "${a}", "ä"})
    void anyOtherTextIsNone(String name) {
        assertThat(Check.problems(KafkaCluster.named("a").logger(name, LogLevel.INFO)))
                .map(Problem::toString)
                .containsExactly(
                        "logger[" + name + "]: is no name of a logger: letters, digits, \"_\", \"$\" and \"-\","
                                + " with single dots between them, first a letter. Use e.g. \"kafka.request.logger\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "Root", "rootLogger"})
    void theRootLoggerHasAMethodOfItsOwn(String name) {
        assertThat(Check.problems(KafkaCluster.named("a").logger(name, LogLevel.INFO)))
                .map(Problem::toString)
                .containsExactly("logger[" + name + "]: is the root logger. Use logLevel.");
    }

    private static Size heap(UnaryOperator<Brokers> change) {
        return Heap.of(change.apply(brokers()).pods());
    }

    private static List<String> problems(UnaryOperator<Brokers> change) {
        return Check.problems(KafkaCluster.named("a").brokers(change.apply(brokers()))).stream()
                .map(Problem::toString)
                .toList();
    }

    private static Brokers brokers() {
        return Brokers.of(3).resources(Resources.of(Cpu.cores(1), Size.gibibytes(4)));
    }
}
