package dev.rehearsal.session.call;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The servers by which browsers find a way to each other. Without any, they only do so within one network. */
@ConfigMapping(prefix = "rehearsal.ice")
public interface IceConfig {

    /** Servers that tell a browser its public address, such as {@code stun:stun.example.org:3478}. */
    Optional<List<String>> stunUrls();

    /** Servers that pass sound and pictures on where there is no direct way, such as {@code turns:turn.example.org:5349?transport=tcp}. */
    Optional<List<String>> turnUrls();

    /** The secret shared with the TURN servers; coturn calls it {@code static-auth-secret}. Required with {@link #turnUrls}. */
    Optional<String> turnSecret();

    /** How long TURN credentials are good for. */
    @WithDefault("6h")
    Duration turnCredentialsFor();
}
