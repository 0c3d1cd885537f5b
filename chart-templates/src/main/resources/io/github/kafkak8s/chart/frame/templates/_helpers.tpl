{{- /* Name and version of this chart, as a label. */}}
{{- define "[= name =].chart" -}}
{{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" | trimSuffix "." }}
{{- end }}

{{- /* Reference of an image. Argument: a section with registry, repository, tag and digest. */}}
{{- define "[= name =].image" -}}
{{ with .registry }}{{ . }}/{{ end }}{{ .repository }}{{ with .tag }}:{{ . }}{{ end }}{{ with .digest }}@{{ . }}{{ end }}
{{- end }}

{{- /* Bytes of a quantity such as 8Gi. */}}
{{- define "[= name =].bytes" -}}
{{- $units := dict "" 1 "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 "Pi" 1125899906842624 "k" 1000 "M" 1000000 "G" 1000000000 "T" 1000000000000 "P" 1000000000000000 }}
{{- mul (regexFind "^[0-9]+" . | int64) (get $units (regexFind "[A-Za-z]+$" .)) }}
{{- end }}

{{- /* Thousandths of a core of a quantity such as 2 or 500m. */}}
{{- define "[= name =].millis" -}}
{{- mul (trimSuffix "m" . | int64) (ternary 1 1000 (hasSuffix "m" .)) }}
{{- end }}

{{- /* Java heap in mebibytes: as given, else so many percent of the memory, at most 6 GiB. Argument: a section with resources, percent. */}}
{{- define "[= name =].heap" -}}
{{- $section := first . }}
{{- if $section.heap }}
{{- div (include "[= name =].bytes" $section.heap | int64) 1048576 }}
{{- else }}
{{- $memory := div (include "[= name =].bytes" $section.resources.memory | int64) 1048576 }}
{{- min 6144 (div (mul $memory (index . 1)) 100) | max 1 }}
{{- end }}
{{- end }}
[% if derivedClusterId %]

{{- /* Kafka's cluster id: follows from namespace and release, so it never changes between two renders. */}}
{{- define "[= name =].clusterId" -}}
{{ printf "%s/%s" .Release.Namespace .Release.Name | sha256sum | trunc 21 }}A
{{- end }}
[% endif %]

{{- /* A replication factor: as configured, else 3 or as many as there are brokers. Argument: the root and the key. */}}
{{- define "[= name =].replicationFactor" -}}
{{- $root := first . }}
{{- get $root.Values.config (index . 1) | default (min 3 [= replicaCount =]) }}
{{- end }}

{{- /* A whole number in a text as Kafka reads it, where Helm takes 010 for octal; 0 for any other text. */}}
{{- define "[= name =].whole" -}}
{{ regexReplaceAll "^[+]?0*([0-9])" . "${1}" | int64 }}
{{- end }}

{{- /* Copies that must be in sync: as configured, else one less than a factor of 3 or more. Argument: the root, the key, the factor's key. */}}
{{- define "[= name =].minInsyncReplicas" -}}
{{- $root := first . }}
{{- $factor := include "[= name =].replicationFactor" (list $root (index . 2)) | include "[= name =].whole" | int }}
{{- get $root.Values.config (index . 1) | default (ternary (sub $factor 1) 1 (ge $factor 3)) }}
{{- end }}

{{- /* The broker settings that have no place of their own in server.properties, as JSON. */}}
{{- define "[= name =].settings" -}}
{{- omit .Values.config[% for key in placed %] "[= key =]"[% endfor %] | toJson }}
{{- end }}
[% for component, keys in settingsOfPools.items() %]

{{- /* The same without those that a pool of brokers sets itself, as JSON. */}}
{{- define "[= name =].[= component =].settings" -}}
{{- omit .Values.config[% for key in keys %] "[= key =]"[% endfor %] | toJson }}
{{- end }}
[% endfor %]
