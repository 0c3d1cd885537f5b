package io.github.kafkak8s.model;

/** The least severe messages that are logged, as Log4j spells the levels. */
public enum LogLevel {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR
}
