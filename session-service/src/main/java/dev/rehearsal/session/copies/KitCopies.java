package dev.rehearsal.session.copies;

import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionEvent.KitItem;
import dev.rehearsal.contracts.QuestionEvent.KitSaved;
import dev.rehearsal.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The kits as last seen. All methods need a transaction of the organisation. */
@ApplicationScoped
public class KitCopies {

    private final Database database;

    public KitCopies(Database database) {
        this.database = database;
    }

    /** A kit that can be used. */
    public record Kit(KitId id, String name, int minutes, List<KitItem> items) {
        public Kit {
            items = List.copyOf(items);
        }
    }

    /** The column's JSON. */
    private record Items(List<KitItem> items) {}

    void keep(OrganisationId organisation, KitSaved saved) {
        database.update(
                """
                insert into kit (organisation_id, kit_id, revision, name, minutes, items) values (?, ?, ?, ?, ?, ?)
                on conflict (kit_id) do update set revision = excluded.revision, name = excluded.name,
                    minutes = excluded.minutes, items = excluded.items, deleted = false
                where kit.revision < excluded.revision
                """,
                organisation.value(),
                saved.kit().value(),
                saved.revision(),
                saved.name(),
                saved.minutes(),
                new String(EventJson.write(new Items(saved.items())), StandardCharsets.UTF_8));
    }

    void forget(OrganisationId organisation, KitId kit, int revision) {
        database.update("""
                insert into kit (organisation_id, kit_id, revision, name, minutes, items, deleted)
                values (?, ?, ?, '', 0, '{"items":[]}', true)
                on conflict (kit_id) do update set revision = excluded.revision, deleted = true
                where kit.revision <= excluded.revision
                """, organisation.value(), kit.value(), revision);
    }

    public Optional<Kit> find(KitId kit) {
        return database.first(
                "select name, minutes, items from kit where kit_id = ? and not deleted",
                row -> new Kit(kit, row.text("name"), row.integer("minutes"), items(row.text("items"))),
                kit.value());
    }

    private static List<KitItem> items(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Items.class)
                    .items();
        } catch (EventJson.UnreadableEvent e) {
            throw new IllegalStateException("a kit kept cannot be read", e);
        }
    }
}
