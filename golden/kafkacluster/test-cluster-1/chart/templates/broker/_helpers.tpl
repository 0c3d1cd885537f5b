{{- define "test-cluster-1.broker.labels" -}}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- include "test-cluster-1.broker.selectorLabels" . | nindent 0 }}
helm.sh/chart: {{ include "test-cluster-1.chart" . }}
{{- end }}

{{- define "test-cluster-1.broker.selectorLabels" -}}
app.kubernetes.io/component: broker
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/name: kafka
{{- end }}

{{- define "test-cluster-1.broker.server.properties" -}}
# Rendered by kafka-k8s. start.sh adds broker.id and advertised.listeners.

# Coordination
zookeeper.connect=zk-headless.default.svc.cluster.local:2181
zookeeper.connection.timeout.ms={{ get .Values.config "zookeeper.connection.timeout.ms" | default "60000" }}

# Listeners
listeners=REPLICATION://:9091,CLIENT://:9092
listener.security.protocol.map=REPLICATION:PLAINTEXT,CLIENT:PLAINTEXT
inter.broker.listener.name=REPLICATION

# Storage
log.dirs={{ get .Values.config "log.dirs" | default "/var/lib/kafka/data/logs" }}

# Replication
default.replication.factor={{ include "test-cluster-1.replicationFactor" (list . "default.replication.factor") }}
min.insync.replicas={{ include "test-cluster-1.minInsyncReplicas" (list . "min.insync.replicas" "default.replication.factor") }}
offsets.topic.replication.factor={{ include "test-cluster-1.replicationFactor" (list . "offsets.topic.replication.factor") }}
transaction.state.log.replication.factor={{ include "test-cluster-1.replicationFactor" (list . "transaction.state.log.replication.factor") }}
transaction.state.log.min.isr={{ include "test-cluster-1.minInsyncReplicas" (list . "transaction.state.log.min.isr" "transaction.state.log.replication.factor") }}
{{- /* Broker settings */}}
{{- if include "test-cluster-1.settings" . | fromJson }}

# Settings of the description
{{- end }}
{{- range $name, $value := include "test-cluster-1.settings" . | fromJson }}
{{ $name }}={{ $value }}
{{- end }}
{{ end -}}

{{- define "test-cluster-1.broker.start.sh" -}}
#!/bin/sh
# Completes server.properties with what differs between the pods, then becomes Kafka.
set -eu
config=/run/kafka/server.properties
host="$POD_NAME.test-cluster-1.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}"
{
  cat /etc/kafka-k8s/server.properties
  echo
  echo "# This pod"
  echo "broker.id=${POD_NAME##*-}"
  echo "advertised.listeners=REPLICATION://$host:9091,CLIENT://$host:9092"
} >"$config"

# Set here and not in the container: there, each tool run with kubectl exec would use them too.
export KAFKA_HEAP_OPTS="-Xms{{ include "test-cluster-1.heap" (list .Values 50) }}m -Xmx{{ include "test-cluster-1.heap" (list .Values 50) }}m -XX:+ExitOnOutOfMemoryError"
export KAFKA_LOG4J_OPTS="-Dlog4j.configuration=file:/etc/kafka-k8s/log4j.properties"
# No -loggc: its files would grow in an emptyDir.
export EXTRA_ARGS="-name kafkaServer"
exec /usr/bin/kafka-server-start "$config"
{{ end -}}
