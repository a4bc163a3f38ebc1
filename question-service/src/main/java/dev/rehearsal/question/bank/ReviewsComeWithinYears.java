package dev.rehearsal.question.bank;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import dev.rehearsal.question.editorial.ReviewDue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Whoever confirms a question says when to look again: after today, and before everything about it may have changed. */
final class ReviewsComeWithinYears {

    private static final int YEARS = 5;

    private ReviewsComeWithinYears() {}

    static void check(String reviewBy, Instant now) {
        LocalDate today = ReviewDue.latestToday(now);
        if (!isBetween(reviewBy, today, today.plusYears(YEARS))) {
            throw Problem.invalid(List.of(new FieldError(
                    "reviewBy",
                    "must be a date such as " + today.plusYears(1) + ", within " + YEARS + " years from now")));
        }
    }

    private static boolean isBetween(String date, LocalDate after, LocalDate last) {
        try {
            LocalDate read = LocalDate.parse(date);
            return read.isAfter(after) && !read.isAfter(last);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
