package io.github.kafkak8s.maven.helm;

import com.marcnuri.helm.LintCommand;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import com.marcnuri.helm.jni.HelmLib;
import com.marcnuri.helm.jni.NativeLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Helm by helm-java. One call at a time, since the library redirects the process's output while it works. Only
 * {@link HelmLoader} makes one.
 */
public final class HelmJava implements Helm {
    private final HelmLib library;

    /** @throws HelmException if the library for this machine is missing or does not load */
    public HelmJava() throws HelmException {
        // Not through helm-java's entry point: without a library that downloads one into the temporary folder.
        NativeLibrary found = NativeLibrary.serviceProviderLibrary(HelmJava.class.getClassLoader());
        if (found == null) {
            throw new HelmException("Helm's library for this machine is missing.");
        }
        try {
            library = found.load();
        } catch (LinkageError | IllegalStateException e) {
            throw new HelmException(
                    "Helm's library " + found.getBinaryName() + " does not load: " + e.getMessage()
                            + ". It needs glibc 2.34 on Linux, and 100 MB in a temporary folder (java.io.tmpdir) from which"
                            + " programs may be run.",
                    e);
        }
    }

    @Override
    @SuppressWarnings("try") // the signals are kept, not used
    public synchronized String template(Path chart, Release release, Path values) throws HelmException {
        TemplateCommand command = new TemplateCommand(library, chart)
                .withName(release.name())
                .withNamespace(release.namespace())
                .withKubeVersion(release.kubeVersion());
        if (values != null) {
            command.withValuesFile(values);
        }
        try (KeptSignals ignored = KeptSignals.keep()) {
            return command.call();
        } catch (IllegalStateException e) {
            throw new HelmException(
                    e.getMessage()
                            .replace("\n\nUse --debug flag to render out invalid YAML", "")
                            .strip(),
                    e);
        }
    }

    @Override
    public synchronized List<String> lint(Path chart) {
        LintResult result = new LintCommand(library, chart).strict().quiet().call();
        List<String> messages = new ArrayList<>(result.getMessages());
        messages.removeIf(String::isBlank);
        if (result.isFailed() && messages.isEmpty()) {
            messages.add("failed without a message");
        }
        return messages;
    }
}
