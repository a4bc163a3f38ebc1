package dev.rehearsal.gateway;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** What an installation tells the gateway about itself; set by the environment, see {@code application.properties}. */
@ConfigMapping(prefix = "rehearsal.gateway")
public interface GatewayConfig {

    /** The address people type: scheme, host and port, no path. Links are made with it; with https, cookies are marked Secure. */
    URI publicUrl();

    /** PEM file with the PKCS#8 private key (P-256) that signs access tokens. */
    Optional<Path> signingKeyFile();

    /** PEM file with the public key that signed before the last rotation; its tokens are still accepted and it is still published. */
    Optional<Path> previousKeyFile();

    /** The one-time code with which the first administrator sets the installation up; without it nobody can. */
    Optional<String> firstAdministratorCode();

    /** Whether people reach the gateway over TLS. */
    default boolean isSecure() {
        return "https".equalsIgnoreCase(publicUrl().getScheme());
    }

    /** A link into the web application. */
    default String link(String pathAndFragment) {
        String base = publicUrl().toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + pathAndFragment;
    }
}
