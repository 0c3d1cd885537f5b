package io.github.kafkak8s.model.broker;

/**
 * Threads of a broker.
 *
 * <p>Trap: more threads than the pod has cores help only where they wait for disks or network.
 *
 * @param <S> the type that has these settings
 */
public interface ThreadSettings<S extends Settings<S>> extends Settings<S> {
    /**
     * Threads that handle requests, disk access included. Writes {@code num.io.threads}; Kafka's default is 8.
     *
     * @throws IllegalArgumentException if less than 1
     */
    default S numIoThreads(int threads) {
        return set("num.io.threads", Values.whole("numIoThreads", threads, 1));
    }

    /**
     * Threads that read requests from the network and write answers, for <em>each</em> listener. Writes
     * {@code num.network.threads}; Kafka's default is 3.
     *
     * @throws IllegalArgumentException if less than 1
     */
    default S numNetworkThreads(int threads) {
        return set("num.network.threads", Values.whole("numNetworkThreads", threads, 1));
    }

    /**
     * Threads that copy records from <em>each</em> other broker. Writes {@code num.replica.fetchers}; Kafka's default is 1.
     *
     * @throws IllegalArgumentException if less than 1
     */
    default S numReplicaFetchers(int threads) {
        return set("num.replica.fetchers", Values.whole("numReplicaFetchers", threads, 1));
    }

    /**
     * Threads for each log directory that read the logs when a broker starts, and write them when it stops. Writes
     * {@code num.recovery.threads.per.data.dir}; Kafka's default is 1, from 4.0 on 2.
     *
     * <p>More of them shorten the start after a crash, which has to end within {@code startupTimeout}.
     *
     * @throws IllegalArgumentException if less than 1
     */
    default S numRecoveryThreadsPerDataDir(int threads) {
        return set("num.recovery.threads.per.data.dir", Values.whole("numRecoveryThreadsPerDataDir", threads, 1));
    }

    /**
     * Threads that roll, flush and delete segments. Writes {@code background.threads}; Kafka's default is 10.
     *
     * @throws IllegalArgumentException if less than 1
     */
    default S backgroundThreads(int threads) {
        return set("background.threads", Values.whole("backgroundThreads", threads, 1));
    }
}
