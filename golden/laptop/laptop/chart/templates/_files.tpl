{{- define "laptop.files.log4j2.yaml" -}}
# Rendered by kafka-k8s: to the container's output only.
Configuration:
  Appenders:
    Console:
      name: stdout
      PatternLayout:
        pattern: "[%d] %p %m (%c)%n"
  Loggers:
    Root:
      level: {{ .Values.logLevel }}
      AppenderRef:
        ref: stdout
{{ end -}}
