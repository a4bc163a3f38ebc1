package dev.rehearsal.platform.tenancy;

import dev.rehearsal.contracts.OrganisationId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Runs work in a transaction that belongs to one organisation. Outside of it no row of any organisation is seen: policies compare a
 * row's {@code organisation_id} with the setting {@code rehearsal.organisation}, which ends with the transaction.
 */
@ApplicationScoped
public class Tenancy {

    /** The organisation of rows that ship with the product: everybody may read them, nobody may change them. */
    public static final OrganisationId BUILT_IN = new OrganisationId(new UUID(0, 0));

    private final AgroalDataSource dataSource;

    public Tenancy(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Runs in a new transaction of that organisation; an exception rolls it back and is passed on. */
    public <T> T inOrganisation(OrganisationId organisation, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            enter(organisation);
            return work.get();
        });
    }

    /** As {@link #inOrganisation(OrganisationId, Supplier)}, without a result. */
    public void runInOrganisation(OrganisationId organisation, Runnable work) {
        QuarkusTransaction.requiringNew().run(() -> {
            enter(organisation);
            work.run();
        });
    }

    /** Makes the transaction at hand that of another organisation, from here to its end. Needs a transaction. */
    public void enter(OrganisationId organisation) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select set_config('rehearsal.organisation', ?, true)")) {
            statement.setString(1, organisation.toString());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the organisation of the transaction could not be set", e);
        }
    }
}
