/** What the goldens hold, read by those who read it in a cluster: Kafka, ZooKeeper, shells, the JMX exporter, Log4j. */
package io.github.kafkak8s.products;
