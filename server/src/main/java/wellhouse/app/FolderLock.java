package wellhouse.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Keeps two servers from sharing one data folder by mistake. Commands do not take it: they may run beside a server.
///
/// The lock is the operating system's, so it goes with the process however that ends.
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;
    private final @Nullable FileLock lock;

    private FolderLock(FileChannel channel, @Nullable FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static FolderLock take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            return new FolderLock(channel, channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return new FolderLock(channel, null);
        }
    }

    boolean taken() {
        return lock != null;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
