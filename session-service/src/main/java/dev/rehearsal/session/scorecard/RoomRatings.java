package dev.rehearsal.session.scorecard;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.session.room.PanelView;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.PrivateSight;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.scorecard.Scorecard.Amendment;
import dev.rehearsal.session.scorecard.Scorecard.ChangedRating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One interviewer's ratings as they stand: those given in the room, and what amendments made of them. */
public final class RoomRatings {

    private final PanelView room;

    private RoomRatings(PanelView room) {
        this.room = room;
    }

    /**
     * A rating as it stands.
     *
     * @param position the entry that gave it, or null if an amendment did
     */
    public record Rating(
            QuestionId question,
            String criterion,
            @Nullable Integer level,
            @Nullable Long position,
            Instant at) {}

    private record Key(QuestionId question, String criterion) {}

    /** The ratings of one member in a room. */
    public static RoomRatings of(Room room, MemberId member) {
        ParticipantId self = new ParticipantId(member.value());
        return new RoomRatings(PanelView.of(room, PrivateSight.ofPanelMember(self, Set.of())));
    }

    public List<Rating> with(List<Amendment> amendments) {
        Map<Key, Rating> ratings = new LinkedHashMap<>();
        room.ratings()
                .forEach(given -> ratings.put(
                        new Key(given.question(), given.criterion()),
                        new Rating(
                                given.question(), given.criterion(), given.level(), given.position(), given.time())));
        for (Amendment amendment : amendments) {
            for (ChangedRating changed : amendment.ratings()) {
                ratings.put(
                        new Key(changed.question(), changed.criterion()),
                        new Rating(changed.question(), changed.criterion(), changed.level(), null, amendment.at()));
            }
        }
        return new ArrayList<>(ratings.values());
    }

    /** The version of a question that was asked and has that criterion; empty otherwise. */
    public Optional<Integer> versionAsked(QuestionId question, String criterion) {
        return room.items().stream()
                .filter(item -> item.question().equals(question) && item.askedPosition() != null)
                .filter(item -> item.content().criteria().stream()
                        .anyMatch(known -> known.id().equals(criterion)))
                .map(PanelView.PanelItem::version)
                .findFirst();
    }
}
