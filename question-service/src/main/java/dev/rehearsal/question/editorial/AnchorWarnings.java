package dev.rehearsal.question.editorial;

import dev.rehearsal.contracts.QuestionContent.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be said about the anchors of one criterion. */
final class AnchorWarnings {

    /** From here on a listener would have to guess which of two anchors is meant. */
    static final double TOO_ALIKE = 0.8;

    private static final int LEVELS = 4;

    private AnchorWarnings() {}

    static Stream<Warning> of(Criterion criterion, int index) {
        String name = criterion.id().isBlank() ? String.valueOf(index) : criterion.id();
        List<Warning> found = new ArrayList<>();
        for (int level = 1; level <= LEVELS; level++) {
            String anchor = anchor(criterion, level);
            String field = "criteria[" + index + "].anchors." + level;
            String subject = name + "." + level;
            VagueWords.in(anchor).ifPresent(words -> found.add(vague(words, subject, field, anchor)));
            for (int below = 1; below < level; below++) {
                alike(criterion, below, level, name, field).ifPresent(found::add);
            }
        }
        return found.stream();
    }

    private static Warning vague(String words, String subject, String field, String anchor) {
        String message = "says \"" + words + "\", which judges: say what one would see or hear";
        return Warning.about(WarningCode.VAGUE_ANCHOR, subject, field, message, anchor);
    }

    private static Optional<Warning> alike(Criterion criterion, int below, int level, String name, String field) {
        String lower = anchor(criterion, below);
        String upper = anchor(criterion, level);
        if (VagueWords.alike(lower, upper) < TOO_ALIKE) {
            return Optional.empty();
        }
        String message = "says nearly the same as level " + below + ": say what makes the difference";
        String subject = name + "." + below + "-" + level;
        return Optional.of(Warning.about(WarningCode.ANCHORS_ALIKE, subject, field, message, lower + "\n" + upper));
    }

    private static String anchor(Criterion criterion, int level) {
        String anchor = criterion.anchors().get(String.valueOf(level));
        return anchor == null ? "" : anchor;
    }
}
