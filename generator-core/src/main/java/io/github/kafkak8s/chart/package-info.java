/** The Helm chart of a cluster: the manifests with what changes at install time as values. */
package io.github.kafkak8s.chart;
