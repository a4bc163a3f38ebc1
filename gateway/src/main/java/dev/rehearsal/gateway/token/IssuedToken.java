package dev.rehearsal.gateway.token;

import java.time.Instant;

/** An access token and when it ends. */
public record IssuedToken(String text, Instant expiresAt) {}
