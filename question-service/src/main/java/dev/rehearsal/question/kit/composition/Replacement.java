package dev.rehearsal.question.kit.composition;

import java.util.List;

/**
 * A question that could take another's place in a kit without breaking a constraint.
 *
 * @param reason why it would be in the kit
 * @param changes what becomes different, in words; empty if nothing does that counts
 */
public record Replacement(Offer offer, String reason, List<String> changes) {}
