{{- define "fast.broker.labels" -}}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- include "fast.broker.selectorLabels" . | nindent 0 }}
helm.sh/chart: {{ include "fast.chart" . }}
{{- end }}

{{- define "fast.broker.selectorLabels" -}}
app.kubernetes.io/component: broker
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/name: kafka
{{- end }}

{{- define "fast.broker.server.properties" -}}
# Rendered by kafka-k8s. start.sh adds broker.id and advertised.listeners.

# Coordination
zookeeper.connect={{ .Release.Name }}-zookeeper-0.{{ .Release.Name }}-zookeeper-headless.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}:2181,{{ .Release.Name }}-zookeeper-1.{{ .Release.Name }}-zookeeper-headless.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}:2181,{{ .Release.Name }}-zookeeper-2.{{ .Release.Name }}-zookeeper-headless.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}:2181
zookeeper.connection.timeout.ms={{ get .Values.config "zookeeper.connection.timeout.ms" | default "60000" }}

# Listeners
listeners=REPLICATION://:9091,CLIENT://:9092
listener.security.protocol.map=REPLICATION:PLAINTEXT,CLIENT:PLAINTEXT
inter.broker.listener.name=REPLICATION

# Storage
log.dirs={{ get .Values.config "log.dirs" | default "/var/lib/kafka/data/logs" }}

# Replication
default.replication.factor={{ include "fast.replicationFactor" (list . "default.replication.factor") }}
min.insync.replicas={{ include "fast.minInsyncReplicas" (list . "min.insync.replicas" "default.replication.factor") }}
offsets.topic.replication.factor={{ include "fast.replicationFactor" (list . "offsets.topic.replication.factor") }}
transaction.state.log.replication.factor={{ include "fast.replicationFactor" (list . "transaction.state.log.replication.factor") }}
transaction.state.log.min.isr={{ include "fast.minInsyncReplicas" (list . "transaction.state.log.min.isr" "transaction.state.log.replication.factor") }}
{{- /* Broker settings */}}
{{- if include "fast.settings" . | fromJson }}

# Settings of the description
{{- end }}
{{- range $name, $value := include "fast.settings" . | fromJson }}
{{ $name }}={{ $value }}
{{- end }}
{{ end -}}

{{- define "fast.broker.start.sh" -}}
#!/bin/sh
# Completes server.properties with what differs between the pods, then becomes Kafka.
set -eu
config=/run/kafka/server.properties
host="$POD_NAME.{{ .Release.Name }}-broker-headless.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}"
{
  cat /etc/kafka-k8s/server.properties
  echo
  echo "# This pod"
  echo "broker.id=${POD_NAME##*-}"
  echo "advertised.listeners=REPLICATION://$host:9091,CLIENT://$host:9092"
} >"$config"

# Set here and not in the container: there, each tool run with kubectl exec would use them too.
export KAFKA_HEAP_OPTS="-Xms{{ include "fast.heap" (list .Values 50) }}m -Xmx{{ include "fast.heap" (list .Values 50) }}m -XX:+ExitOnOutOfMemoryError"
export KAFKA_LOG4J_OPTS="-Dlog4j.configuration=file:/etc/kafka-k8s/log4j.properties"
{{- /* JMX metrics */}}
{{- if .Values.metrics.enabled }}
export KAFKA_JMX_OPTS="-Dcom.sun.management.jmxremote.host=127.0.0.1 -Dcom.sun.management.jmxremote.port=5555 -Dcom.sun.management.jmxremote.rmi.port=5555 -Djava.rmi.server.hostname=127.0.0.1 -Dcom.sun.management.jmxremote.authenticate=false -Dcom.sun.management.jmxremote.ssl=false"
{{- end }}
# No -loggc: its files would grow in an emptyDir.
export EXTRA_ARGS="-name kafkaServer"
exec /opt/kafka/bin/kafka-server-start.sh "$config"
{{ end -}}
