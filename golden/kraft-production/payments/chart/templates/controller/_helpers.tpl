{{- define "payments.controller.labels" -}}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- include "payments.controller.selectorLabels" . | nindent 0 }}
helm.sh/chart: {{ include "payments.chart" . }}
{{- end }}

{{- define "payments.controller.selectorLabels" -}}
app.kubernetes.io/component: controller
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/name: kafka
{{- end }}

{{- define "payments.controller.server.properties" -}}
# Rendered by kafka-k8s. start.sh adds node.id.

# Coordination
process.roles=controller
controller.quorum.voters=1000@{{ .Release.Name }}-controller-0.{{ .Release.Name }}-controller-headless.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}:9093,1001@{{ .Release.Name }}-controller-1.{{ .Release.Name }}-controller-headless.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}:9093,1002@{{ .Release.Name }}-controller-2.{{ .Release.Name }}-controller-headless.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}:9093
controller.listener.names=CONTROLLER

# Listeners
listeners=CONTROLLER://:9093
listener.security.protocol.map=REPLICATION:PLAINTEXT,CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT

# Storage
log.dirs=/var/lib/kafka/data/logs

# Replication
default.replication.factor={{ include "payments.replicationFactor" (list . "default.replication.factor") }}
min.insync.replicas={{ include "payments.minInsyncReplicas" (list . "min.insync.replicas" "default.replication.factor") }}
offsets.topic.replication.factor={{ include "payments.replicationFactor" (list . "offsets.topic.replication.factor") }}
transaction.state.log.replication.factor={{ include "payments.replicationFactor" (list . "transaction.state.log.replication.factor") }}
transaction.state.log.min.isr={{ include "payments.minInsyncReplicas" (list . "transaction.state.log.min.isr" "transaction.state.log.replication.factor") }}
share.coordinator.state.topic.replication.factor={{ include "payments.replicationFactor" (list . "share.coordinator.state.topic.replication.factor") }}
share.coordinator.state.topic.min.isr={{ include "payments.minInsyncReplicas" (list . "share.coordinator.state.topic.min.isr" "share.coordinator.state.topic.replication.factor") }}
{{- /* Broker settings */}}
{{- if include "payments.settings" . | fromJson }}

# Settings of the description
{{- end }}
{{- range $name, $value := include "payments.settings" . | fromJson }}
{{ $name }}={{ $value }}
{{- end }}
{{ end -}}

{{- define "payments.controller.start.sh" -}}
#!/bin/sh
# Completes server.properties with what differs between the pods, then becomes Kafka.
set -eu
config=/run/kafka/server.properties
{
  cat /etc/kafka-k8s/server.properties
  echo
  echo "# This pod"
  echo "node.id=$((1000 + ${POD_NAME##*-}))"
} >"$config"
/opt/kafka/bin/kafka-storage.sh format --cluster-id {{ include "payments.clusterId" . }} --config "$config" --ignore-formatted

# Set here and not in the container: there, each tool run with kubectl exec would use them too.
export KAFKA_HEAP_OPTS="-Xms{{ include "payments.heap" (list .Values.controller 50) }}m -Xmx{{ include "payments.heap" (list .Values.controller 50) }}m -XX:+ExitOnOutOfMemoryError"
export KAFKA_LOG4J_OPTS="-Dlog4j2.configurationFile=/etc/kafka-k8s/log4j2.yaml"
{{- /* JMX metrics */}}
{{- if .Values.metrics.enabled }}
export KAFKA_OPTS="-javaagent:/opt/jmx-exporter/jmx_prometheus_javaagent.jar=9404:/etc/kafka-k8s/jmx-exporter.yaml"
{{- end }}
# No -loggc: its files would grow in an emptyDir.
export EXTRA_ARGS="-name kafkaServer"
exec /opt/kafka/bin/kafka-server-start.sh "$config"
{{ end -}}
