package dev.rehearsal.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The numbers from 0 on as levels (1 to 4) of some criteria, so that from each to the next, and from the last to the first, a single level
 * changes: the reflected Gray code to the base four (F. Gray, US patent 2632058, 1953; for bases above two, Knuth, The Art of Computer
 * Programming 4A, section 7.2.1.1). Whoever sees the levels at some moment knows how far the one who changes them has come.
 */
final class LevelCode {

    private static final int LEVELS = 4;

    private final int digits;
    private final int size;
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();

    /** @param digits how many criteria there are, 1 to 6 */
    LevelCode(int digits) {
        this.digits = digits;
        this.size = power(digits);
        for (int number = 0; number < size; number++) {
            numbers.put(levels(number), number);
        }
    }

    /** How many numbers there are. */
    int size() {
        return size;
    }

    /** The levels that stand for a number below {@link #size}. */
    List<Integer> levels(int number) {
        return IntStream.range(0, digits)
                .mapToObj(digit -> 1 + digit(number, digit))
                .toList();
    }

    /** The number these levels stand for; empty if they are not levels of all criteria. */
    OptionalInt number(List<Integer> levels) {
        Integer number = numbers.get(levels);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The criterion whose level changes from the number before to this one; from the last to the first for 0. */
    int changed(int number) {
        List<Integer> now = levels(number);
        List<Integer> before = levels(Math.floorMod(number - 1, size));
        return IntStream.range(0, digits)
                .filter(digit -> !now.get(digit).equals(before.get(digit)))
                .findFirst()
                .orElseThrow();
    }

    private static int digit(int number, int digit) {
        int shifted = number / power(digit);
        int low = shifted % LEVELS;
        return shifted / LEVELS % 2 == 0 ? low : LEVELS - 1 - low;
    }

    private static int power(int exponent) {
        return IntStream.range(0, exponent).reduce(1, (product, unused) -> product * LEVELS);
    }
}
