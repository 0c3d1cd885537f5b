{{- define "kafka.files.log4j.properties" -}}
# Rendered by kafka-k8s: to the container's output only.
log4j.rootLogger={{ .Values.logLevel }}, stdout
log4j.appender.stdout=org.apache.log4j.ConsoleAppender
log4j.appender.stdout.layout=org.apache.log4j.PatternLayout
log4j.appender.stdout.layout.ConversionPattern=[%d] %p %m (%c)%n
{{ end -}}
