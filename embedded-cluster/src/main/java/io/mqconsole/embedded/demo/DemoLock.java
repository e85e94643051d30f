package io.mqconsole.embedded.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Lets one supervisor at a time own a demo folder.
 *
 * <p>The system drops the lock when its owner dies, so while it is held the process id in the file is the owner's and
 * cannot be another process that got the same id later.
 */
final class DemoLock implements AutoCloseable {
    private final FileChannel channel;

    private DemoLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @return empty when another process owns the folder */
    static Optional<DemoLock> acquire(DemoFolder folder) {
        try {
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.write(ByteBuffer.wrap(pid));
            return Optional.of(new DemoLock(channel));
        } catch (IOException e) {
            throw new DemoException("Cannot lock " + folder.root() + ": " + Failures.reason(e), e);
        }
    }

    /** @return the owner of a folder that could not be locked; empty when it let go in the meantime */
    static Optional<ProcessHandle> owner(DemoFolder folder) {
        try {
            String pid = Files.readString(folder.lock()).strip();
            return pid.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
        } catch (IOException | NumberFormatException e) {
            throw new DemoException("Cannot tell who uses " + folder.root() + ": " + Failures.reason(e), e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very JVM
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DemoException("Cannot release the demo's lock: " + Failures.reason(e), e);
        }
    }
}
