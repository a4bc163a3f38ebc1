package dev.rehearsal.question.kit.db;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionEvent.KitItem;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.platform.outbox.Outbox;
import dev.rehearsal.question.bank.QuestionStatus;
import dev.rehearsal.question.kit.Asked;
import dev.rehearsal.question.kit.Kit;
import dev.rehearsal.question.kit.KitPlan;
import dev.rehearsal.question.kit.Kits;
import dev.rehearsal.question.paging.PageCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps kits in PostgreSQL, and their events in the outbox, in the transaction at hand. */
@ApplicationScoped
public class StoredKits implements Kits {

    private static final String COLUMNS =
            "id, organisation_id, revision, name, level, minutes, items, private_to, updated_at, updated_by, lower(name) as sort_key";

    private static final String ASKED = """
            select v.question_id, v.version, v.content ->> 'title' as title, v.content ->> 'level' as level,
                v.content ->> 'kind' as kind, v.content ->> 'competency' as competency,
                cast(v.content ->> 'minutes' as integer) as minutes, q.status
            from question_version v join question q on q.id = v.question_id
            where v.question_id = any(?)
            """;

    /** Wraps the items, since a JSON column holds one value of one type. */
    private record Items(List<KitItem> items) {}

    /** One entry of a list, with the key that the next page begins after. */
    public record Listed(Kit kit, String key) {}

    private final Database database;
    private final Outbox outbox;

    public StoredKits(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public Optional<Kit> find(KitId id) {
        return database.first("select " + COLUMNS + " from kit where id = ?", StoredKits::kit, id.value());
    }

    @Override
    public Optional<Kit> findForChange(KitId id) {
        Optional<Kit> locked =
                database.first("select " + COLUMNS + " from kit where id = ? for update", StoredKits::kit, id.value());
        return locked.isPresent() ? locked : find(id);
    }

    /** Kits by name that a member sees, after a cursor. */
    public List<Listed> page(UUID member, int limit, @Nullable PageCursor after) {
        String from = after == null ? "true" : "(lower(name), id) > (?, ?)";
        Object[] parameters =
                after == null ? new Object[] {member, limit} : new Object[] {member, after.key(), after.id(), limit};
        return database.list(
                "select " + COLUMNS + " from kit where (private_to is null or private_to = ?) and " + from
                        + " order by lower(name), id limit ?",
                row -> new Listed(kit(row), row.text("sort_key")),
                parameters);
    }

    private static Kit kit(Row row) {
        return new Kit(
                new KitId(row.uuid("id")),
                new OrganisationId(row.uuid("organisation_id")),
                row.integer("revision"),
                new KitPlan(
                        row.text("name"),
                        Level.of(row.text("level")),
                        row.integer("minutes"),
                        row.json("items", Items.class).items()),
                row.uuidOrNull("private_to"),
                row.instant("updated_at"),
                row.uuidOrNull("updated_by"));
    }

    @Override
    public void add(Kit kit) {
        database.update(
                "insert into kit (id, organisation_id, revision, name, level, minutes, items, private_to, updated_at,"
                        + " updated_by) values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)",
                kit.id().value(),
                kit.organisation().value(),
                kit.revision(),
                kit.plan().name(),
                kit.plan().level().wireName(),
                kit.plan().minutes(),
                Row.json(new Items(kit.items())),
                kit.privateTo(),
                kit.updatedAt(),
                kit.updatedBy());
        outbox.append(kit.organisation(), kit.saved(), kit.updatedAt());
    }

    @Override
    public void keep(Kit kit) {
        int changed = database.update(
                "update kit set revision = ?, name = ?, level = ?, minutes = ?, items = cast(? as jsonb), private_to = ?,"
                        + " updated_at = ?, updated_by = ? where id = ? and revision = ?",
                kit.revision(),
                kit.plan().name(),
                kit.plan().level().wireName(),
                kit.plan().minutes(),
                Row.json(new Items(kit.items())),
                kit.privateTo(),
                kit.updatedAt(),
                kit.updatedBy(),
                kit.id().value(),
                kit.revision() - 1);
        if (changed != 1) {
            throw new IllegalStateException("kit " + kit.id() + " was not at the expected revision");
        }
        outbox.append(kit.organisation(), kit.saved(), kit.updatedAt());
    }

    @Override
    public void remove(Kit kit, Instant at) {
        database.update("delete from kit where id = ?", kit.id().value());
        outbox.append(kit.organisation(), kit.deleted(), at);
    }

    @Override
    public List<Asked> asked(List<KitItem> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<Asked> versions = database.list(
                ASKED,
                StoredKits::asked,
                items.stream().map(item -> item.question().value()).distinct().toList());
        return versions.stream()
                .filter(asked -> items.stream()
                        .anyMatch(
                                item -> item.question().equals(asked.question()) && item.version() == asked.version()))
                .toList();
    }

    private static Asked asked(Row row) {
        return new Asked(
                new QuestionId(row.uuid("question_id")),
                row.integer("version"),
                row.text("title"),
                Level.of(row.text("level")),
                Kind.of(row.text("kind")),
                row.text("competency"),
                row.integer("minutes"),
                QuestionStatus.of(row.text("status")));
    }
}
