package dev.rehearsal.gateway.signin.db;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Whether somebody has set this installation up. */
@ApplicationScoped
public class Installation {

    private final Database database;

    public Installation(Database database) {
        this.database = database;
    }

    public boolean isSetUp() {
        return database.first("select 1 from installation", row -> true).isPresent();
    }

    /**
     * Notes that this organisation is the first; false if another one is. Needs a transaction; of two at the same moment the second waits
     * for the outcome of the first.
     */
    public boolean setUp(OrganisationId first, Instant at) {
        return database.update(
                        "insert into installation (organisation_id, set_up_at) values (?, ?) on conflict do nothing",
                        first.value(),
                        at)
                == 1;
    }
}
