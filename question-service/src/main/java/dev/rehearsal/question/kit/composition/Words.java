package dev.rehearsal.question.kit.composition;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import java.util.function.UnaryOperator;

/**
 * How things are called in sentences.
 *
 * @param competencies the name of a competency by its id
 */
public record Words(UnaryOperator<String> competencies) {

    String competency(Offer offer) {
        return competencies.apply(offer.competency());
    }

    static String kind(Kind kind) {
        return kind.wireName().replace('-', ' ');
    }

    static String level(Level level) {
        return level.wireName();
    }

    /** "1 question", "2 questions". */
    static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
