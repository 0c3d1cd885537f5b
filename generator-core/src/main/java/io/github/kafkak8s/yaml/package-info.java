/** Canonical YAML: one text for one object, on every machine. */
package io.github.kafkak8s.yaml;
