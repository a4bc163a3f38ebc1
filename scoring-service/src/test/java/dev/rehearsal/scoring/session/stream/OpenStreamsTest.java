package dev.rehearsal.scoring.session.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.scoring.session.view.ScoreReading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenStreamsTest {

    private static final OrganisationId HERE = new OrganisationId(new UUID(1, 1));
    private static final OrganisationId ELSEWHERE = new OrganisationId(new UUID(1, 2));
    private static final SessionId SESSION = new SessionId(new UUID(2, 2));
    private static final MemberId ANNA = Interview.member(1);

    private final OpenStreams open = new OpenStreams(3, 2, Duration.ofSeconds(5));

    @Test
    void aMemberHasOnlySoMany() {
        open.take(HERE, ANNA, SESSION);
        OpenStreams.Seat second = open.take(HERE, ANNA, SESSION);
        assertEquals(429, refused(ANNA));
        open.giveBack(second);
        open.take(HERE, ANNA, SESSION);
    }

    @Test
    void thereAreOnlySoManyForAll() {
        for (int i = 1; i <= 3; i++) {
            open.take(HERE, Interview.member(i), SESSION);
        }
        assertEquals(503, refused(Interview.member(4)));
    }

    @Test
    void aSessionOfTheSameIdElsewhereIsAnother() {
        // Given
        ScoreStream here = stream();
        open.take(HERE, ANNA, SESSION).sit(here);
        open.take(ELSEWHERE, Interview.member(2), SESSION).sit(stream());
        // When
        List<ScoreStream> found = open.of(HERE, SESSION);
        // Then
        assertEquals(List.of(here), found);
        assertEquals(List.of(here), open.of(ANNA));
        assertEquals(2, open.all().size());
    }

    private int refused(MemberId member) {
        return assertThrows(Problem.class, () -> open.take(HERE, member, SESSION))
                .status();
    }

    private static ScoreStream stream() {
        return new ScoreStream(
                new ScoreSource() {
                    @Override
                    public Optional<ScoreReading.Seen> now() {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<ScoreReading.Seen> scored(SessionScored scored) {
                        return Optional.empty();
                    }

                    @Override
                    public long revision() {
                        return 0;
                    }
                },
                Runnable::run,
                () -> {});
    }
}
