package dev.rehearsal.scoring.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.scoring.session.db.CandidateLines;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.001", "2", "2.5", "3.999"})
    void aCutLiesWithinTheScale(String cut) {
        assertEquals(Double.parseDouble(cut), Cut.fromString(cut).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.0", "4", "0.5", "NaN", "2.55555", "-2", "2,5", "2e0"})
    void whatIsNoCutIsRefused(String cut) {
        assertEquals(400, assertThrows(Problem.class, () -> Cut.fromString(cut)).status());
    }

    @Test
    void aPageHoldsUpToFiveHundredCandidates() {
        assertEquals(500, BoardLimit.fromString("500").value());
        assertEquals(1, BoardLimit.fromString("1").value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "501", "-1", "1000", "x"})
    void whatIsNoLimitIsRefused(String limit) {
        assertEquals(
                400,
                assertThrows(Problem.class, () -> BoardLimit.fromString(limit)).status());
    }

    @Test
    void aCursorLeadsBackToItsPlace() {
        // Given
        CandidateLines.Place place =
                new CandidateLines.Place(Instant.parse("2026-11-02T09:00:00.123456Z"), new CandidateId(new UUID(1, 2)));
        // When Then
        assertEquals(place, BoardCursor.read(BoardCursor.write(place)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2026-11-02T09:00:00Z", "2026-11-02T09:00:00Z/x", "+99999-11-02T09:00:00Z/x"})
    void aCursorOfSomebodyElsesIsRefused(String text) {
        String cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                400, assertThrows(Problem.class, () -> BoardCursor.read(cursor)).status());
        assertThrows(Problem.class, () -> BoardCursor.read("%%"));
    }
}
