package dev.rehearsal.gateway.database;

import dev.rehearsal.platform.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the one row whose key the caller already holds, before it is known which organisation it belongs to: a member by e-mail, a code
 * or a refresh token by its hash. The policies of these tables show exactly the row whose key equals the setting {@code
 * rehearsal.lookup}, for reading; so not even a wrong query can list anything across organisations.
 */
@ApplicationScoped
public class LookUps {

    private final Database database;

    public LookUps(Database database) {
        this.database = database;
    }

    /** Runs a query in a short transaction of its own, in which the row of that key is visible. */
    public <T> Optional<T> byKey(String key, Supplier<Optional<T>> query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.first("select set_config('rehearsal.lookup', ?, true)", row -> true, key);
            return query.get();
        });
    }
}
