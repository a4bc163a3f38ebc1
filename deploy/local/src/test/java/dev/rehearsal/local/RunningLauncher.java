package dev.rehearsal.local;

import dev.rehearsal.embedded.Waiting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A launcher in a process of its own, on a source tree whose services are stand-ins. */
final class RunningLauncher {
    private static final Path JAR = Path.of("target/rehearsal-local.jar").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final Path output;

    private RunningLauncher(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Makes a tree with four services that are stand-ins. */
    static void build(Path home) throws IOException {
        for (Service service : Service.values()) {
            Path jar = service.target(home).resolve("rehearsal-" + service.label() + "-runner.jar");
            Files.createDirectories(jar.getParent());
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file, manifest)) {
                String name = StandIn.class.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                Files.copy(Path.of("target/test-classes").resolve(name), out);
            }
        }
    }

    static RunningLauncher start(Path home, String... arguments) throws IOException {
        return start(home, Map.of(), arguments);
    }

    static RunningLauncher start(Path home, Map<String, String> environment, String... arguments) throws IOException {
        Path output = Files.createTempFile(home, "launcher", ".out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Drehearsal.home=" + home, "-jar"));
        command.add(JAR.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new RunningLauncher(builder.start(), output);
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it has printed the text. */
    void awaitOutput(String text) throws IOException {
        boolean printed = Waiting.until(LIMIT, () -> !process.isAlive() || contains(text));
        if (!printed || !contains(text)) {
            throw new AssertionError("Not printed: " + text + "\n" + output());
        }
    }

    /** Waits until it has ended by itself. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(LIMIT)) {
            throw new AssertionError("The launcher does not end");
        }
        return process.exitValue();
    }

    /** Ends it as Ctrl-C does; returns how long that took. */
    Duration stop() throws InterruptedException {
        long start = System.nanoTime();
        process.destroy();
        awaitEnd();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Ends it as a power failure would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private boolean contains(String text) {
        try {
            return output().contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
