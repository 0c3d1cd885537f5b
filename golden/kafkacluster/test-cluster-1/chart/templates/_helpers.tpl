{{- /* Name and version of this chart, as a label. */}}
{{- define "test-cluster-1.chart" -}}
{{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" | trimSuffix "." }}
{{- end }}

{{- /* Reference of an image. Argument: a section with registry, repository, tag and digest. */}}
{{- define "test-cluster-1.image" -}}
{{ with .registry }}{{ . }}/{{ end }}{{ .repository }}{{ with .tag }}:{{ . }}{{ end }}{{ with .digest }}@{{ . }}{{ end }}
{{- end }}

{{- /* Bytes of a quantity such as 8Gi. */}}
{{- define "test-cluster-1.bytes" -}}
{{- $units := dict "" 1 "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 "Pi" 1125899906842624 "k" 1000 "M" 1000000 "G" 1000000000 "T" 1000000000000 "P" 1000000000000000 }}
{{- mul (regexFind "^[0-9]+" . | int64) (get $units (regexFind "[A-Za-z]+$" .)) }}
{{- end }}

{{- /* Thousandths of a core of a quantity such as 2 or 500m. */}}
{{- define "test-cluster-1.millis" -}}
{{- mul (trimSuffix "m" . | int64) (ternary 1 1000 (hasSuffix "m" .)) }}
{{- end }}

{{- /* Java heap in mebibytes: as given, else so many percent of the memory, at most 6 GiB. Argument: a section with resources, percent. */}}
{{- define "test-cluster-1.heap" -}}
{{- $section := first . }}
{{- if $section.heap }}
{{- div (include "test-cluster-1.bytes" $section.heap | int64) 1048576 }}
{{- else }}
{{- $memory := div (include "test-cluster-1.bytes" $section.resources.memory | int64) 1048576 }}
{{- min 6144 (div (mul $memory (index . 1)) 100) | max 1 }}
{{- end }}
{{- end }}

{{- /* A replication factor: as configured, else 3 or as many as there are brokers. Argument: the root and the key. */}}
{{- define "test-cluster-1.replicationFactor" -}}
{{- $root := first . }}
{{- get $root.Values.config (index . 1) | default (min 3 (int $root.Values.replicaCount)) }}
{{- end }}

{{- /* A whole number in a text as Kafka reads it, where Helm takes 010 for octal; 0 for any other text. */}}
{{- define "test-cluster-1.whole" -}}
{{ regexReplaceAll "^[+]?0*([0-9])" . "${1}" | int64 }}
{{- end }}

{{- /* Copies that must be in sync: as configured, else one less than a factor of 3 or more. Argument: the root, the key, the factor's key. */}}
{{- define "test-cluster-1.minInsyncReplicas" -}}
{{- $root := first . }}
{{- $factor := include "test-cluster-1.replicationFactor" (list $root (index . 2)) | include "test-cluster-1.whole" | int }}
{{- get $root.Values.config (index . 1) | default (ternary (sub $factor 1) 1 (ge $factor 3)) }}
{{- end }}

{{- /* The broker settings that have no place of their own in server.properties, as JSON. */}}
{{- define "test-cluster-1.settings" -}}
{{- omit .Values.config "default.replication.factor" "log.dirs" "min.insync.replicas" "offsets.topic.replication.factor" "share.coordinator.state.topic.min.isr" "share.coordinator.state.topic.replication.factor" "transaction.state.log.min.isr" "transaction.state.log.replication.factor" "zookeeper.connection.timeout.ms" | toJson }}
{{- end }}
