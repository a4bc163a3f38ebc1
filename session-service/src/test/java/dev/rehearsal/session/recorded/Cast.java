package dev.rehearsal.session.recorded;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.RoomRole;
import java.util.Map;
import java.util.UUID;

/** Who and what is in the recording, by ids that can be told apart at a glance. */
final class Cast {

    static final OrganisationId ORGANISATION = OrganisationId.of("0a600000-0000-4000-8000-000000000001");
    static final SessionId SESSION = SessionId.of("5e550000-0000-4000-8000-000000000001");
    static final KitId KIT = KitId.of("c1700000-0000-4000-8000-000000000001");

    static final ParticipantId ADA = ParticipantId.of("ada00000-0000-4000-8000-000000000001");
    static final ParticipantId BEN = ParticipantId.of("be000000-0000-4000-8000-000000000002");
    static final ParticipantId CARO = ParticipantId.of("ca000000-0000-4000-8000-000000000003");

    static final UUID ADAS_LAPTOP = UUID.fromString("ada00000-0000-4000-8000-0000000000a1");
    static final UUID ADAS_TABLET = UUID.fromString("ada00000-0000-4000-8000-0000000000a2");
    static final UUID BENS_LAPTOP = UUID.fromString("be000000-0000-4000-8000-0000000000b1");
    static final UUID CAROS_TAB = UUID.fromString("ca000000-0000-4000-8000-0000000000c1");
    static final UUID CAROS_OTHER_TAB = UUID.fromString("ca000000-0000-4000-8000-0000000000c2");

    static final QuestionId LEAKAGE = QuestionId.of("90e50000-0000-4000-8000-000000000001");
    static final QuestionId BATCHES = QuestionId.of("90e50000-0000-4000-8000-000000000002");
    static final QuestionId DRIFT = QuestionId.of("90e50000-0000-4000-8000-000000000003");
    static final QuestionId RANKING = QuestionId.of("90e50000-0000-4000-8000-000000000004");

    private static final Map<ParticipantId, String> NAMES =
            Map.of(ADA, "Ada Example", BEN, "Ben Example", CARO, "Caro Example");

    private Cast() {}

    static String name(ParticipantId person) {
        return NAMES.getOrDefault(person, "");
    }

    static RoomRole role(ParticipantId person) {
        return person.equals(CARO) ? RoomRole.CANDIDATE : RoomRole.INTERVIEWER;
    }

    static MemberId member(ParticipantId person) {
        return new MemberId(person.value());
    }

    static CandidateId candidate() {
        return new CandidateId(CARO.value());
    }
}
