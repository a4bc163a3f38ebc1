package dev.rehearsal.session.settings;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The settings of an organisation. All methods need a transaction of the organisation. */
@ApplicationScoped
public class Settings {

    private final Database database;

    public Settings(Database database) {
        this.database = database;
    }

    /** What holds now. */
    public OrganisationSettings current() {
        // Row level security leaves the one row of the organisation.
        return database.first("select * from organisation_settings", Settings::settings)
                .orElse(OrganisationSettings.USUAL);
    }

    /** Writes them if they follow the revision that holds; false otherwise. */
    boolean keep(OrganisationId organisation, OrganisationSettings settings, UUID member, Instant now) {
        return database.update(
                        """
                        insert into organisation_settings (organisation_id, revision, require_gym, suggestions, remind,
                            remind_after_hours, updated_by, updated_at)
                        select ?, ?, ?, ?, ?, ?, ?, ?
                        where ? = 1 or exists (select from organisation_settings)
                        on conflict (organisation_id) do update
                        set revision = excluded.revision, require_gym = excluded.require_gym,
                            suggestions = excluded.suggestions, remind = excluded.remind,
                            remind_after_hours = excluded.remind_after_hours, updated_by = excluded.updated_by,
                            updated_at = excluded.updated_at
                        where organisation_settings.revision = excluded.revision - 1
                        """,
                        organisation.value(),
                        settings.revision(),
                        settings.requireGym(),
                        settings.suggestions(),
                        settings.remind(),
                        settings.remindAfterHours().stream()
                                .map(String::valueOf)
                                .toArray(String[]::new),
                        member,
                        now,
                        settings.revision())
                == 1;
    }

    private static OrganisationSettings settings(Row row) {
        return new OrganisationSettings(
                row.integer("revision"),
                row.integer("require_gym"),
                row.flag("suggestions"),
                row.flag("remind"),
                row.texts("remind_after_hours").stream().map(Integer::valueOf).toList());
    }
}
