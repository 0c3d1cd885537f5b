package io.github.kafkak8s.chart.discovery;

import static io.github.kafkak8s.chart.discovery.Toys.fields;
import static io.github.kafkak8s.chart.discovery.Toys.file;
import static io.github.kafkak8s.chart.discovery.Toys.items;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.chart.template.Raw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files of documents. */
class FilesTest {

    @Test
    void severalDocumentsAreSeparated() {
        assertThat(file(toy -> List.of(fields("a", toy.count()), fields("b", 1L)), Toys.COUNT))
                .isEqualTo("""
                        ---
                        a: {{ int .Values.count }}
                        ---
                        b: 1
                        """);
    }

    @Test
    void anOptionalDocument() {
        assertThat(file(
                        toy -> items(fields("kind", "A"), toy.on() ? fields("kind", "B", "count", toy.count()) : null),
                        Toys.ON,
                        Toys.COUNT))
                .isEqualTo("""
                        ---
                        kind: A
                        {{- /* Switch */}}
                        {{- if .Values.on }}
                        ---
                        kind: B
                        count: {{ int .Values.count }}
                        {{- end }}
                        """);
    }

    /** A file that some models do not have is empty there. */
    @Test
    void anOptionalFile() {
        Discovery<Toy> discovery = Toys.discovery(List.of(Toys.NAME, Toys.ON), List.of(), List.of());

        assertThat(discovery.templates(toy -> {
                    List<Object> a = List.of(fields("name", toy.name()));
                    return toy.on() ? Map.of("a.yaml", a, "b.yaml", List.of(fields("b", 1L))) : Map.of("a.yaml", a);
                }))
                .containsEntry("a.yaml", "name: {{ .Release.Name | quote }}\n")
                .containsEntry("b.yaml", """
                        {{- /* Switch */}}
                        {{- if .Values.on }}
                        b: 1
                        {{- end }}
                        """);
    }

    /** Inside a range the dot is the element, so all else starts at the root. */
    @Test
    void asManyDocumentsAsASettingSays() {
        assertThat(file(
                        toy -> {
                            List<Object> documents = new ArrayList<>();
                            for (long i = 0; i < toy.count(); i++) {
                                documents.add(fields(
                                        "name",
                                        toy.name() + "-" + i,
                                        "port",
                                        toy.port() + i,
                                        "index",
                                        i,
                                        "by",
                                        new Raw("{{ $.Release.Service }}"),
                                        "tls",
                                        toy.tls() ? toy.size() : null));
                            }
                            return documents;
                        },
                        Toys.NAME,
                        Toys.COUNT,
                        Toys.PORT,
                        Toys.TLS,
                        Toys.SIZE))
                .isEqualTo("""
                        {{- range $i := until (int .Values.count) }}
                        ---
                        name: {{ $.Release.Name }}-{{ $i }}
                        port: {{ add (int $.Values.port) $i }}
                        index: {{ $i }}
                        by: {{ $.Release.Service }}
                        {{- /* Encryption */}}
                        {{- if $.Values.tls }}
                        tls: {{ $.Values.size }}
                        {{- end }}
                        {{- end }}
                        """);
    }

    @Test
    void aGuardAroundARange() {
        assertThat(file(
                        toy -> {
                            List<Object> ports = new ArrayList<>();
                            for (long i = 0; i < toy.count(); i++) {
                                ports.add(toy.port() + i);
                            }
                            return items(fields("ports", toy.on() ? ports : null, "z", 1L));
                        },
                        Toys.COUNT,
                        Toys.PORT,
                        Toys.ON))
                .isEqualTo("""
                        {{- /* Switch */}}
                        {{- if .Values.on }}
                        ports:
                        {{- range $i := until (int .Values.count) }}
                        - {{ add (int $.Values.port) $i }}
                        {{- end }}
                        {{- end }}
                        z: 1
                        """);
    }
}
