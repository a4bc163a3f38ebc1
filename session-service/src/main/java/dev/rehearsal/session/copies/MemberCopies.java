package dev.rehearsal.session.copies;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which members there are, in what roles, and who may not do anything any more. All methods need a transaction of the organisation. */
@ApplicationScoped
public class MemberCopies {

    private final Database database;

    public MemberCopies(Database database) {
        this.database = database;
    }

    void changed(OrganisationId organisation, MemberId member, Set<Role> roles, int revision) {
        keep(organisation, member, roles.stream().map(Role::wireName).toArray(String[]::new), false, revision);
    }

    void disabled(OrganisationId organisation, MemberId member, int revision) {
        keep(organisation, member, new String[0], true, revision);
    }

    private void keep(OrganisationId organisation, MemberId member, String[] roles, boolean disabled, int revision) {
        database.update("""
                insert into member (organisation_id, member_id, revision, roles, disabled) values (?, ?, ?, ?, ?)
                on conflict (member_id) do update
                set revision = excluded.revision, roles = excluded.roles, disabled = excluded.disabled
                where member.revision < excluded.revision
                """, organisation.value(), member.value(), revision, roles, disabled);
    }

    /** Whether the member was disabled. One never heard of was not: the token says that there is one. */
    public boolean isDisabled(UUID member) {
        return database.first("select 1 from member where member_id = ? and disabled", row -> true, member)
                .isPresent();
    }

    /** Whether any of them is a reviewer or an administrator. */
    public boolean anyReviewsOrAdministers(Collection<UUID> members) {
        return database.first(
                        "select 1 from member where member_id = any(?) and roles && array['reviewer', 'administrator']",
                        row -> true,
                        (Object) members.toArray(UUID[]::new))
                .isPresent();
    }

    /** Those of the given who cannot sit on a panel: not known, disabled, or not an interviewer. */
    public List<UUID> notForPanel(Collection<UUID> members) {
        Set<UUID> fit = Set.copyOf(database.list(
                "select member_id from member where member_id = any(?) and not disabled and 'interviewer' = any(roles)",
                row -> row.uuid("member_id"),
                (Object) members.toArray(UUID[]::new)));
        return members.stream().filter(member -> !fit.contains(member)).toList();
    }
}
