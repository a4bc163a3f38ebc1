package dev.rehearsal.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Where chance comes from, outside the room. */
@ApplicationScoped
public class Chance {

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }
}
