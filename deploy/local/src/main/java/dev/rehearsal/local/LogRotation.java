package dev.rehearsal.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps every log below a size. The programs append to their log themselves, so that they do not depend on the launcher; a log that has
 * grown is therefore copied aside and emptied in place.
 *
 * @param folder with the logs
 * @param mostBytes above which a log is turned; one older copy is kept
 */
record LogRotation(Path folder, long mostBytes) {

    /** Turns the logs that have grown. */
    void turn() throws IOException {
        for (Path log : logs()) {
            if (Files.size(log) > mostBytes) {
                Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
                    channel.truncate(0);
                }
            }
        }
    }

    private List<Path> logs() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".log"))
                    .toList();
        }
    }
}
