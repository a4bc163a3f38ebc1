package dev.rehearsal.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL binaries once, also when several processes ask at the same time. */
final class PostgresArchive {
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");

    private PostgresArchive() {}

    /** Returns {@code target} with the binaries in it; it appears complete or not at all. */
    static Path unpacked(Path archives, Path target) {
        if (Files.isDirectory(target)) {
            return target;
        }
        Path lockFile = target.resolveSibling(target.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(target)) {
                Path partial = target.resolveSibling(target.getFileName() + ".partial");
                Folders.delete(partial);
                unpack(archive(archives), partial);
                Files.move(partial, target);
            }
            return target;
        } catch (IOException e) {
            throw new ServerException("PostgreSQL could not be unpacked to " + target, e);
        }
    }

    private static Path archive(Path archives) throws IOException {
        String platform = platform();
        try (Stream<Path> files = Files.list(archives)) {
            return files.filter(f -> f.getFileName().toString().contains("binaries-" + platform + "-"))
                    .findFirst()
                    .orElseThrow(() -> new ServerException("No embedded PostgreSQL for " + platform
                            + ": use a PostgreSQL of your own (./rehearsal up --external)"));
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return system + "-" + (machine.equals("aarch64") ? "arm64v8" : machine);
    }

    private static void unpack(Path jar, Path target) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    untar(new XZInputStream(zip), target);
                    return;
                }
            }
        }
        throw new IOException("No archive in " + jar);
    }

    private static void untar(InputStream in, Path target) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(in);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path file = target.resolve(entry.getName()).normalize();
            if (!file.startsWith(target)) {
                throw new IOException("The archive leaves its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(file.getParent());
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(file.getParent());
                Files.copy(tar, file);
                if ((entry.getMode() & 0100) != 0) {
                    Files.setPosixFilePermissions(file, PROGRAM);
                }
            }
        }
    }
}
