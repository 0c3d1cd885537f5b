package io.github.kafkak8s.chart;

import com.marcnuri.helm.LintCommand;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import com.marcnuri.helm.jni.HelmLib;
import com.marcnuri.helm.jni.NativeLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Helm in this JVM. The tests that call it run one after another, since its library redirects the output of the whole
 * process while it works.
 */
final class HelmRun {
    private static final HelmLib LIBRARY =
            NativeLibrary.serviceProviderLibrary(HelmRun.class.getClassLoader()).load();
    /** Without one, Helm takes 1.20 and refuses the charts. */
    private static final String KUBERNETES = "1.36.0";

    private HelmRun() {}

    /**
     * What Helm says to a chart and its values.
     *
     * @param yaml the objects without hooks; empty if it is refused
     * @param refusal Helm's words; empty if it is rendered
     */
    record Outcome(String yaml, String refusal) {
        boolean isRefused() {
            return !refusal.isEmpty();
        }
    }

    /** As {@code helm template}. */
    static synchronized Outcome template(Path chart, String release, String namespace, Optional<Path> values) {
        TemplateCommand command = new TemplateCommand(LIBRARY, chart)
                .withName(release)
                .withNamespace(namespace)
                .withKubeVersion(KUBERNETES);
        values.ifPresent(command::withValuesFile);
        try {
            String yaml = command.call();
            return new Outcome(yaml == null ? "" : yaml, "");
        } catch (IllegalStateException refused) {
            return new Outcome("", refused.getMessage());
        }
    }

    /** Messages of {@code helm lint --strict}. */
    static synchronized List<String> lint(Path chart) {
        LintResult result = new LintCommand(LIBRARY, chart).strict().quiet().call();
        return result.getMessages().stream()
                .filter(message -> !message.isBlank())
                .toList();
    }
}
