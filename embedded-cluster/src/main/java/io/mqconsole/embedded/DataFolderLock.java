package io.mqconsole.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two clusters from running on one data folder, and a cluster from running on another one's data. The system lets
 * go of the lock when the holder dies; the file stays and holds the name of the cluster.
 */
final class DataFolderLock implements AutoCloseable {

    private static final int LONGEST_NAME = 1024;

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws ClusterException when it is in use, belongs to another cluster, or nothing can be written there */
    static DataFolderLock take(Path folder, String clusterName) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            var lock = new DataFolderLock(channel);
            if (tryLock(channel) == null) {
                lock.close();
                throw new ClusterException("Another cluster is running on " + folder);
            }
            String owner = owner(channel);
            if (!owner.isEmpty() && !owner.equals(clusterName)) {
                lock.close();
                throw new ClusterException(
                        folder + " holds the cluster " + owner + ", not " + clusterName + "; give another folder");
            }
            channel.write(ByteBuffer.wrap(clusterName.getBytes(StandardCharsets.UTF_8)), 0);
            return lock;
        } catch (IOException e) {
            throw new ClusterException("The data folder " + folder + " cannot be used: " + e, e);
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer name = ByteBuffer.allocate(LONGEST_NAME);
        channel.read(name, 0);
        return new String(name.array(), 0, name.position(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // Held by this very JVM.
        }
    }
}
