package dev.rehearsal.session.feedback;

import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.session.room.Item;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.scorecard.RoomRatings;
import dev.rehearsal.session.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Feedback of one session, made of its submitted scorecards.
 *
 * @param released whether the panel has released it; before that the lists are empty
 * @param messages what interviewers wrote to the candidate
 * @param practise what to work on, the weakest first; at most 5
 */
public record Feedback(
        boolean released,
        String title,
        List<QuestionFeedback> perQuestion,
        List<String> messages,
        List<Practice> practise) {

    private static final int BEST = 4;

    public Feedback {
        perQuestion = List.copyOf(perQuestion);
        messages = List.copyOf(messages);
        practise = List.copyOf(practise);
    }

    /**
     * A question that was asked.
     *
     * @param level mean of the criteria's levels by their weights, to a tenth; null if no criterion has one
     * @param prediction the level that the candidate expected, or null if nothing was said
     */
    public record QuestionFeedback(
            QuestionId question,
            String prompt,

            @Nullable Double level,

            @Nullable Integer prediction,
            List<CriterionFeedback> criteria) {}

    /**
     * What was seen on one criterion.
     *
     * @param level mean of the interviewers' levels, rounded half down, so that it is always one that somebody chose; null if nobody
     *     observed it, or the interviewers differ by two levels or more
     * @param differed whether they do
     * @param anchor what that level means
     * @param nextAnchor what the next level means, or null at the best
     */
    public record CriterionFeedback(
            String name,
            boolean differed,

            @Nullable Integer level,

            @Nullable String anchor,
            @Nullable String nextAnchor) {}

    static Feedback notReleased(String title) {
        return new Feedback(false, title, List.of(), List.of(), List.of());
    }

    static Feedback of(String title, Room room, List<Scorecard> scorecards, Map<QuestionId, Integer> predictions) {
        List<Scorecard> submitted = scorecards.stream()
                .filter(card -> card.status() == Scorecard.Status.SUBMITTED)
                .toList();
        List<RoomRatings.Rating> ratings = submitted.stream()
                .flatMap(card -> RoomRatings.of(room, card.member()).with(card.amendments()).stream())
                .toList();
        Weakest weakest = new Weakest();
        List<QuestionFeedback> questions = room.asked().stream()
                .map(item -> question(item, ratings, predictions.get(item.question()), weakest))
                .toList();
        List<String> messages = submitted.stream()
                .map(Scorecard::feedback)
                .filter(text -> !text.isBlank())
                .toList();
        return new Feedback(true, title, questions, messages, weakest.practice());
    }

    private static QuestionFeedback question(
            Item item, List<RoomRatings.Rating> ratings, @Nullable Integer prediction, Weakest weakest) {
        List<CriterionFeedback> criteria = new ArrayList<>();
        double sum = 0;
        int weights = 0;
        for (QuestionContent.Criterion criterion : item.content().criteria()) {
            CriterionFeedback seen = criterion(
                    criterion,
                    ratings.stream()
                            .filter(rating -> rating.question().equals(item.question())
                                    && rating.criterion().equals(criterion.id()))
                            .map(RoomRatings.Rating::level)
                            .filter(Objects::nonNull)
                            .mapToInt(Integer::intValue)
                            .summaryStatistics());
            criteria.add(seen);
            weakest.add(item, criterion, seen.level());
            if (seen.level() != null) {
                sum += seen.level() * criterion.weight();
                weights += criterion.weight();
            }
        }
        Double level = weights == 0 ? null : Math.round(10 * sum / weights) / 10.0;
        return new QuestionFeedback(item.question(), item.content().prompt(), level, prediction, criteria);
    }

    static CriterionFeedback criterion(QuestionContent.Criterion criterion, IntSummaryStatistics levels) {
        boolean differed = levels.getCount() > 0 && levels.getMax() - levels.getMin() > 1;
        if (levels.getCount() == 0 || differed) {
            return new CriterionFeedback(criterion.name(), differed, null, null, null);
        }
        int level = (int) Math.ceil(levels.getAverage() - 0.5);
        return new CriterionFeedback(
                criterion.name(),
                false,
                level,
                criterion.anchors().get(Integer.toString(level)),
                level == BEST ? null : criterion.anchors().get(Integer.toString(level + 1)));
    }
}
