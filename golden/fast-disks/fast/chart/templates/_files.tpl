{{- define "fast.files.jmx-exporter.yaml" -}}
# Rendered by kafka-k8s: a small allow-list; a series for each partition makes scrapes slow.
hostPort: 127.0.0.1:5555
lowercaseOutputName: true
includeObjectNames:
  - kafka.controller:type=ControllerStats,name=UncleanLeaderElectionsPerSec
  - kafka.controller:type=KafkaController,name=*
  - kafka.log:type=LogManager,name=OfflineLogDirectoryCount
  - kafka.network:type=RequestChannel,name=RequestQueueSize
  - kafka.network:type=RequestMetrics,name=TotalTimeMs,request=*
  - kafka.network:type=SocketServer,name=NetworkProcessorAvgIdlePercent
  - kafka.server:type=BrokerTopicMetrics,name=*
  - kafka.server:type=KafkaServer,name=BrokerState
  - kafka.server:type=KafkaRequestHandlerPool,name=RequestHandlerAvgIdlePercent
  - kafka.server:type=ReplicaManager,name=*
  - kafka.server:type=raft-metrics
  - java.lang:type=Memory
  - java.lang:type=GarbageCollector,name=*
rules:
  - pattern: kafka.(\w+)<type=(\w+), name=(\w+)PerSec><>Count
    name: kafka_$1_$2_$3_total
    type: COUNTER
    cache: true
  - pattern: kafka.(\w+)<type=(\w+), name=(\w+)><>Value
    name: kafka_$1_$2_$3
    type: GAUGE
    cache: true
  - pattern: kafka.server<type=KafkaRequestHandlerPool, name=(\w+)><>OneMinuteRate
    name: kafka_server_kafkarequesthandlerpool_$1
    type: GAUGE
    cache: true
  - pattern: kafka.network<type=RequestMetrics, name=TotalTimeMs, request=(\w+)><>(Mean|99thPercentile)
    name: kafka_network_requestmetrics_totaltimems
    type: GAUGE
    cache: true
    labels:
      request: $1
      statistic: $2
  - pattern: kafka.server<type=raft-metrics><>([a-z-]+)
    name: kafka_server_raft_$1
    type: GAUGE
    cache: true
  - pattern: java.lang<type=Memory><HeapMemoryUsage>(used|max)
    name: jvm_heap_memory_$1_bytes
    type: GAUGE
    cache: true
  - pattern: java.lang<(?:type=GarbageCollector, )?name=([\w ]+)(?:, type=GarbageCollector)?><>(CollectionTime|CollectionCount)
    name: jvm_gc_$2_total
    type: COUNTER
    cache: true
    labels:
      collector: $1
{{ end -}}

{{- define "fast.files.log4j.properties" -}}
# Rendered by kafka-k8s: to the container's output only.
log4j.rootLogger={{ .Values.logLevel }}, stdout
log4j.appender.stdout=org.apache.log4j.ConsoleAppender
log4j.appender.stdout.layout=org.apache.log4j.PatternLayout
log4j.appender.stdout.layout.ConversionPattern=[%d] %p %m (%c)%n
{{ end -}}
