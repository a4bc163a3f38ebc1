package dev.rehearsal.gateway.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeepLinksTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sessions", "/sessions/1/room", "/apiary", "/v1.2/notes"})
    void aPageIsAPage(String path) {
        assertTrue(DeepLinks.isPage(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/x",
                "/q/x",
                "/internal",
                "/health/ready",
                "/.well-known/x",
                "/openapi.json",
                "/assets/x",
                "/favicon.ico",
                "/a/b.js"
            })
    void everythingElseIsNot(String path) {
        assertFalse(DeepLinks.isPage(path));
    }
}
