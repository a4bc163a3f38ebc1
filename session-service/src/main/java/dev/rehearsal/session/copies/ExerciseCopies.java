package dev.rehearsal.session.copies;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Which exercises of the gym each member has done. All methods need a transaction of the organisation. */
@ApplicationScoped
public class ExerciseCopies {

    private final Database database;

    public ExerciseCopies(Database database) {
        this.database = database;
    }

    /** The same exercise done again, or in another version, counts once. */
    void done(OrganisationId organisation, MemberId member, String exercise) {
        database.update(
                "insert into exercise_done (organisation_id, member_id, exercise) values (?, ?, ?)"
                        + " on conflict (member_id, exercise) do nothing",
                organisation.value(),
                member.value(),
                exercise);
    }

    /** How many exercises each of them has done. */
    public Map<UUID, Integer> done(Collection<UUID> members) {
        Map<UUID, Integer> done = new HashMap<>();
        members.forEach(member -> done.put(member, 0));
        database.list(
                        "select member_id, count(*) as exercises from exercise_done where member_id = any(?)"
                                + " group by member_id",
                        row -> Map.entry(row.uuid("member_id"), row.integer("exercises")),
                        (Object) members.toArray(UUID[]::new))
                .forEach(entry -> done.put(entry.getKey(), entry.getValue()));
        return done;
    }
}
