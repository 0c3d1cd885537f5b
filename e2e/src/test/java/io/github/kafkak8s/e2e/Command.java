package io.github.kafkak8s.e2e;

import io.fabric8.kubernetes.client.dsl.ExecWatch;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A shell script in a container, as {@code kubectl exec} runs it. */
final class Command {
    private Command() {}

    /** Its output. Fails if the script does, with what it said. */
    static String run(PodResource pod, String container, String script, Duration timeout) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        String failure;
        try (ExecWatch exec = pod.inContainer(container)
                .writingOutput(output)
                .writingError(errors)
                .exec("/bin/sh", "-c", script)) {
            Integer code = exec.exitCode().get(timeout.toSeconds(), TimeUnit.SECONDS);
            // Null if the connection was closed before the script ended.
            failure = Integer.valueOf(0).equals(code) ? "" : "exit code " + code;
        } catch (TimeoutException e) {
            failure = "not done after " + timeout.toSeconds() + " s";
        } catch (ExecutionException e) {
            failure = e.getCause().toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (!failure.isEmpty()) {
            throw new AssertionError(failure + ": " + script + "\n" + tail(output) + tail(errors));
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    private static String tail(ByteArrayOutputStream bytes) {
        String text = bytes.toString(StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? "" : text.substring(Math.max(0, text.length() - 2000)) + "\n";
    }
}
