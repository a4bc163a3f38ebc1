package dev.rehearsal.session.room.live;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.platform.text.StorableText;
import dev.rehearsal.session.copies.QuestionCopies;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.EntryKind;
import dev.rehearsal.session.room.Limits;
import dev.rehearsal.session.room.RoomJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Turns what a client says into an entry the room understands. What makes no sense becomes an entry that the room refuses with the
 * reason, so that the client's numbers go on without a hole.
 */
@ApplicationScoped
public class EntryReader {

    private final QuestionCopies questions;
    private final Tenancy tenancy;

    public EntryReader(QuestionCopies questions, Tenancy tenancy) {
        this.questions = questions;
        this.tenancy = tenancy;
    }

    EntryData read(ClientFrame.Entry frame, Doorkeeper.Pass pass, OpenRoom room) {
        Optional<EntryKind> kind = EntryKind.named(frame.kind()).filter(EntryKind::fromSocket);
        if (kind.isEmpty()) {
            return invalid("There is no such kind of entry.");
        }
        if (!StorableText.is(frame.data())) {
            return invalid("It holds characters that no text may hold.");
        }
        try {
            EntryData data = RoomJson.fromClient(kind.get(), frame.data());
            return switch (data) {
                case EntryData.Joined joined -> new EntryData.Joined(pass.name());
                case EntryData.Asked asked -> withText(asked, pass.caller().organisation(), room);
                default -> data;
            };
        } catch (RoomJson.Unreadable e) {
            return invalid(String.valueOf(e.getMessage()));
        }
    }

    /** A question of the room needs its id alone; one beyond the kit gets the text this service has of it, never the client's. */
    private EntryData withText(EntryData.Asked asked, OrganisationId organisation, OpenRoom room) {
        if (room.knows(asked.question())) {
            return new EntryData.Asked(asked.question(), null, null, null, null);
        }
        Optional<QuestionCopies.QuestionVersion> found = tenancy.inOrganisation(
                organisation,
                () -> asked.version() == null
                        ? questions.latest(asked.question())
                        : questions.find(asked.question(), asked.version()));
        return found.map(text -> withText(asked, text))
                .orElseGet(() -> new EntryData.Voided(
                        "/problems/question-unknown",
                        "Question not known",
                        "No published question of that id has arrived here."));
    }

    private static EntryData withText(EntryData.Asked asked, QuestionCopies.QuestionVersion text) {
        return RoomJson.size(text.content()) > Limits.QUESTION_BYTES
                ? new EntryData.Voided(
                        "/problems/room-limit", "Too large", "The text of this question is too large for a room.")
                : new EntryData.Asked(text.question(), text.version(), text.content(), asked.minutes(), asked.weight());
    }

    private static EntryData invalid(String detail) {
        return new EntryData.Voided("/problems/invalid-entry", "The entry is not valid", detail);
    }
}
