package dev.rehearsal.session.recorded;

import static dev.rehearsal.session.recorded.Cast.ADA;
import static dev.rehearsal.session.recorded.Cast.ADAS_LAPTOP;
import static dev.rehearsal.session.recorded.Cast.ADAS_TABLET;
import static dev.rehearsal.session.recorded.Cast.BEN;
import static dev.rehearsal.session.recorded.Cast.BENS_LAPTOP;
import static dev.rehearsal.session.recorded.Cast.CARO;
import static dev.rehearsal.session.recorded.Cast.CAROS_OTHER_TAB;
import static dev.rehearsal.session.recorded.Cast.CAROS_TAB;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.session.room.CheckResult;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.FileEntry;
import dev.rehearsal.session.room.RunEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens in the recorded interview's room, from the lobby to the scorecards. Half of it is not allowed, or sent twice. */
final class Story {

    static final Instant OPENING = Instant.parse("2026-11-23T08:55:00Z");

    private static final String CODE = "main-2.py";
    private static final UUID ADAS_NOTE = note(1);
    private static final UUID BENS_NOTE = note(2);
    private static final UUID BENS_SLIP = note(3);

    private final LogWriter log = new LogWriter(OPENING);

    private Story() {}

    /** The whole of it. */
    static LogWriter told() {
        Story story = new Story();
        story.lobby();
        story.firstQuestion();
        Sketch.on(story.log);
        story.codingQuestion();
        story.questionBeyondTheKit();
        story.backToTheFirstQuestion();
        story.end();
        story.scorecards();
        return story.log;
    }

    private void lobby() {
        EntryData.Opened opened = new EntryData.Opened("Senior ML engineer", 60, RecordedQuestions.kit());
        log.open(opened);
        // Another replica opened it at the same time.
        log.open(opened);
        ada(new EntryData.Joined("Ada Example"));
        ben(new EntryData.Joined("Ben Example"));
        caro(new EntryData.Joined("Caro Example"));
        caro(new EntryData.Chatted("Can anybody hear me?"));
        ada(new EntryData.Admitted(CARO));
        ben(new EntryData.Admitted(CARO));
        // A slip, put right: Caro's other tab is turned away, and then let in.
        ada(new EntryData.Removed(CARO));
        caroElsewhere(new EntryData.Joined("Caro Example"));
        caroElsewhere(new EntryData.Chatted("Hello?"));
        ada(new EntryData.Admitted(CARO));
        caroElsewhere(new EntryData.Chatted("Back again 👋"));
        ada(new EntryData.Rated(Cast.LEAKAGE, "diagnosis", 2));
        ada(new EntryData.Started());
        ben(new EntryData.Started());
    }

    private void firstQuestion() {
        ada(asked(Cast.LEAKAGE));
        ada(asked(Cast.LEAKAGE));
        log.pause(Duration.ofMinutes(2));
        ada(new EntryData.Noted(ADAS_NOTE, "Looks at the split frist", Cast.LEAKAGE));
        ben(new EntryData.Noted(BENS_NOTE, "Asks for the date of each row 👍", Cast.LEAKAGE));
        ben(new EntryData.Noted(BENS_SLIP, "wrong window", null));
        ada(new EntryData.Noted(ADAS_NOTE, "Looks at the split first", Cast.LEAKAGE));
        ben(new EntryData.Noted(BENS_SLIP, "", null));
        ada(new EntryData.Ticked(Cast.LEAKAGE, "first", true));
        ada(new EntryData.Ticked(Cast.LEAKAGE, "second", true));
        ada(new EntryData.Ticked(Cast.LEAKAGE, "second", false));
        ben(new EntryData.Ticked(Cast.LEAKAGE, "second", true));
        ben(new EntryData.Ticked(Cast.LEAKAGE, "third", true));
        ada(new EntryData.Rated(Cast.LEAKAGE, "diagnosis", 2));
        ben(new EntryData.Rated(Cast.LEAKAGE, "diagnosis", null));
        ada(new EntryData.Rated(Cast.LEAKAGE, "diagnosis", 4));
        ben(new EntryData.Rated(Cast.LEAKAGE, "fix", 3, log.now().minusSeconds(75)));
        ben(new EntryData.Rated(Cast.LEAKAGE, "charm", 3));
        ben(new EntryData.Rated(Cast.BATCHES, "correctness", 3));
        caro(new EntryData.Rated(Cast.LEAKAGE, "diagnosis", 4));
        caro(new FileEntry.Edited("nowhere.py", 0, log.edit("main.py", "", "x").updates()));
        caro(log.edit("main.py", "", "# split by date 📅\n"));
        guidance();
        otherFiles();
    }

    private void guidance() {
        ada(new EntryData.Hinted(Cast.LEAKAGE, 0));
        ben(new EntryData.Hinted(Cast.LEAKAGE, 0));
        ada(new EntryData.Hinted(Cast.LEAKAGE, 99));
        ben(new EntryData.Followed(Cast.LEAKAGE, 0));
        caro(new EntryData.Followed(Cast.LEAKAGE, 0));
        ben(new EntryData.Budgeted(Cast.BATCHES, 20));
        caro(new EntryData.Thinking(60));
        ada(new EntryData.Thinking(120));
        log.pause(Duration.ofSeconds(40));
        ada(new EntryData.Thinking(0));
        ben(new EntryData.Thinking(90));
    }

    private void otherFiles() {
        caro(new FileEntry.Created("notes.md", "markdown"));
        ada(new FileEntry.Created("notes.md", "markdown"));
        ada(new FileEntry.Renamed("notes.md", "plan.md", "markdown"));
        caro(new FileEntry.Renamed("notes.md", "main.py", "python"));
        caro(new FileEntry.Created("scratch.py", "python"));
        ben(new FileEntry.Deleted("scratch.py"));
        ben(new FileEntry.Deleted("scratch.py"));
        caro(new FileEntry.Ran(
                new UUID(9, 1),
                "main.py",
                "python",
                RunEnd.ERROR,
                412,
                "NameError: name 'df' is not defined 🐛",
                false,
                List.of(new CheckResult("splits by date", false, "there is no split"))));
    }

    private void codingQuestion() {
        log.pause(Duration.ofMinutes(4));
        // Closes the question before, and brings a file of a name that is taken.
        ada(asked(Cast.BATCHES));
        caro(log.edit(CODE, "return []  # 🚧", "for i in range(0, len(rows), size):\n        yield rows[i:i+size]"));
        FileEntry.Edited stale = log.edit(CODE, "rows[i:i+size]", "rows[i:i + size]  # 🐍");
        ben(log.edit(CODE, "def batches", "# Ben: what if size is 0? 🤔\ndef batches"));
        caro(stale);
        caro(log.edit(CODE, "rows[i:i+size]", "rows[i:i + size]  # 🐍"));
        // Stale again, although it would still fit: nothing moved, only letters changed.
        FileEntry.Edited fitting = log.edit(CODE, "rows, size", "data, size");
        ben(log.edit(CODE, "yield rows", "yield ROWS"));
        caro(fitting);
        caro(log.tear(CODE, "🐍"));
        ben(new EntryData.Voided(
                "/problems/invalid-entry", "The entry is not valid", "There is no such kind of entry."));
        // The network breaks: one entry is lost, the two behind it come too early, then all three again.
        FileEntry.Edited guard = log.edit(CODE, "    for i", "    assert size > 0\n    for i");
        long lost = log.lose(CARO, CAROS_TAB, guard);
        caro(new EntryData.Chatted("Is an assertion all right?"));
        ben(new EntryData.Chatted("Your line seems to be gone 📡"));
        caro(new EntryData.Chatted("Hello?"));
        log.resend(CAROS_TAB, lost);
        // Once more, because the answer was slow.
        log.resend(CAROS_TAB, lost);
        ben(new EntryData.Chatted("Sure."));
        log.pause(Duration.ofMinutes(9));
        ada(new EntryData.Rated(Cast.BATCHES, "correctness", 3));
        ada(new EntryData.Rated(Cast.BATCHES, "tests", 1));
        ben(new EntryData.Rated(Cast.BATCHES, "correctness", 4));
        ben(new EntryData.Rated(Cast.BATCHES, "tests", null));
        ada(new EntryData.Rated(Cast.BATCHES, "tests", 2));
    }

    private void questionBeyondTheKit() {
        ben(new EntryData.Closed(Cast.LEAKAGE));
        ben(new EntryData.Closed(Cast.BATCHES));
        ben(asked(Cast.RANKING));
        ben(new EntryData.Asked(Cast.RANKING, 7, RecordedQuestions.RANKING, 8, 4));
        log.pause(Duration.ofMinutes(6));
        adaOnTablet(new EntryData.Joined("Ada Example"));
        adaOnTablet(new EntryData.Rated(Cast.RANKING, "metrics", 2));
        ada(new EntryData.Rated(Cast.RANKING, "metrics", 3));
        ben(new EntryData.Rated(Cast.RANKING, "metrics", 1));
        ben(new EntryData.Rated(Cast.RANKING, "trade-offs", 2));
        adaOnTablet(new EntryData.Rated(Cast.RANKING, "trade-offs", null));
        log.resend(ADAS_TABLET, 1);
    }

    private void backToTheFirstQuestion() {
        ada(asked(Cast.LEAKAGE));
        log.pause(Duration.ofMinutes(3));
        ada(new EntryData.Rated(Cast.LEAKAGE, "fix", 3));
        ben(new EntryData.Rated(Cast.LEAKAGE, "diagnosis", 3));
        caroElsewhere(new EntryData.Chatted("Thank you! 🙏"));
        caroElsewhere(new EntryData.Ended());
    }

    private void end() {
        // With the question still open.
        ada(new EntryData.Ended());
        ben(new EntryData.Ended());
        caro(new EntryData.Chatted("One more thing"));
        caro(log.edit("main.py", "📅", ""));
        ben(asked(Cast.DRIFT));
        ben(new EntryData.Rated(Cast.DRIFT, "signals", 3));
        ben(new EntryData.Noted(BENS_NOTE, "Asks for the date of each row. Hire? 👍", Cast.LEAKAGE));
        ada(new EntryData.Rated(Cast.BATCHES, "correctness", 4));
        log.resend(CAROS_OTHER_TAB, 1);
    }

    private void scorecards() {
        log.pause(Duration.ofMinutes(11));
        log.submit(ADA, scorecard(1), new EntryData.Submitted(Recommendation.YES, 3));
        ada(new EntryData.Rated(Cast.BATCHES, "correctness", 1));
        // Twice by two clicks, and once more by the broker's retry.
        log.submit(ADA, scorecard(2), new EntryData.Submitted(Recommendation.YES, 3));
        log.submit(ADA, scorecard(1), new EntryData.Submitted(Recommendation.YES, 3));
        ben(new EntryData.Rated(Cast.RANKING, "metrics", 2));
        log.pause(Duration.ofMinutes(4));
        log.submit(BEN, scorecard(3), new EntryData.Submitted(Recommendation.STRONG_NO, 2));
        log.resend(BENS_LAPTOP, 20);
        ben(new EntryData.Noted(note(4), "Submitted.", null));
    }

    private void ada(EntryData data) {
        log.send(ADA, ADAS_LAPTOP, data);
    }

    private void adaOnTablet(EntryData data) {
        log.send(ADA, ADAS_TABLET, data);
    }

    private void ben(EntryData data) {
        log.send(BEN, BENS_LAPTOP, data);
    }

    private void caro(EntryData data) {
        log.send(CARO, CAROS_TAB, data);
    }

    private void caroElsewhere(EntryData data) {
        log.send(CARO, CAROS_OTHER_TAB, data);
    }

    private static EntryData asked(QuestionId question) {
        return new EntryData.Asked(question, null, null, null, null);
    }

    private static UUID note(int number) {
        return UUID.fromString("107e0000-0000-4000-8000-00000000000" + number);
    }

    private static UUID scorecard(int number) {
        return UUID.fromString("5c0e0000-0000-4000-8000-00000000000" + number);
    }
}
