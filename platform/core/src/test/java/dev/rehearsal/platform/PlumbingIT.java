package dev.rehearsal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What the schema itself promises: tenants apart, and migrations that come later. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "platform"))
class PlumbingIT extends Plumbing {

    @Inject
    Flyway flyway;

    @Test
    void aMigrationOfThePlatformIsAppliedToADatabaseWhoseServiceIsFurther() throws Exception {
        // Given a schema as it was before the platform's second migration
        Flyway upgrade = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas("upgrade")
                .load();
        upgrade.migrate();
        execute("alter table upgrade.outbox drop column set_aside_at, drop column set_aside_reason");
        execute("create index outbox_waiting on upgrade.outbox (seq) where published_at is null");
        execute("delete from upgrade.flyway_schema_history where version = '0002'");
        // When
        int applied = upgrade.migrate().migrationsExecuted;
        // Then
        assertEquals(1, applied);
        execute("select set_aside_reason from upgrade.outbox");
    }

    @Test
    void rowsOfAnotherOrganisationAreNeitherSeenNorWritten() throws Exception {
        // Given
        OrganisationId other = new OrganisationId(UUID.randomUUID());
        tenancy.runInOrganisation(organisation, () -> remember(organisation, "mine"));
        // Then
        assertEquals(List.of("mine"), remembered(organisation));
        assertEquals(List.of(), remembered(other));
        assertThrows(
                IllegalStateException.class,
                () -> tenancy.runInOrganisation(other, () -> remember(organisation, "forged")));
        try (Connection outside = dataSource.getConnection();
                ResultSet row = outside.createStatement().executeQuery("select count(*) from remembered")) {
            row.next();
            assertEquals(0, row.getInt(1));
        }
    }

    private void remember(OrganisationId owner, String text) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into remembered (id, organisation_id, text) values (gen_random_uuid(), ?, ?)")) {
            insert.setObject(1, owner.value());
            insert.setString(2, text);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
