package dev.rehearsal.question.kit.http;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.kit.composition.Composition;
import dev.rehearsal.question.kit.composition.KitWish;
import dev.rehearsal.question.kit.composition.Offer;
import dev.rehearsal.question.kit.composition.Replacement;
import dev.rehearsal.question.kit.composition.Unmet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A composed kit, which is not saved. */
@Schema(name = "KitProposal")
public record ProposalView(
        @Schema(description = "In the order in which they are meant to be asked.")
        List<Proposed> items,

        @Schema(description = "What they take together.") int minutes,

        List<UncoveredView> uncovered,

        @Schema(description = "Constraints that it does not keep, with the figures; empty if it keeps all.")
        List<UnmetView> unmet,

        @Schema(minimum = "0", maximum = "1") double value,

        @Schema(
                description =
                        "By how much another kit of the questions considered could be better at most; 0 if none is.")
        double gap,

        @Schema(description = "How many questions could have been taken.")
        int considered,

        @Schema(description = "How many questions the candidate was asked before.")
        int askedBefore) {

    /** A question of a proposal. */
    @Schema(name = "ProposedQuestion")
    public record Proposed(
            UUID question,
            int version,
            String title,
            Level level,
            Kind kind,
            String competency,
            int minutes,

            @Schema(description = "Its share in the composite score: the weight of its competency in the wish, or 1.")
            int weight,

            boolean pinned,

            @Schema(description = "Why it is in the kit.") String reason) {

        static Proposed of(Offer offer, KitWish wish, String reason) {
            return new Proposed(
                    offer.id().value(),
                    offer.version(),
                    offer.title(),
                    offer.level(),
                    offer.kind(),
                    offer.competency(),
                    offer.minutes(),
                    wish.competencies().getOrDefault(offer.competency(), 1),
                    wish.pinned().contains(offer.id()),
                    reason);
        }
    }

    /** A wanted competency that no question of the proposal belongs to. */
    @Schema(name = "UncoveredCompetency")
    public record UncoveredView(
            String competency,
            int weight,

            @Schema(description = "How many questions there are that would cover it.")
            int onOffer) {}

    /** A constraint that is not kept. */
    @Schema(name = "UnmetConstraint")
    public record UnmetView(
            Unmet.KitConstraint constraint,

            @Schema(description = "Minutes or questions.") int wanted,

            int possible,

            @Schema(description = "Whether it was proved that no kit does better.")
            boolean certain,

            @Schema(description = "What it is and by how much, for people.")
            String words) {}

    /** What could take a question's place. */
    @Schema(name = "KitReplacements")
    public record Alternatives(
            @Schema(description = "The most equivalent first, at most 5.")
            List<Alternative> items) {}

    /** One that could take a question's place. */
    @Schema(name = "KitReplacement")
    public record Alternative(
            Proposed question,

            @Schema(description = "What becomes different.") List<String> changes,

            @Schema(description = "The kit as it would be; reasons of other questions may change with it.")
            List<Proposed> items) {

        static Alternative of(Replacement replacement, KitWish wish) {
            return new Alternative(
                    Proposed.of(replacement.offer(), wish, replacement.reason()),
                    replacement.changes(),
                    replacement.kit().stream()
                            .map(picked -> Proposed.of(picked.offer(), wish, picked.reason()))
                            .toList());
        }
    }

    static ProposalView of(Composition composed, KitWish wish) {
        return new ProposalView(
                composed.kit().stream()
                        .map(picked -> Proposed.of(picked.offer(), wish, picked.reason()))
                        .toList(),
                composed.minutes(),
                composed.uncovered().stream()
                        .map(open -> new UncoveredView(open.competency(), open.weight(), open.onOffer()))
                        .toList(),
                composed.unmet().stream()
                        .map(unmet -> new UnmetView(
                                unmet.constraint(), unmet.wanted(), unmet.possible(), unmet.certain(), unmet.words()))
                        .toList(),
                rounded(composed.value()),
                rounded(Math.min(1, composed.gap())),
                composed.considered(),
                wish.asked().size());
    }

    /** Three decimals: more would claim a precision that is not there. */
    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
