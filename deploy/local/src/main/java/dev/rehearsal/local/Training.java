package dev.rehearsal.local;

import dev.rehearsal.embedded.Folders;
import dev.rehearsal.embedded.Ports;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/**
 * Records the AOT caches: runs the whole product on free ports and throw-away data, exercises it, and stops it, upon which every JVM writes
 * down what it loaded and compiled. Later starts on this machine are faster by half.
 */
record Training(LocalSettings settings, Console console) {

    /** Returns 0 if the caches were written. */
    int run() {
        Path data = settings.home().resolve("deploy/local/target/training");
        Folders.delete(data);
        LocalSettings training = new LocalSettings(
                settings.home(),
                data,
                "127.0.0.1",
                LocalPorts.of(Ports.free(LocalPorts.MOST)),
                null,
                null,
                data.resolve("wheels"),
                1,
                LiveRooms.of(Map.of()),
                1,
                true);
        Secrets secrets = new Secrets(data.resolve("secrets"), new SecureRandom());
        Journal journal = new Journal(training.log("launcher"), Clock.systemUTC(), console);
        Product product = new Product(training, secrets, console, new Supervisor(journal));
        Thread interrupted = new Thread(product::stop);
        Runtime.getRuntime().addShutdownHook(interrupted);
        console.say("Training the AOT caches");
        try {
            product.start();
            new TrainingExercise().run(product.running(), line -> console.say("  " + line));
        } catch (Exception e) {
            console.say("The exercise failed: " + e.getMessage());
            return 1;
        }
        Runtime.getRuntime().removeShutdownHook(interrupted);
        console.step("exercise", "done, writing the caches");
        product.stop();
        product.keepCaches();
        Folders.delete(data);
        console.say(String.format(Locale.ROOT, "Trained after %.1f s", console.seconds()));
        return 0;
    }
}
