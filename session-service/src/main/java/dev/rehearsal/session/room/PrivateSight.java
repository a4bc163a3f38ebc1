package dev.rehearsal.session.room;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose private entries (notes, ratings, ticks) a viewer may see. Independent first: a panel member sees the others' only after
 * submitting, and then only of those who have submitted too.
 *
 * @param self the panel member who looks, or null for somebody who does not rate
 * @param submitted whose scorecards are submitted, as of now
 */
public record PrivateSight(@Nullable ParticipantId self, Set<ParticipantId> submitted) {

    public PrivateSight {
        submitted = Set.copyOf(submitted);
    }

    /** What a panel member sees. */
    public static PrivateSight ofPanelMember(ParticipantId self, Set<ParticipantId> submitted) {
        return new PrivateSight(self, submitted);
    }

    /** What a reviewer sees who is not on the panel: what was submitted. */
    public static PrivateSight ofReviewer(Set<ParticipantId> submitted) {
        return new PrivateSight(null, submitted);
    }

    /** Whether this viewer sees private entries of that author. */
    public boolean sees(ParticipantId author) {
        if (author.equals(self)) {
            return true;
        }
        boolean mayLookAround = self == null || submitted.contains(self);
        return mayLookAround && submitted.contains(author);
    }

    /** The same for two viewers, or moments, exactly if the same private entries can be seen. */
    public UUID mark() {
        Set<ParticipantId> seen = new HashSet<>(self == null || submitted.contains(self) ? submitted : Set.of());
        if (self != null) {
            seen.add(self);
        }
        String authors =
                seen.stream().map(author -> author.value().toString()).sorted().collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes(authors.getBytes(StandardCharsets.UTF_8));
    }
}
