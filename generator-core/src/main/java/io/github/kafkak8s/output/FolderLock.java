package io.github.kafkak8s.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps other threads and other processes from writing the same folder. */
final class FolderLock implements AutoCloseable {
    /** A file lock belongs to the whole process, so threads need one of their own. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Waits until nobody else writes the folder. */
    static FolderLock of(Path folder) throws IOException {
        THREADS.lock();
        try {
            Path file = folder.resolveSibling("." + folder.getFileName() + ".lock");
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new FolderLock(file, channel);
        } catch (IOException e) {
            THREADS.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        } finally {
            THREADS.unlock();
        }
    }
}
