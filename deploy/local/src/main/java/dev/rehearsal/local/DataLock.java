package dev.rehearsal.local;

import dev.rehearsal.embedded.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second launcher off the same data. The operating system lets go of it with the process, however that ends. */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder.
     *
     * @throws LauncherException if another launcher has it
     */
    static DataLock take(Path data) {
        Folders.createPrivate(data);
        try {
            FileChannel channel =
                    FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new LauncherException("Rehearsal runs already on the data in " + data
                        + ". Stop it, or set REHEARSAL_DATA to another folder and shift the ports with --base-port.");
            }
            return new DataLock(channel);
        } catch (IOException e) {
            throw new LauncherException("The data folder " + data + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LauncherException("The lock could not be given back", e);
        }
    }
}
