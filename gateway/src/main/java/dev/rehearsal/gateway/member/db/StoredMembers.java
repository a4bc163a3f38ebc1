package dev.rehearsal.gateway.member.db;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.gateway.member.EmailAddress;
import dev.rehearsal.gateway.member.Member;
import dev.rehearsal.gateway.member.Members;
import dev.rehearsal.gateway.member.Organisation;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The members in the tables {@code member} and {@code organisation}; row level security picks the organisation. */
@ApplicationScoped
public class StoredMembers implements Members {

    private static final String SELECT =
            "select id, organisation_id, name, email, roles, active, revision from member ";

    private final Database database;

    public StoredMembers(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return database.first(SELECT + "where id = ?", StoredMembers::member, id.value());
    }

    /** The member of that address, in a transaction of {@link dev.rehearsal.gateway.database.LookUps}. */
    public Optional<Member> findByEmail(EmailAddress email) {
        return database.first(SELECT + "where email = ?", StoredMembers::member, email.value());
    }

    @Override
    public List<Member> page(@Nullable After after, int limit) {
        return after == null
                ? database.list(SELECT + "order by lower(name), id limit ?", StoredMembers::member, limit)
                : database.list(
                        SELECT + "where (lower(name), id) > (lower(?), ?) order by lower(name), id limit ?",
                        StoredMembers::member,
                        after.name(),
                        after.id().value(),
                        limit);
    }

    @Override
    public Set<MemberId> accepted(Collection<MemberId> ids) {
        return Set.copyOf(database.list(
                "select member_id from credential where member_id = any (?)",
                row -> new MemberId(row.uuid("member_id")),
                (Object) ids.stream().map(MemberId::value).toArray(UUID[]::new)));
    }

    @Override
    public Organisation organisation(OrganisationId id) {
        return database.first(
                        "select name from organisation where organisation_id = ?",
                        row -> new Organisation(id, row.text("name")),
                        id.value())
                .orElseThrow(() -> new IllegalStateException("the transaction is not of organisation " + id));
    }

    @Override
    public void add(Organisation organisation, Instant at) {
        database.update(
                "insert into organisation (organisation_id, name, created_at) values (?, ?, ?)",
                organisation.id().value(),
                organisation.name(),
                at);
    }

    @Override
    public boolean add(Member member, Instant at) {
        return database.update(
                        """
                        insert into member (id, organisation_id, name, email, roles, active, revision, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (email) do nothing
                        """,
                        member.id().value(),
                        member.organisation().value(),
                        member.name(),
                        member.email().value(),
                        member.roleNames().toArray(String[]::new),
                        member.active(),
                        member.revision(),
                        at)
                == 1;
    }

    @Override
    public void save(Member member) {
        database.update(
                "update member set name = ?, roles = ?, active = ?, revision = ? where id = ?",
                member.name(),
                member.roleNames().toArray(String[]::new),
                member.active(),
                member.revision(),
                member.id().value());
    }

    @Override
    public void lock(OrganisationId organisation) {
        database.first(
                "select 1 from organisation where organisation_id = ? for update", row -> true, organisation.value());
    }

    @Override
    public int ableAdministratorsBeside(MemberId member) {
        return database.first("""
                        select count(*) as others from member join credential on member_id = id
                        where active and 'administrator' = any(roles) and id <> ?
                        """, row -> row.integer("others"), member.value()).orElse(0);
    }

    private static Member member(Row row) {
        return new Member(
                new MemberId(row.uuid("id")),
                new OrganisationId(row.uuid("organisation_id")),
                row.text("name"),
                new EmailAddress(row.text("email")),
                row.texts("roles").stream().map(Role::of).collect(Collectors.toSet()),
                row.flag("active"),
                row.integer("revision"));
    }
}
