package dev.rehearsal.system;

import dev.rehearsal.client.LocalProduct;
import dev.rehearsal.client.Team;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The product for all tests of this JVM, started once, with one organisation in it. */
final class RunningRehearsal {

    static final String PASSWORD = "a quiet room with two chairs";
    static final Path HOME = Path.of(System.getProperty("rehearsal.home", "../.."))
            .toAbsolutePath()
            .normalize();

    /** Where the product keeps its data. */
    static final Path DATA = Path.of("target", "product-" + Integer.getInteger("rehearsal.fork", 0));

    private static @Nullable RunningRehearsal shared;

    private final LocalProduct product;
    private final Team team;

    static synchronized RunningRehearsal shared() {
        RunningRehearsal running = shared;
        if (running == null) {
            running = new RunningRehearsal();
            shared = running;
        }
        return running;
    }

    private RunningRehearsal() {
        product = LocalProduct.start(HOME, DATA);
        try {
            team = Team.found(
                    product.address(),
                    product.secret("first-administrator-code"),
                    "Example Labs",
                    "The Administrator",
                    "administrator@example.org",
                    PASSWORD);
        } catch (RuntimeException e) {
            product.close();
            throw e;
        }
    }

    LocalProduct product() {
        return product;
    }

    URI address() {
        return product.address();
    }

    Team team() {
        return team;
    }
}
