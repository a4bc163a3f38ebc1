package dev.rehearsal.session.it;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;

/** A company of its own for each test, and where the service listens. */
abstract class FoundedCompany {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    Company company = new Company();

    @BeforeEach
    void found() {
        company = Company.found();
    }
}
