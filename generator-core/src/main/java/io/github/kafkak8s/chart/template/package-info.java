/** Helm templates as trees, and how they are printed. Knows neither Kafka nor Kubernetes, nor how templates are found. */
package io.github.kafkak8s.chart.template;
