package io.github.kafkak8s.e2e;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Makes each test a case of the table at the end. Cases of one cluster build on each other: after the first that fails
 * the rest is skipped.
 */
final class Cases
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ExecutionCondition, ParameterResolver {
    private static final Namespace STORE = Namespace.create(Cases.class);
    private static final String STARTED = "started";
    private static final String RECORDS = "records";

    private final Set<String> broken = new HashSet<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        Kubernetes.get().require();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent() && broken.contains(cluster(context))) {
            CaseTable.of(context).add(name(context), "skipped", 0, Optional.empty());
            return ConditionEvaluationResult.disabled("an earlier case of this cluster failed");
        }
        return ConditionEvaluationResult.enabled("no earlier case failed");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        System.out.println("case: " + name(context));
        context.getStore(STORE).put(STARTED, System.nanoTime());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        long nanos = System.nanoTime() - context.getStore(STORE).get(STARTED, Long.class);
        boolean failed = context.getExecutionException().isPresent();
        if (failed) {
            broken.add(cluster(context));
            // At once: Failsafe reports it only after all cases of the class.
            System.out.println("FAILED: " + context.getExecutionException().get());
        }
        Records records = context.getStore(STORE).get(RECORDS, Records.class);
        CaseTable.of(context)
                .add(
                        name(context),
                        failed ? "FAILED" : "passed",
                        Math.round(nanos / 1e9),
                        Optional.ofNullable(records).flatMap(Records::tally));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Records.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Records records = new Records();
        context.getStore(STORE).put(RECORDS, records);
        return records;
    }

    private static String cluster(ExtensionContext context) {
        return context.getParent().orElseThrow().getUniqueId();
    }

    private static String name(ExtensionContext context) {
        Class<?> tests = context.getRequiredTestClass();
        Class<?> outer = tests.getEnclosingClass();
        String group = outer == null ? tests.getSimpleName() : outer.getSimpleName() + " " + tests.getSimpleName();
        return group.replace("IT", "") + ": " + context.getDisplayName();
    }
}
