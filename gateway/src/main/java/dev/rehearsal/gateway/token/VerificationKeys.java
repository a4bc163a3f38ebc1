package dev.rehearsal.gateway.token;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives the JWT library the gateway's own keys: the services fetch them from the gateway, the gateway has them already. Stronger than
 * any other source, so that no setting makes the gateway trust somebody else's tokens.
 */
public final class VerificationKeys implements ConfigSourceFactory {

    private static final int ORDINAL = 1_000;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Path signing = file(context, "rehearsal.gateway.signing-key-file");
        if (signing == null) {
            return List.of();
        }
        String jwks = SigningKeys.read(signing, file(context, "rehearsal.gateway.previous-key-file"))
                .jwks();
        return List.of(new PropertiesConfigSource(
                Map.of("mp.jwt.verify.publickey", jwks, "mp.jwt.verify.publickey.location", "NONE"),
                "keys of the gateway",
                ORDINAL));
    }

    private static @Nullable Path file(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        String path = value == null ? null : value.getValue();
        return path == null || path.isBlank() ? null : Path.of(path);
    }
}
