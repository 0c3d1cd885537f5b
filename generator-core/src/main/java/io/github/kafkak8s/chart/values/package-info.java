/** The rows of values.yaml: what each does to the description, which settings its schema admits, and which to try. */
package io.github.kafkak8s.chart.values;
