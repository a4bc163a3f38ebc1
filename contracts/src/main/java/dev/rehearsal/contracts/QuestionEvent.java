package dev.rehearsal.contracts;

import java.util.List;

/** Events of the topic {@code questions}, keyed by question id or kit id, and all of them kept: kits pin versions of questions. */
public sealed interface QuestionEvent extends Event {

    /** A version was published, for kits made from now on; kits that pin an earlier one keep it. {@code version} counts from 1. */
    record QuestionPublished(QuestionId question, int version, QuestionContent content) implements QuestionEvent {
        @Override
        public String key() {
            return question.toString();
        }
    }

    /** The question may not be put into new kits any more. Sessions that hold a version keep it. */
    record QuestionRetired(QuestionId question, int version) implements QuestionEvent {
        @Override
        public String key() {
            return question.toString();
        }
    }

    /**
     * A kit was made or changed.
     *
     * @param revision counts from 1; a lower one that arrives later is dropped
     * @param minutes the kit's time budget
     */
    record KitSaved(KitId kit, int revision, String name, int minutes, List<KitItem> items) implements QuestionEvent {
        public KitSaved {
            items = List.copyOf(items);
        }

        @Override
        public String key() {
            return kit.toString();
        }
    }

    /** A kit was deleted. Sessions scheduled with it keep their copy. */
    record KitDeleted(KitId kit, int revision) implements QuestionEvent {
        @Override
        public String key() {
            return kit.toString();
        }
    }

    /** One place of a kit. {@code minutes} is the question's time budget, {@code weight} (1 to 5) its share in the composite. */
    record KitItem(QuestionId question, int version, int minutes, int weight) {}
}
