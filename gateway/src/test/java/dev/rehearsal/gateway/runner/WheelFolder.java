package dev.rehearsal.gateway.runner;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder with one wheel, and beside it a file that is nobody's business. */
public final class WheelFolder implements QuarkusTestResourceLifecycleManager {

    static final String WHEEL = "greeting-1.0-py3-none-any.whl";

    @Override
    public Map<String, String> start() {
        try {
            Path outside = Files.createTempDirectory("runner");
            Files.writeString(outside.resolve("secret.whl"), "secret");
            Path folder = Files.createDirectory(outside.resolve("wheels"));
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(WHEEL)))) {
                zip.putNextEntry(new ZipEntry("greeting.py"));
                zip.write("WORDS = 'good day'\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            return Map.of("rehearsal.runner.wheels", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // What is in the temporary folder is left to the system.
    }
}
