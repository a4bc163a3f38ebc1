package dev.rehearsal.gateway.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.gateway.member.Member;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.gateway.testing.Team;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class RowLevelSecurityIT {

    private static final String MEMBERS = "select email from member";

    @Inject
    Team team;

    @Inject
    Database database;

    @Inject
    LookUps lookUps;

    @Inject
    Tenancy tenancy;

    @Test
    void everyTableWithAnOrganisationForcesRowLevelSecurity() {
        List<String> open = database.list("""
                select c.relname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
                join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
                order by 1
                """, row -> row.text("relname"));
        // The outbox is plumbing, so are the letters to be sent or not, which hold nothing but ids, and installation is
        // no row of a tenant.
        assertEquals(List.of("installation", "outbox", "reminder_mail", "reminder_over"), open);
    }

    @Test
    void withoutAnOrganisationNothingIsSeen() {
        team.founder();
        for (String table :
                List.of("organisation", "member", "credential", "one_time_code", "refresh_family", "refresh_token")) {
            assertEquals(0, QuarkusTransaction.requiringNew().call(() -> count("select count(*) from " + table)));
        }
    }

    @Test
    void anOrganisationSeesItsOwnRowsAlone() {
        Member one = team.founder();
        team.founder();
        assertEquals(
                List.of(one.email().value()),
                tenancy.inOrganisation(one.organisation(), () -> database.list(MEMBERS, row -> row.text("email"))));
        assertEquals(1, tenancy.inOrganisation(one.organisation(), () -> count("select count(*) from credential")));
    }

    @Test
    void nothingIsWrittenForAnotherOrganisation() {
        Member one = team.founder();
        Member other = team.founder();
        assertEquals(
                0,
                tenancy.inOrganisation(
                        one.organisation(),
                        () -> database.update(
                                "update member set name = 'taken' where id = ?",
                                other.id().value())));
        assertThrows(
                IllegalStateException.class,
                () -> tenancy.inOrganisation(
                        one.organisation(),
                        () -> database.update(
                                "insert into organisation (organisation_id, name, created_at) values (?, 'x', now())",
                                UUID.randomUUID())));
    }

    @Test
    void aLookUpShowsTheOneRowOfItsKeyForReadingOnly() {
        Member one = team.founder();
        team.founder();
        String key = one.email().value();
        assertEquals(
                Optional.of(List.of(key)),
                lookUps.byKey(key, () -> Optional.of(database.list(MEMBERS, row -> row.text("email")))));
        assertEquals(
                Optional.of(0),
                lookUps.byKey(
                        key, () -> Optional.of(database.update("update member set name = 'x' where email = ?", key))));
        assertEquals(0, QuarkusTransaction.requiringNew().call(() -> count("select count(*) from member")));
    }

    private int count(String sql) {
        return database.first(sql, row -> row.integer("count")).orElseThrow();
    }
}
