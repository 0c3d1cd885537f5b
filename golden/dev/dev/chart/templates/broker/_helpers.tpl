{{- define "dev.broker.labels" -}}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- include "dev.broker.selectorLabels" . | nindent 0 }}
helm.sh/chart: {{ include "dev.chart" . }}
{{- end }}

{{- define "dev.broker.selectorLabels" -}}
app.kubernetes.io/component: broker
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/name: kafka
{{- end }}

{{- define "dev.broker.server.properties" -}}
# Rendered by kafka-k8s. start.sh adds node.id and advertised.listeners.

# Coordination
process.roles=broker,controller
controller.quorum.voters=0@{{ .Release.Name }}-broker-0.{{ .Release.Name }}-broker-headless.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}:9093
controller.listener.names=CONTROLLER

# Listeners
listeners=REPLICATION://:9091,CLIENT://:9092,CONTROLLER://:9093
listener.security.protocol.map=REPLICATION:PLAINTEXT,CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=REPLICATION

# Storage
log.dirs={{ get .Values.config "log.dirs" | default "/var/lib/kafka/data/logs" }}

# Replication
default.replication.factor={{ include "dev.replicationFactor" (list . "default.replication.factor") }}
min.insync.replicas={{ include "dev.minInsyncReplicas" (list . "min.insync.replicas" "default.replication.factor") }}
offsets.topic.replication.factor={{ include "dev.replicationFactor" (list . "offsets.topic.replication.factor") }}
transaction.state.log.replication.factor={{ include "dev.replicationFactor" (list . "transaction.state.log.replication.factor") }}
transaction.state.log.min.isr={{ include "dev.minInsyncReplicas" (list . "transaction.state.log.min.isr" "transaction.state.log.replication.factor") }}
share.coordinator.state.topic.replication.factor={{ include "dev.replicationFactor" (list . "share.coordinator.state.topic.replication.factor") }}
share.coordinator.state.topic.min.isr={{ include "dev.minInsyncReplicas" (list . "share.coordinator.state.topic.min.isr" "share.coordinator.state.topic.replication.factor") }}
{{- /* Broker settings */}}
{{- if include "dev.settings" . | fromJson }}

# Settings of the description
{{- end }}
{{- range $name, $value := include "dev.settings" . | fromJson }}
{{ $name }}={{ $value }}
{{- end }}
{{ end -}}

{{- define "dev.broker.start.sh" -}}
#!/bin/sh
# Completes server.properties with what differs between the pods, then becomes Kafka.
set -eu
config=/run/kafka/server.properties
host="$POD_NAME.{{ .Release.Name }}-broker-headless.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}"
{
  cat /etc/kafka-k8s/server.properties
  echo
  echo "# This pod"
  echo "node.id=${POD_NAME##*-}"
  echo "advertised.listeners=REPLICATION://$host:9091,CLIENT://$host:9092"
} >"$config"
/opt/kafka/bin/kafka-storage.sh format --cluster-id {{ include "dev.clusterId" . }} --config "$config" --ignore-formatted

# Set here and not in the container: there, each tool run with kubectl exec would use them too.
export KAFKA_HEAP_OPTS="-Xms{{ include "dev.heap" (list .Values 50) }}m -Xmx{{ include "dev.heap" (list .Values 50) }}m -XX:+ExitOnOutOfMemoryError"
export KAFKA_LOG4J_OPTS="-Dlog4j2.configurationFile=/etc/kafka-k8s/log4j2.yaml"
# No -loggc: its files would grow in an emptyDir.
export EXTRA_ARGS="-name kafkaServer"
exec /opt/kafka/bin/kafka-server-start.sh "$config"
{{ end -}}
