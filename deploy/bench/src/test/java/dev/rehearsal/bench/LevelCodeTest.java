package dev.rehearsal.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LevelCodeTest {

    @Test
    void eachNumberHasLevelsOfItsOwnAndTellsItself() {
        LevelCode code = new LevelCode(3);
        Set<List<Integer>> seen = new HashSet<>();
        for (int number = 0; number < code.size(); number++) {
            assertTrue(seen.add(code.levels(number)));
            assertTrue(code.levels(number).stream().allMatch(level -> level >= 1 && level <= 4));
            assertEquals(number, code.number(code.levels(number)).orElseThrow());
        }
        assertEquals(64, seen.size());
        assertTrue(code.number(List.of(1, 1)).isEmpty());
    }

    @Test
    void fromEachNumberToTheNextAndFromTheLastToTheFirstOneLevelChanges() {
        LevelCode code = new LevelCode(3);
        for (int number = 0; number < code.size(); number++) {
            List<Integer> before = code.levels((number + code.size() - 1) % code.size());
            List<Integer> now = code.levels(number);
            for (int digit = 0; digit < 3; digit++) {
                assertEquals(digit == code.changed(number), !before.get(digit).equals(now.get(digit)));
            }
        }
    }
}
