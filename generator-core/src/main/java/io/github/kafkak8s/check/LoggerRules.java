package io.github.kafkak8s.check;

import io.github.kafkak8s.model.KafkaCluster;
import java.util.regex.Pattern;

/** Names of loggers that Log4j 1 and 2 read alike. */
final class LoggerRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_$-]*(\\.[A-Za-z0-9_$-]+)*");

    private LoggerRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        for (String name : cluster.pods().loggers().keySet()) {
            String path = "logger[" + name + "]";
            problems.addIf(
                    !NAME.matcher(name).matches(),
                    path,
                    "is no name of a logger: letters, digits, \"_\", \"$\" and \"-\", with single dots between them, first"
                            + " a letter. Use e.g. \"kafka.request.logger\".");
            problems.addIf(
                    name.equalsIgnoreCase("root") || name.equalsIgnoreCase("rootLogger"),
                    path,
                    "is the root logger. Use logLevel.");
        }
    }
}
