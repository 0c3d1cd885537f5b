/** The parts of a pod. */
package io.github.kafkak8s.resources.pod;
