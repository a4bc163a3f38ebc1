package dev.rehearsal.gateway.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The wheels in a folder, as it is at the moment of the call. Only regular files directly in it count: a link or a name with a path in it leads
 * nowhere. Reads files, so not for threads that must not wait.
 */
final class WheelShelf {

    /** Of more files in the folder, the first by name are offered. */
    private static final int MOST = 200;

    private record Seen(FileTime changed, long size, Optional<Wheel> wheel) {}

    private final @Nullable Path folder;
    private final ConcurrentHashMap<Path, Seen> seen = new ConcurrentHashMap<>();

    WheelShelf(@Nullable Path folder) {
        this.folder = folder == null ? null : folder.toAbsolutePath().normalize();
    }

    /** All of them, by file name; of one distribution the last is the newest, if versions sort like their names. */
    List<Wheel> all() {
        List<Wheel> wheels = new ArrayList<>();
        List<Path> files = files();
        for (Path file : files) {
            wheel(file).ifPresent(wheels::add);
        }
        seen.keySet().retainAll(files);
        return wheels;
    }

    /** Where the wheel of that file name is, if it is offered. */
    Optional<Path> find(String file) {
        return files().stream()
                .filter(path -> path.getFileName().toString().equals(file))
                .filter(path -> wheel(path).isPresent())
                .findFirst();
    }

    private List<Path> files() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Optional<Wheel> wheel(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            Seen before = seen.get(file);
            if (before == null || before.size() != size || !before.changed().equals(changed)) {
                before = new Seen(changed, size, Wheel.read(file));
                seen.put(file, before);
            }
            return before.wheel();
        } catch (IOException e) {
            // Not there any more, or not wholly there yet: it is looked at again the next time.
            return Optional.empty();
        }
    }
}
