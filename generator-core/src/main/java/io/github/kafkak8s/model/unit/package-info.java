/** Quantities with their unit in the type: memory, disk and CPU. */
package io.github.kafkak8s.model.unit;
