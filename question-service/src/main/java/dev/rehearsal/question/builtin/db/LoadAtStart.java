package dev.rehearsal.question.builtin.db;

import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.bank.Questions;
import dev.rehearsal.question.builtin.BankFiles;
import dev.rehearsal.question.builtin.BankLoader;
import dev.rehearsal.question.kit.Kits;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;

/** Loads the shipped bank when the service starts, unless exactly these files are loaded already. */
@ApplicationScoped
public class LoadAtStart implements BankLoader.ShippedRows {

    private static final Logger LOG = Logger.getLogger(LoadAtStart.class);

    private final Questions questions;
    private final Kits kits;
    private final Database database;
    private final Tenancy tenancy;
    private final Clock clock;

    public LoadAtStart(Questions questions, Kits kits, Database database, Tenancy tenancy, Clock clock) {
        this.questions = questions;
        this.kits = kits;
        this.database = database;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        load(ShippedFiles.read());
    }

    /** Loads files; returns whether anything had to be done. */
    public boolean load(BankFiles files) {
        String fingerprint = files.fingerprint();
        return tenancy.inOrganisation(Tenancy.BUILT_IN, () -> {
            // Replicas that start together load one after the other.
            database.list("select pg_advisory_xact_lock(hashtextextended('shipped-bank', 0))", row -> true);
            boolean loaded = database.first("select hash from shipped_bank", row -> row.text("hash"))
                    .filter(fingerprint::equals)
                    .isPresent();
            if (!loaded) {
                load(files, fingerprint);
            }
            return !loaded;
        });
    }

    private void load(BankFiles files, String fingerprint) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        BankLoader.Loaded done = new BankLoader(questions, kits, this).load(files, now);
        database.update(
                "insert into shipped_bank (hash, loaded_at) values (?, ?)"
                        + " on conflict (id) do update set hash = excluded.hash, loaded_at = excluded.loaded_at",
                fingerprint,
                now);
        LOG.infof(
                "built-in bank: %d questions published, %d unchanged, %d retired, %d kits changed",
                done.published(), done.unchanged(), done.retired(), done.kits());
    }

    @Override
    public Set<QuestionId> publishedQuestions() {
        return new HashSet<>(database.list(
                "select id from question where organisation_id = ? and status = 'published'",
                row -> new QuestionId(row.uuid("id")),
                Tenancy.BUILT_IN.value()));
    }

    @Override
    public Set<KitId> kitIds() {
        return new HashSet<>(database.list(
                "select id from kit where organisation_id = ?",
                row -> new KitId(row.uuid("id")),
                Tenancy.BUILT_IN.value()));
    }
}
