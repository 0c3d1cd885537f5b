package io.github.kafkak8s.products;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;

/** MBeans with names and attributes of Kafka's own, in the server of this JVM until they are closed. */
final class KafkaMBeans implements AutoCloseable {
    private final List<ObjectName> registered = new ArrayList<>();

    private KafkaMBeans() {}

    static KafkaMBeans register() throws JMException {
        KafkaMBeans beans = new KafkaMBeans();
        beans.meter("kafka.controller:type=ControllerStats,name=UncleanLeaderElectionsPerSec", 1);
        beans.gauge("kafka.controller:type=KafkaController,name=ActiveControllerCount", 2);
        beans.gauge("kafka.controller:type=KafkaController,name=OfflinePartitionsCount", 3);
        beans.gauge("kafka.log:type=LogManager,name=OfflineLogDirectoryCount", 4);
        beans.gauge("kafka.network:type=RequestChannel,name=RequestQueueSize", 5);
        beans.histogram("kafka.network:type=RequestMetrics,name=TotalTimeMs,request=Produce", 6, 7);
        beans.gauge("kafka.network:type=SocketServer,name=NetworkProcessorAvgIdlePercent", 0.8);
        beans.meter("kafka.server:type=BrokerTopicMetrics,name=BytesInPerSec", 9);
        beans.meter("kafka.server:type=BrokerTopicMetrics,name=MessagesInPerSec", 10);
        beans.gauge("kafka.server:type=KafkaServer,name=BrokerState", (byte) 11);
        beans.meter("kafka.server:type=KafkaRequestHandlerPool,name=RequestHandlerAvgIdlePercent", 12);
        beans.meter("kafka.server:type=ReplicaManager,name=IsrShrinksPerSec", 13);
        beans.gauge("kafka.server:type=ReplicaManager,name=UnderReplicatedPartitions", 14);
        beans.add(
                "kafka.server:type=raft-metrics",
                Map.of("current-leader", 15.0, "high-watermark", 16.0, "current-state", "leader"));
        beans.addWhatIsTooMuch();
        return beans;
    }

    @Override
    public void close() throws JMException {
        for (ObjectName name : registered) {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
        }
    }

    /** A series for each topic, partition or client. */
    private void addWhatIsTooMuch() throws JMException {
        meter("kafka.server:type=BrokerTopicMetrics,name=MessagesInPerSec,topic=a", 101);
        gauge("kafka.cluster:type=Partition,name=UnderReplicated,topic=a,partition=0", 102);
        gauge("kafka.log:type=Log,name=Size,topic=a,partition=0", 103);
        meter("kafka.network:type=RequestMetrics,name=RequestsPerSec,request=Produce,version=11", 104);
        add(
                "kafka.server:type=socket-server-metrics,listener=CLIENT,networkProcessor=0",
                Map.of("connection-count", 1.0));
    }

    private void gauge(String name, Number value) throws JMException {
        add(name, Map.of("Value", value));
    }

    private void meter(String name, long count) throws JMException {
        add(
                name,
                Map.of(
                        "Count", count,
                        "EventType", "events",
                        "FifteenMinuteRate", 0.15,
                        "FiveMinuteRate", 0.05,
                        "MeanRate", 0.5,
                        "OneMinuteRate", 0.25));
    }

    private void histogram(String name, double mean, double percentile) throws JMException {
        add(
                name,
                Map.of(
                        "50thPercentile",
                        0.5,
                        "99thPercentile",
                        percentile,
                        "999thPercentile",
                        0.999,
                        "Count",
                        100L,
                        "Max",
                        200.0,
                        "Mean",
                        mean));
    }

    private void add(String name, Map<String, Object> attributes) throws JMException {
        registered.add(ManagementFactory.getPlatformMBeanServer()
                .registerMBean(new FixedMBean(attributes), new ObjectName(name))
                .getObjectName());
    }
}
