package dev.rehearsal.local;

import dev.rehearsal.embedded.ServerException;
import dev.rehearsal.local.demo.Demo;
import dev.rehearsal.local.demo.Pace;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts, watches and stops the whole product on this machine; {@code ./rehearsal} is its face. Runs in the root of the source tree, or
 * with the system property {@code rehearsal.home} naming it.
 */
public final class Launcher {
    private static final Duration ROTATION = Duration.ofSeconds(10);
    private static final long MOST_LOG_BYTES = 8L * 1024 * 1024;

    private final LocalSettings settings;
    private final Console console;

    private Launcher(LocalSettings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** Runs a command of {@link Options}; ends the JVM with 0 if all is well. */
    public static void main(String[] arguments) {
        Console console = new Console(System.out);
        try {
            Path home = Path.of(System.getProperty("rehearsal.home", "")).toAbsolutePath();
            Options options = Options.parse(List.of(arguments));
            LocalSettings settings = LocalSettings.of(home, options, System.getenv());
            System.exit(
                    switch (options.command()) {
                        case UP -> new Launcher(settings, console).up(options.demo());
                        case TRAIN -> new Training(settings, console).run();
                        case STATUS -> new StatusReport(settings, console).print();
                        case MEMORY -> new MemoryReport(settings, console).print();
                        case REBUILD -> new Rebuilding(settings, console).run();
                    });
        } catch (LauncherException | ServerException e) {
            console.say(String.valueOf(e.getMessage()));
            System.exit(1);
        }
    }

    /** Starts everything and stays until this process is told to end. */
    private int up(boolean demo) {
        DataLock lock = DataLock.take(settings.data());
        Secrets secrets = new Secrets(settings.data().resolve("secrets"), new SecureRandom());
        Journal journal = new Journal(settings.log("launcher"), Clock.systemUTC(), console);
        Product product = new Product(settings, secrets, console, new Supervisor(journal));
        product.endOrphans();
        settings.ports().requireFree(settings.replicas(), settings.host(), settings.embeddedBrokers());
        KafkaPart.requireSameBrokers(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(product, lock)));
        new Installation(settings).writeDown();
        console.say("Starting Rehearsal");
        product.start();
        console.say(String.format(
                Locale.ROOT, "Rehearsal is ready after %.1f s: %s", console.seconds(), settings.publicUrl()));
        if (demo) {
            fill(product.running());
        }
        FirstSignIn.link(product.running(), settings.publicUrl())
                .ifPresent(link -> console.say("First administrator, one time: " + link));
        console.say("Ctrl-C stops it. Logs are in " + settings.log("*").getParent());
        rotateLogs();
        return 0;
    }

    private void fill(RunningProduct product) {
        try {
            new Demo(Pace.TO_WATCH).run(product, line -> console.say("  " + line));
        } catch (Exception e) {
            console.say("The demonstration data could not be made: " + e.getMessage());
        }
    }

    private void rotateLogs() {
        LogRotation rotation = new LogRotation(settings.data().resolve("logs"), MOST_LOG_BYTES);
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!never.await(ROTATION.toSeconds(), TimeUnit.SECONDS)) {
                try {
                    rotation.turn();
                } catch (IOException e) {
                    console.say("A log could not be turned: " + e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(Product product, DataLock lock) {
        long start = System.nanoTime();
        console.say("Stopping");
        product.stop();
        new Installation(settings).forget();
        lock.close();
        console.say(String.format(Locale.ROOT, "Stopped after %.1f s", (System.nanoTime() - start) / 1e9));
    }
}
