/** Typed broker settings, in groups; {@link io.github.kafkak8s.model.BrokerConfig} has them all. */
package io.github.kafkak8s.model.broker;
