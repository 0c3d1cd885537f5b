/** Turns the description of a Kafka cluster into files; see {@link io.github.kafkak8s.Generator}. */
package io.github.kafkak8s;
