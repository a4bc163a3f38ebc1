package dev.rehearsal.scoring.session.stream;

import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.ScoreEvent.Summary;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.scoring.question.Titles;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.scoring.session.ScoredSession;
import dev.rehearsal.scoring.session.SessionScore;
import dev.rehearsal.scoring.session.view.FullScoreView;
import dev.rehearsal.scoring.session.view.OwnScoreView;
import dev.rehearsal.scoring.session.view.ScoreReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** What a stream reads from and is read by, in tests. */
final class StreamFakes {

    private StreamFakes() {}

    static SessionScored scored(long revision) {
        return new SessionScored(
                new SessionId(new UUID(1, 1)),
                revision,
                new Summary(null, null, null, null, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true,
                Instant.EPOCH);
    }

    static ScoreReading.Seen view(long revision) {
        return new ScoreReading.Seen(FullScoreView.of(scored(revision), new NoTitles()), revision);
    }

    /** What a panel member sees who has rated nothing, whatever others do. */
    static ScoreReading.Seen own(long revision) {
        ScoredSession session = new ScoredSession(
                SessionScore.unknown(scored(revision).session()), revision, Instant.EPOCH, Instant.EPOCH);
        return new ScoreReading.Seen(OwnScoreView.of(session, Interview.member(1), new NoTitles()), revision);
    }

    private record NoTitles() implements Titles {
        @Override
        public String title(dev.rehearsal.contracts.QuestionId question, int version) {
            return "";
        }

        @Override
        public String criterion(dev.rehearsal.contracts.QuestionId question, int version, String criterion) {
            return criterion;
        }
    }

    static final class FakeSource implements ScoreSource {
        long revision = 1;
        boolean gone;
        boolean failing;
        boolean own;
        int views;

        @Override
        public Optional<ScoreReading.Seen> now() {
            return made(revision);
        }

        @Override
        public Optional<ScoreReading.Seen> scored(SessionScored scored) {
            return made(scored.revision());
        }

        @Override
        public long revision() {
            return revision;
        }

        private Optional<ScoreReading.Seen> made(long of) {
            views++;
            if (failing) {
                throw new IllegalStateException("the database is away");
            }
            return gone ? Optional.empty() : Optional.of(own ? own(of) : view(of));
        }
    }

    static final class Reader implements Flow.Subscriber<StreamItem> {
        final List<String> items = new ArrayList<>();
        boolean completed;
        private Flow.@Nullable Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(StreamItem item) {
            items.add(
                    switch (item) {
                        case StreamItem.Score score -> "score " + score.view().revision();
                        case StreamItem.KeepAlive alive -> "keep-alive";
                    });
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            completed = true;
        }

        void request(long count) {
            if (subscription != null) {
                subscription.request(count);
            }
        }

        void cancel() {
            if (subscription != null) {
                subscription.cancel();
            }
        }
    }
}
