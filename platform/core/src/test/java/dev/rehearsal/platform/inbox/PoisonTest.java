package dev.rehearsal.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.platform.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoisonTest {

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22021", "22P02", "23502", "23503", "23505", "23514", "54000"})
    void aValueOrConstraintThatTheDatabaseRefusesIsPoison(String state) {
        assertTrue(Poison.isIn(new IllegalStateException("failed", new SQLException("refused", state))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "25006", "25P02", "40001", "40P01", "42501", "42P01", "53100", "53200", "53300", "55P03",
                "57014", "57P01", "58030", "P0001", "XX000"
            })
    void whateverElseTheDatabaseSaysIsACircumstance(String state) {
        assertFalse(Poison.isIn(new IllegalStateException("failed", new SQLException("not now", state))));
    }

    @Test
    void aPoolWithoutAFreeConnectionIsACircumstance() {
        assertFalse(Poison.isIn(new IllegalStateException("failed", new SQLException("Acquisition timeout"))));
    }

    @Test
    void theReasonOfABatchDecides() {
        SQLException full = new SQLException("no space", "53100");
        SQLException wrong = new SQLException("too long", "22001");
        assertFalse(Poison.isIn(
                new IllegalStateException(new BatchUpdateException("batch", full.getSQLState(), 0, new int[0], full))));
        assertTrue(Poison.isIn(new IllegalStateException(
                new BatchUpdateException("batch", wrong.getSQLState(), 0, new int[0], wrong))));
    }

    @Test
    void aHandlerThatBreaksOnWhatItReadsIsPoison() {
        assertTrue(Poison.isIn(new IllegalArgumentException("no such level")));
        assertTrue(Poison.isIn(new NullPointerException()));
        assertTrue(Poison.isIn(Problem.notFound("session")));
    }

    @Test
    void whatComesFromOutsideIsACircumstance() {
        assertFalse(Poison.isIn(new IllegalStateException(new TimeoutException("the broker is away"))));
        assertFalse(Poison.isIn(new UncheckedIOException(new IOException("no space left"))));
        assertFalse(Poison.isIn(Problem.unavailable("Try again.", Duration.ofSeconds(1))));
        assertFalse(Poison.isIn(new IllegalStateException(new OutOfMemoryError())));
        assertFalse(Poison.isIn(new RuntimeException("who knows")));
    }
}
