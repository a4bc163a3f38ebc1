package dev.rehearsal.gateway.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void whatIsTypedBecomesOneForm() {
        assertEquals("someone@example.org", parsed("  SomeOne@Example.ORG\t"));
        assertEquals("someone@example.org", parsed("someone@ｅxample.org"));
        assertEquals("so.me+tag@sub.example.org", parsed("so.me+tag@sub.example.org"));
        assertEquals("jürgen@bücher.example", parsed("ju\u0308rgen@bücher.example"));
        assertEquals("root@localhost", parsed("root@localhost"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "@x",
                "x@",
                "a@b@c",
                "a b@c.d",
                "a@b..c",
                "a@.b",
                "a@b.",
                "<a@b.c>",
                "a@b.c,d@e.f",
                "a\u0000@b.c",
                "a\n@b.c",
                "admin@a.example\u200b",
                "ad\u200dmin@a.example",
                "admin\u202e@a.example",
                "admin\u3164@a.example",
                "admin\ufe0f@a.example",
                "admin\u2028@a.example",
                "\"a\"@b.c"
            })
    void whatIsNoAddressIsNone(String typed) {
        assertEquals(Optional.empty(), EmailAddress.parse(typed));
    }

    @Test
    void anAddressIsNotEndless() {
        assertEquals(Optional.empty(), EmailAddress.parse("a".repeat(65) + "@b.c"));
        assertEquals(Optional.empty(), EmailAddress.parse("a@" + "b".repeat(250) + ".cd"));
    }

    @Test
    void onlyTheNormalFormIsTakenAsIs() {
        assertThrows(IllegalArgumentException.class, () -> new EmailAddress("Someone@example.org"));
    }

    private static String parsed(String typed) {
        return EmailAddress.parse(typed).orElseThrow().value();
    }
}
