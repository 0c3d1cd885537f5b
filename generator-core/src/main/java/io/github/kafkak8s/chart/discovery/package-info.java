/**
 * Finds how rendered trees depend on settings: probes many models, lines the results up, and explains every difference by a
 * Helm expression. Knows neither Kafka nor Kubernetes.
 */
package io.github.kafkak8s.chart.discovery;
