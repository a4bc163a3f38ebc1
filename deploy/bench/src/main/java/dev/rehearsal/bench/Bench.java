package dev.rehearsal.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearsal.client.LocalProduct;
import dev.rehearsal.client.Team;
import dev.rehearsal.contracts.OrganisationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;

/** What every benchmark of the running product begins with: the product on data of its own, and an organisation in it. */
public final class Bench {

    static final String PASSWORD = "a password for benchmarks";

    private final LocalProduct product;
    private final Team team;

    private Bench(LocalProduct product, Team team) {
        this.product = product;
        this.team = team;
    }

    @FunctionalInterface
    public interface Measurement {
        void take(Bench bench) throws Exception;
    }

    /** Starts the product, measures, stops it, and ends the process. */
    public static void run(Measurement measurement) throws Exception {
        try (LocalProduct product = LocalProduct.start(home(), data())) {
            Team team = Team.found(
                    product.address(),
                    product.secret("first-administrator-code"),
                    "Benchmark",
                    "Administrator",
                    "administrator@example.org",
                    PASSWORD);
            measurement.take(new Bench(product, team));
        }
        System.exit(0);
    }

    /** An argument of the benchmark, a whole number, or what is usual where it is not given. */
    public static int argument(String[] arguments, int index, int usual) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
    }

    /** The root of the source tree. */
    public static Path home() {
        return Path.of(System.getProperty("rehearsal.home", ".")).toAbsolutePath();
    }

    /** The product's data folder. */
    public static Path data() {
        return home().resolve("deploy/bench/target/product");
    }

    public LocalProduct product() {
        return product;
    }

    /** A new member with that role, signed in. */
    public Team.Person join(String name, String role) {
        return team.join(name, name.toLowerCase(Locale.ROOT) + "@example.org", PASSWORD, role);
    }

    /** Whose token that is: the claim of its payload. */
    public static OrganisationId organisation(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        try {
            return OrganisationId.of(
                    new ObjectMapper().readTree(payload).path("org").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
