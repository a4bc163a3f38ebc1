package dev.rehearsal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void theSamePartsGiveTheSameIdAndOtherPartsAnother() {
        assertEquals(Ids.derived("a", 1), Ids.derived("a", 1));
        assertNotEquals(Ids.derived("a", 1), Ids.derived("a", 2));
        assertNotEquals(Ids.derived("ab", "c"), Ids.derived("a", "bc"));
    }

    @Test
    void aDerivedIdSaysThatItIsNameBased() {
        assertEquals(5, Ids.derived("a").version());
        assertEquals(2, Ids.derived("a").variant());
    }
}
