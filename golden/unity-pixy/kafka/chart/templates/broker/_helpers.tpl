{{- define "kafka.broker.labels" -}}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- include "kafka.broker.selectorLabels" . | nindent 0 }}
helm.sh/chart: {{ include "kafka.chart" . }}
{{- end }}

{{- define "kafka.broker.selectorLabels" -}}
app.kubernetes.io/component: broker
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/name: kafka
{{- end }}

{{- define "kafka.broker.server.properties" -}}
# Rendered by kafka-k8s. start.sh adds broker.id and advertised.listeners.

# Coordination
zookeeper.connect={{ .Release.Name }}-zookeeper-0.{{ .Release.Name }}-zookeeper-headless.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}:2181,{{ .Release.Name }}-zookeeper-1.{{ .Release.Name }}-zookeeper-headless.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}:2181,{{ .Release.Name }}-zookeeper-2.{{ .Release.Name }}-zookeeper-headless.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}:2181
zookeeper.connection.timeout.ms={{ get .Values.config "zookeeper.connection.timeout.ms" | default "60000" }}

# Listeners
listeners=REPLICATION://:9091,CLIENT://:9092
listener.security.protocol.map=REPLICATION:PLAINTEXT,CLIENT:PLAINTEXT
inter.broker.listener.name=REPLICATION

# Storage
log.dirs={{ get .Values.config "log.dirs" | default "/data/logs" }}

# Replication
default.replication.factor={{ include "kafka.replicationFactor" (list . "default.replication.factor") }}
min.insync.replicas={{ include "kafka.minInsyncReplicas" (list . "min.insync.replicas" "default.replication.factor") }}
offsets.topic.replication.factor={{ include "kafka.replicationFactor" (list . "offsets.topic.replication.factor") }}
transaction.state.log.replication.factor={{ include "kafka.replicationFactor" (list . "transaction.state.log.replication.factor") }}
transaction.state.log.min.isr={{ include "kafka.minInsyncReplicas" (list . "transaction.state.log.min.isr" "transaction.state.log.replication.factor") }}
{{- /* Broker settings */}}
{{- if include "kafka.settings" . | fromJson }}

# Settings of the description
{{- end }}
{{- range $name, $value := include "kafka.settings" . | fromJson }}
{{ $name }}={{ $value }}
{{- end }}
{{ end -}}

{{- define "kafka.broker.start.sh" -}}
#!/bin/sh
# Completes server.properties with what differs between the pods, then becomes Kafka.
set -eu
config=/run/kafka/server.properties
host="$POD_NAME.kafka.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}"
{
  cat /etc/kafka-k8s/server.properties
  echo
  echo "# This pod"
  echo "broker.id=${POD_NAME##*-}"
  echo "advertised.listeners=REPLICATION://$host:9091,CLIENT://$host:9092"
} >"$config"

# Set here and not in the container: there, each tool run with kubectl exec would use them too.
export KAFKA_HEAP_OPTS="-Xms{{ include "kafka.heap" (list .Values 50) }}m -Xmx{{ include "kafka.heap" (list .Values 50) }}m -XX:+ExitOnOutOfMemoryError"
export KAFKA_LOG4J_OPTS="-Dlog4j.configuration=file:/etc/kafka-k8s/log4j.properties"
# No -loggc: its files would grow in an emptyDir.
export EXTRA_ARGS="-name kafkaServer"
exec /opt/kafka/bin/kafka-server-start.sh "$config"
{{ end -}}
