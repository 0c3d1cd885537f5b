/** The tables of broker keys: what each line of Kafka reads. */
package io.github.kafkak8s.check.keys;
