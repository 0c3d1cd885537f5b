package io.github.kafkak8s.model.broker;

import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;

/**
 * Connections of clients and brokers, and what they may send.
 *
 * @param <S> the type that has these settings
 */
public interface NetworkSettings<S extends Settings<S>> extends Settings<S> {
    /**
     * The largest request that brokers take. Writes {@code socket.request.max.bytes} in bytes; Kafka's default is 100 MiB.
     *
     * <p>Trap: each request is read into the heap as a whole. Not less than {@link TopicSettings#messageMaxBytes}.
     *
     * @throws IllegalArgumentException if more than 2147483647 bytes
     */
    default S socketRequestMaxBytes(Size size) {
        return set("socket.request.max.bytes", Values.size("socketRequestMaxBytes", size, 1));
    }

    /**
     * The send buffer of sockets. Writes {@code socket.send.buffer.bytes} in bytes; Kafka's default is 100 KiB. The
     * operating system's own is {@code set("socket.send.buffer.bytes", "-1")}.
     *
     * <p>Trap: the kernel's {@code net.core.wmem_max} limits it in silence.
     *
     * @throws IllegalArgumentException if more than 2147483647 bytes
     */
    default S socketSendBuffer(Size size) {
        return set("socket.send.buffer.bytes", Values.size("socketSendBuffer", size, 1));
    }

    /**
     * The receive buffer of sockets. Writes {@code socket.receive.buffer.bytes} in bytes; Kafka's default is 100 KiB. The
     * operating system's own is {@code set("socket.receive.buffer.bytes", "-1")}.
     *
     * <p>Trap: the kernel's {@code net.core.rmem_max} limits it in silence.
     *
     * @throws IllegalArgumentException if more than 2147483647 bytes
     */
    default S socketReceiveBuffer(Size size) {
        return set("socket.receive.buffer.bytes", Values.size("socketReceiveBuffer", size, 1));
    }

    /**
     * The most that a consumer gets with one request. Writes {@code fetch.max.bytes} in bytes; Kafka's default is 55 MiB.
     * A first batch that is larger is sent nevertheless.
     *
     * @throws IllegalArgumentException if less than 1024 or more than 2147483647 bytes
     */
    default S fetchMaxBytes(Size size) {
        return set("fetch.max.bytes", Values.size("fetchMaxBytes", size, 1024));
    }

    /**
     * After which time without a request a connection is closed. Writes {@code connections.max.idle.ms}; Kafka's default is
     * 10 minutes.
     *
     * <p>Trap: a load balancer or firewall that forgets connections sooner makes clients wait for a timeout. Stay below it.
     *
     * @throws IllegalArgumentException if not a number of whole milliseconds from 1 to 100 years
     */
    default S connectionsMaxIdle(Duration idle) {
        String key = "connections.max.idle.ms";
        return set(key, Values.time("connectionsMaxIdle", key, idle, 1));
    }

    /**
     * How many connections a broker has at a time. Writes {@code max.connections}; Kafka's default is no limit.
     *
     * <p>Trap: beyond it, connections wait, but for those between brokers: for them, one of the clients' is closed.
     *
     * @throws IllegalArgumentException if less than 1
     */
    default S maxConnections(int connections) {
        return set("max.connections", Values.whole("maxConnections", connections, 1));
    }

    /**
     * How many connections a broker has with one IP address. Writes {@code max.connections.per.ip}; Kafka's default is no
     * limit.
     *
     * <p>Trap: clients behind one NAT gateway or node share an address, and so do probes of a load balancer.
     *
     * @throws IllegalArgumentException if less than 1
     */
    default S maxConnectionsPerIp(int connections) {
        return set("max.connections.per.ip", Values.whole("maxConnectionsPerIp", connections, 1));
    }

    /**
     * How many connections a second a broker takes. Writes {@code max.connection.creation.rate}; Kafka's default is no
     * limit.
     *
     * @throws IllegalArgumentException if less than 1
     */
    default S maxConnectionCreationRate(int perSecond) {
        return set("max.connection.creation.rate", Values.whole("maxConnectionCreationRate", perSecond, 1));
    }

    /**
     * How many requests may wait for {@link ThreadSettings#numIoThreads} before no more are read. Writes
     * {@code queued.max.requests}; Kafka's default is 500.
     *
     * <p>Trap: those that wait are in the heap, each of up to {@link #socketRequestMaxBytes}.
     *
     * @throws IllegalArgumentException if less than 1
     */
    default S queuedMaxRequests(int requests) {
        return set("queued.max.requests", Values.whole("queuedMaxRequests", requests, 1));
    }
}
