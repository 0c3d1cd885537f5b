{{- define "fast.zookeeper.labels" -}}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- include "fast.zookeeper.selectorLabels" . | nindent 0 }}
helm.sh/chart: {{ include "fast.chart" . }}
{{- end }}

{{- define "fast.zookeeper.selectorLabels" -}}
app.kubernetes.io/component: zookeeper
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/name: kafka
{{- end }}

{{- define "fast.zookeeper.start.sh" -}}
#!/bin/sh
# Gives this server its id, then becomes ZooKeeper.
set -eu
echo "$((${POD_NAME##*-} + 1))" >/data/myid
export SERVER_JVMFLAGS="-Xms{{ include "fast.heap" (list .Values.zookeeper 50) }}m -Xmx{{ include "fast.heap" (list .Values.zookeeper 50) }}m -XX:+ExitOnOutOfMemoryError"
export JMXDISABLE=true
exec zkServer.sh start-foreground /etc/kafka-k8s/zoo.cfg
{{ end -}}

{{- define "fast.zookeeper.zoo.cfg" -}}
# Rendered by kafka-k8s. start.sh writes each server's id to /data/myid.
clientPort=2181
dataDir=/data
dataLogDir=/datalog
tickTime=2000
initLimit=10
syncLimit=5

# Snapshots and logs are kept for ever by default.
autopurge.purgeInterval=24
autopurge.snapRetainCount=3

# Probes ask with four-letter words; the HTTP admin server is one port less to guard.
4lw.commands.whitelist=ruok,srvr
admin.enableServer=false

# A server's own DNS name may not resolve yet when it starts to listen.
quorumListenOnAllIPs=true
server.1={{ .Release.Name }}-zookeeper-0.{{ .Release.Name }}-zookeeper-headless.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}:2888:3888
server.2={{ .Release.Name }}-zookeeper-1.{{ .Release.Name }}-zookeeper-headless.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}:2888:3888
server.3={{ .Release.Name }}-zookeeper-2.{{ .Release.Name }}-zookeeper-headless.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}:2888:3888
{{ end -}}
