package dev.rehearsal.platform.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    @Test
    void aBrokenConnectionBelowOtherFailuresMeansThatTheDatabaseIsAway() {
        assertTrue(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("broken", "08006"))));
        assertTrue(DatabaseAway.isCauseOf(new SQLException("shutting down", "57P01")));
    }

    @Test
    void aRefusedStatementDoesNot() {
        assertFalse(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("unique", "23505"))));
        assertFalse(DatabaseAway.isCauseOf(new IllegalStateException("something else")));
    }
}
