package dev.rehearsal.scoring.report;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.ScoreEvent.CriterionScore;
import dev.rehearsal.contracts.ScoreEvent.InterviewerScore;
import dev.rehearsal.contracts.ScoreEvent.QuestionScore;
import dev.rehearsal.contracts.ScoreEvent.Summary;
import dev.rehearsal.contracts.SessionEvent.AnswerSubmitted;
import dev.rehearsal.contracts.SessionEvent.CriterionWeight;
import dev.rehearsal.contracts.SessionEvent.QuestionAsked;
import dev.rehearsal.contracts.SessionEvent.ScoreOverridden;
import dev.rehearsal.scoring.candidate.Candidates;
import dev.rehearsal.scoring.question.Titles;
import dev.rehearsal.scoring.report.ReportView.ReportCriterionView;
import dev.rehearsal.scoring.report.ReportView.ReportInterviewerView;
import dev.rehearsal.scoring.report.ReportView.ReportOverrideView;
import dev.rehearsal.scoring.report.ReportView.ReportQuestionView;
import dev.rehearsal.scoring.session.Composite;
import dev.rehearsal.scoring.session.Scorecard;
import dev.rehearsal.scoring.session.SessionScore;
import dev.rehearsal.scoring.session.StandingRating;
import dev.rehearsal.scoring.session.view.RatingView;
import dev.rehearsal.scoring.session.view.ScoreView;
import dev.rehearsal.scoring.session.view.SummaryView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a report from what a viewer may see of a session; the own report of a state from which the rest was taken. */
final class Report {

    private static final Summary NOTHING = new Summary(null, null, null, null, 0, 0);

    private final SessionScore session;
    private final Titles titles;

    Report(SessionScore session, Titles titles) {
        this.session = session;
        this.titles = titles;
    }

    /** The report of everything, with what goes by all sessions of the candidate as far as the viewer may see that. */
    ReportView full(ScoreView score, Candidates.Beside beside) {
        return new ReportView(
                score,
                Composite.FORMULA,
                questions(),
                interviewers(session.panel()),
                beside.fair(),
                beside.owes() ? null : override(),
                SessionAgreement.of(session));
    }

    /** The report of what one interviewer rated, who has not submitted. */
    ReportView own(ScoreView score, MemberId interviewer) {
        return new ReportView(
                score, Composite.FORMULA, questions(), interviewers(List.of(interviewer)), null, null, null);
    }

    private @Nullable ReportOverrideView override() {
        ScoreOverridden override = session.override().orElse(null);
        Double value = override == null ? null : override.value();
        return override == null || value == null
                ? null
                : new ReportOverrideView(value, override.member().value(), override.at(), override.revision());
    }

    private List<ReportQuestionView> questions() {
        List<QuestionAsked> asked = session.asked();
        List<QuestionScore> scores = Composite.of(session).questions();
        List<ReportQuestionView> views = new ArrayList<>(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            views.add(question(asked.get(i), scores.get(i)));
        }
        return List.copyOf(views);
    }

    private ReportQuestionView question(QuestionAsked asked, QuestionScore score) {
        List<ReportCriterionView> criteria = new ArrayList<>(asked.criteria().size());
        for (int i = 0; i < asked.criteria().size(); i++) {
            criteria.add(
                    criterion(asked, asked.criteria().get(i), score.criteria().get(i)));
        }
        return new ReportQuestionView(
                asked.question().value(),
                asked.version(),
                titles.title(asked.question(), asked.version()),
                asked.competency(),
                asked.weight(),
                asked.inKit(),
                asked.at(),
                asked.position(),
                session.answer(asked.question()).map(AnswerSubmitted::seconds).orElse(null),
                SummaryView.of(score.score()),
                List.copyOf(criteria));
    }

    private ReportCriterionView criterion(QuestionAsked asked, CriterionWeight criterion, CriterionScore score) {
        return new ReportCriterionView(
                criterion.criterion(),
                titles.criterion(asked.question(), asked.version(), criterion.criterion()),
                criterion.weight(),
                SummaryView.of(score.score()),
                session.ratings().stream()
                        .filter(rating -> rating.question().equals(asked.question())
                                && rating.version() == asked.version()
                                && rating.criterion().equals(criterion.criterion()))
                        .map(RatingView::of)
                        .toList());
    }

    private List<ReportInterviewerView> interviewers(List<MemberId> named) {
        var cards =
                session.scorecards().stream().collect(Collectors.toMap(Scorecard::interviewer, Function.identity()));
        var composites = Composite.byInterviewer(session).stream()
                .collect(Collectors.toMap(InterviewerScore::interviewer, InterviewerScore::composite));
        return Stream.concat(named.stream(), session.ratings().stream().map(StandingRating::interviewer))
                .distinct()
                .sorted(Comparator.comparing(MemberId::value))
                .map(member -> {
                    Scorecard card = cards.get(member);
                    return new ReportInterviewerView(
                            member.value(),
                            card != null,
                            card == null ? null : card.recommendation(),
                            SummaryView.of(composites.getOrDefault(member, NOTHING)));
                })
                .toList();
    }
}
