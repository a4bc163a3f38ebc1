package dev.rehearsal.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StorableTextTest {

    @Test
    void halfAPairAndTheCharacterZeroCannotBeKept() {
        assertTrue(StorableText.is("whole \ud83d\ude00"));
        assertFalse(StorableText.is("\udc00"));
        assertFalse(StorableText.is("\ud83d at the front"));
        assertFalse(StorableText.is("a\0b"));
        assertEquals("ab", StorableText.of("a\0b"));
        assertEquals("ab\ud83d\ude00", StorableText.of("a\ud83db\ud83d\ude00"));
    }

    @Test
    void jsonIsLookedThroughToItsLastText() throws JsonProcessingException {
        assertTrue(StorableText.is(json("{'a':[{'b':'\\ud83d\\ude00'},1,null]}")));
        assertFalse(StorableText.is(json("{'a':[{'b':['\\ud83d']}]}")));
        assertFalse(StorableText.is(json("{'a':{'b\\u0000':1}}")));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @Test
    void aUsualTimeLiesInTwoCenturies() {
        assertTrue(UsualTime.Check.passes(Instant.parse("2000-01-01T00:00:00Z")));
        assertTrue(UsualTime.Check.passes(Instant.parse("2199-12-31T23:59:59Z")));
        assertFalse(UsualTime.Check.passes(Instant.parse("1999-12-31T23:59:59Z")));
        assertFalse(UsualTime.Check.passes(Instant.parse("2200-01-01T00:00:00Z")));
        assertFalse(UsualTime.Check.passes(Instant.MAX));
    }
}
