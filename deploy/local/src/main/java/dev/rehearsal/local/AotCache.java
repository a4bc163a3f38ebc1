package dev.rehearsal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;

/**
 * The JVM's ahead-of-time cache of one program: recorded at build time by running it, used at every start after that.
 *
 * @param program what it was recorded from; a newer program makes it worthless
 * @param file the cache
 * @param recording whether this run records it
 */
record AotCache(Path program, Path file, boolean recording) {
    /** The JVM writes the cache when the program ends, which takes a while. */
    static final Duration RECORDING_LIMIT = Duration.ofMinutes(3);

    /** The option for the JVM, if there is anything to record or to use. */
    Optional<String> option() {
        if (recording) {
            return Optional.of("-XX:AOTCacheOutput=" + recorded());
        }
        return isFresh() ? Optional.of("-XX:AOTCache=" + file) : Optional.empty();
    }

    /** Puts a recorded cache in its place, if the JVM finished it: its notes for the cache are gone then. */
    void keep() {
        try {
            if (Files.exists(recorded()) && Files.notExists(Path.of(recorded() + ".config"))) {
                Files.move(recorded(), file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new LauncherException("The cache " + file + " cannot be written", e);
        }
    }

    private Path recorded() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private boolean isFresh() {
        try {
            return Files.exists(file) && modified(file).compareTo(modified(program)) >= 0;
        } catch (IOException e) {
            throw new LauncherException("The cache " + file + " cannot be read", e);
        }
    }

    private static FileTime modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file);
    }
}
