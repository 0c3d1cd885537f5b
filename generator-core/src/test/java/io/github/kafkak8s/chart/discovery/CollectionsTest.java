package io.github.kafkak8s.chart.discovery;

import static io.github.kafkak8s.chart.discovery.Toys.fields;
import static io.github.kafkak8s.chart.discovery.Toys.items;
import static io.github.kafkak8s.chart.discovery.Toys.template;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.chart.template.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Settings that are maps or lists, of any size. */
class CollectionsTest {

    @Test
    void aUsersEntriesBesideFixedOnes() {
        assertThat(template(
                        toy -> {
                            Map<String, Object> labels = fields("app", "toy", "name", toy.name());
                            labels.putAll(new TreeMap<>(toy.labels()));
                            return fields("labels", labels);
                        },
                        Toys.NAME,
                        Toys.LABELS))
                .isEqualTo("""
                        labels:
                          app: toy
                          name: {{ .Release.Name | quote }}
                          {{- range $name, $value := .Values.labels }}
                          {{ $name | quote }}: {{ $value | quote }}
                          {{- end }}
                        """);
    }

    @Test
    void aUsersEntriesAlone() {
        assertThat(template(
                        toy -> fields("a", 1L, "selector", toy.labels().isEmpty() ? null : toy.labels()), Toys.LABELS))
                .isEqualTo("""
                        a: 1
                        {{- /* Labels */}}
                        {{- if .Values.labels }}
                        selector:
                          {{- range $name, $value := .Values.labels }}
                          {{ $name | quote }}: {{ $value | quote }}
                          {{- end }}
                        {{- end }}
                        """);
    }

    @Test
    void itemsOfAListBehindFixedOnes() {
        assertThat(template(
                        toy -> {
                            List<Object> from = items("base", toy.on() ? "extra" : null);
                            toy.secrets().forEach(secret -> from.add(fields("name", secret, "of", toy.name())));
                            return fields("from", from);
                        },
                        Toys.ON,
                        Toys.NAME,
                        Toys.SECRETS))
                .isEqualTo("""
                        from:
                        - base
                        {{- /* Switch */}}
                        {{- if .Values.on }}
                        - extra
                        {{- end }}
                        {{- range .Values.secrets }}
                        - name: {{ . | quote }}
                          of: {{ $.Release.Name | quote }}
                        {{- end }}
                        """);
    }

    /** Helm's ranges go through a map by the order of its keys, and so must the models. */
    @Test
    void itemsOfAMap() {
        assertThat(template(
                        toy -> {
                            List<Object> env = items(fields("name", "NAME", "value", toy.name()));
                            new TreeMap<>(toy.labels())
                                    .forEach((key, value) -> env.add(fields("name", key, "value", value + "!")));
                            return fields("env", env);
                        },
                        Toys.NAME,
                        Toys.LABELS))
                .isEqualTo("""
                        env:
                        - name: NAME
                          value: {{ .Release.Name | quote }}
                        {{- range $name, $value := .Values.labels }}
                        - name: {{ $name | quote }}
                          value: {{ printf "%s!" $value | quote }}
                        {{- end }}
                        """);
    }

    @Test
    void treesAsTheUserGaveThemInsideTheirOwnGuard() {
        assertThat(template(
                        toy -> fields("a", fields("rules", toy.rules().isEmpty() ? null : toy.rules(), "b", 1L)),
                        Toys.RULES))
                .isEqualTo("""
                        a:
                          {{- /* Rules */}}
                          {{- if .Values.rules }}
                          rules:
                          {{- toYaml .Values.rules | nindent 2 }}
                          {{- end }}
                          b: 1
                        """);
    }

    /** {@code toYaml} of nothing is {@code []}, which cannot stand behind other items. */
    @Test
    void treesAsTheUserGaveThemBehindFixedItems() {
        assertThat(template(
                        toy -> {
                            List<Object> rules = items(fields("port", toy.port()));
                            rules.addAll(toy.rules());
                            return fields("rules", rules);
                        },
                        Toys.PORT,
                        Toys.RULES))
                .isEqualTo("""
                        rules:
                        - port: {{ int .Values.port }}
                        {{- with .Values.rules }}
                        {{- toYaml . | nindent 0 }}
                        {{- end }}
                        """);
    }

    /** While the switch is off, there are as many labels as secrets in each probe. */
    @Test
    void theLengthOfACollectionIsNotEnough() {
        assertThat(template(
                        toy -> {
                            List<Object> items = items("base");
                            items.addAll(toy.secrets());
                            return fields(
                                    "labels", toy.labels(), "secrets", toy.secrets(), "all", toy.on() ? null : items);
                        },
                        Toys.lens("on", "switch", Type.FLAG, true, false),
                        Toys.LABELS,
                        Toys.SECRETS))
                .endsWith("""
                        {{- if not .Values.on }}
                        all:
                        - base
                        {{- range .Values.secrets }}
                        - {{ . | quote }}
                        {{- end }}
                        {{- end }}
                        """);
    }

    @Test
    void rangesInRanges() {
        assertThat(template(
                        toy -> {
                            List<Object> hosts = items("first");
                            for (String secret : toy.secrets()) {
                                List<Object> ports = items("p");
                                for (long i = 0; i < toy.count(); i++) {
                                    ports.add(i + "-" + toy.name());
                                }
                                hosts.add(fields("host", secret, "ports", ports));
                            }
                            return fields("hosts", hosts);
                        },
                        Toys.SECRETS,
                        Toys.COUNT,
                        Toys.NAME))
                .isEqualTo("""
                        hosts:
                        - first
                        {{- range .Values.secrets }}
                        - host: {{ . | quote }}
                          ports:
                          - p
                          {{- range $i := until (int $.Values.count) }}
                          - {{ $i }}-{{ $.Release.Name }}
                          {{- end }}
                        {{- end }}
                        """);
    }
}
