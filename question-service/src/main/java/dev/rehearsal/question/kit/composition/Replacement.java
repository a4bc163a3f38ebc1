package dev.rehearsal.question.kit.composition;

import dev.rehearsal.question.kit.composition.Composition.Picked;
import java.util.List;

/**
 * A question that could take another's place in a kit without breaking a constraint.
 *
 * @param reason why it would be in the kit
 * @param kit as it would be, each question with its reason
 * @param changes what becomes different, in words; empty if nothing does that counts
 */
public record Replacement(Offer offer, String reason, List<Picked> kit, List<String> changes) {}
