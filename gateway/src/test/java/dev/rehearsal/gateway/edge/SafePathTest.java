package dev.rehearsal.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/questions",
                "/api/questions/",
                "/a.b/..c/c..",
                "/api/q%C3%A4%20x",
                "/a-b_c~d/@1:2,3+4=5!$&'()*"
            })
    void anOrdinaryPathPasses(String path) {
        assertEquals(Optional.empty(), SafePath.objection(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api",
                "*",
                "http://host/",
                "//",
                "/a//b",
                "/a/./b",
                "/a/..",
                "/..",
                "/.",
                "/a;b",
                "/a\\b",
                "/a b",
                "/ä",
                "/a\tb",
                "/%2f",
                "/%2F",
                "/%5c",
                "/%2e",
                "/%3b",
                "/%25",
                "/%00",
                "/%1f",
                "/%7F",
                "/%61",
                "/%",
                "/%2",
                "/%zz"
            })
    void aPathThatTwoCouldReadDifferentlyIsRefused(String path) {
        assertTrue(SafePath.objection(path).isPresent(), path);
    }

    @Test
    void aPathIsNotEndless() {
        assertTrue(SafePath.objection("/" + "a".repeat(2_048)).isPresent());
    }
}
