/** Resource set and chart values → Helm chart. A chart value is a lens on the model; the templates' bodies are discovered. */
package io.github.kafkak8s.chart;
