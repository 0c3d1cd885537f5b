/** Typed broker settings, in groups; {@link io.github.kafkak8s.model.broker.BrokerConfig} has them all. */
package io.github.kafkak8s.model.broker;
