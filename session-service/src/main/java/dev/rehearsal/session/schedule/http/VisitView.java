package dev.rehearsal.session.schedule.http;

import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionStatus;
import java.time.Instant;
import java.util.List;

/**
 * What a candidate is told of the interview before it begins.
 *
 * @param minutes planned length
 * @param panel names of the interviewers who have been in the room so far; others are known here by their ids alone
 */
public record VisitView(
        String title, SessionStatus status, Instant startsAt, String zone, int minutes, List<String> panel) {

    public VisitView {
        panel = List.copyOf(panel);
    }

    static VisitView of(InterviewSession session, List<String> panel) {
        return new VisitView(
                session.title(), session.status(), session.startsAt(), session.zone(), session.minutes(), panel);
    }
}
