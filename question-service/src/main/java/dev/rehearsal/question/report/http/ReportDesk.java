package dev.rehearsal.question.report.http;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import dev.rehearsal.question.bank.Question;
import dev.rehearsal.question.bank.http.Desk;
import dev.rehearsal.question.http.Member;
import dev.rehearsal.question.paging.PageCursor;
import dev.rehearsal.question.report.ErrorReport;
import dev.rehearsal.question.report.ReportState;
import dev.rehearsal.question.report.db.StoredReports;
import dev.rehearsal.question.report.db.StoredReports.Listed;
import dev.rehearsal.question.report.db.StoredReports.Wanted;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where members report errors and authors answer: each method is one transaction in the member's organisation. */
@RequestScoped
class ReportDesk {

    private final Desk desk;
    private final StoredReports reports;
    private final Member member;
    private final Clock clock;

    ReportDesk(Desk desk, StoredReports reports, Member member, Clock clock) {
        this.desk = desk;
        this.reports = reports;
        this.member = member;
        this.clock = clock;
    }

    ReportView report(UUID question, int version, @Nullable String field, String text) {
        return desk.read(question, found -> {
            mustHave(found, version);
            ErrorReport report = ErrorReport.made(
                    Ids.random(),
                    found.id(),
                    version,
                    field,
                    text.strip(),
                    member.id(),
                    now(),
                    reports.openOf(member.id()));
            reports.add(member.organisation(), report);
            return ReportView.of(report, found.shown().title());
        });
    }

    ReportView answer(UUID question, UUID id, int revision, String answer, @Nullable Integer fixedIn) {
        return desk.read(question, found -> {
            Listed listed = reports.findForChange(found.id(), id)
                    .orElseThrow(() -> Problem.notFound("report on this question"));
            ErrorReport before = listed.report();
            String words = answer.strip();
            ErrorReport after = fixedIn == null
                    ? before.answered(revision, words, member.id(), now())
                    : before.fixed(
                            revision,
                            fixedIn,
                            Objects.requireNonNullElse(found.version(), 0),
                            words,
                            member.id(),
                            now());
            reports.keep(after);
            return ReportView.of(after, listed.title());
        });
    }

    /** Reports on one question. */
    ReportView.Page of(UUID question, int limit, @Nullable String cursor) {
        return desk.read(question, found -> page(found.id(), null, false, limit, cursor));
    }

    /** The organisation's reports; those who cannot answer see their own. */
    ReportView.Page inbox(@Nullable ReportState state, boolean mine, int limit, @Nullable String cursor) {
        return member.inOrganisation(() -> page(null, state, mine, limit, cursor));
    }

    private ReportView.Page page(
            @Nullable QuestionId question,
            @Nullable ReportState state,
            boolean mine,
            int limit,
            @Nullable String cursor) {
        Wanted wanted = new Wanted(question, state, mine || !member.writesQuestions() ? member.id() : null);
        int list = String.valueOf(wanted).hashCode();
        PageCursor after = PageCursor.read(cursor, list);
        if (after != null) {
            after.mustBeNumber();
        }
        List<Listed> found = reports.page(wanted, limit + 1, after);
        List<Listed> shown = found.subList(0, Math.min(limit, found.size()));
        String next = null;
        if (found.size() > limit) {
            Listed last = shown.getLast();
            next = new PageCursor(list, last.key(), last.report().id()).text();
        }
        return new ReportView.Page(
                shown.stream()
                        .map(one -> ReportView.of(one.report(), one.title()))
                        .toList(),
                next);
    }

    private static void mustHave(Question question, int version) {
        Integer latest = question.version();
        if (latest == null || version > latest) {
            throw Problem.unprocessable(
                    "no-such-version",
                    "Report what is wrong with a published version.",
                    List.of(new FieldError("version", "is no version of this question")));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
