package dev.rehearsal.gateway;

import dev.rehearsal.gateway.secret.PasswordConfig;
import dev.rehearsal.gateway.secret.PasswordHashes;
import dev.rehearsal.gateway.token.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Makes the objects that have no framework in them. */
@ApplicationScoped
public class Wiring {

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    SigningKeys signingKeys(GatewayConfig config) {
        return SigningKeys.read(
                config.signingKeyFile()
                        .orElseThrow(() -> new IllegalStateException(
                                "REHEARSAL_SIGNING_KEY_FILE is not set: the gateway cannot sign tokens without a key")),
                config.previousKeyFile().orElse(null));
    }

    @Produces
    @Singleton
    PasswordHashes passwordHashes(PasswordConfig config, SecureRandom random) {
        return new PasswordHashes(config, random);
    }

    void close(@Disposes PasswordHashes hashes) {
        hashes.close();
    }
}
