package dev.rehearsal.suggestion.evidence;

import dev.rehearsal.suggestion.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What an answer is held against, read once for all answers to a question.
 *
 * @param prompt the question
 * @param reference a good answer
 * @param points what a good answer says; at least one unless nothing at all is known
 */
public record Expected(Reading prompt, Reading reference, List<Point> points) {

    private static final int WORDS_OF_A_HEADING = 4;

    /** Reads an assignment. Where the reference or the key points are missing, one stands in for the other. */
    public static Expected of(Assignment assignment, Reader reader) {
        Reading prompt = reader.read(assignment.prompt());
        Reading reference = reader.read(assignment.reference());
        if (assignment.keyPoints().isEmpty()) {
            return new Expected(prompt, reference, derived(reference, reader));
        }
        List<Point> points = new ArrayList<>();
        List<Statement> all = new ArrayList<>();
        for (KeyPoint point : assignment.keyPoints()) {
            Reading reading = reader.read(point.text());
            points.add(new Point(point.id(), point.text(), point.weight(), reading));
            all.addAll(reading.statements());
        }
        return new Expected(
                prompt, reference.statements().isEmpty() ? reader.join(all) : reference, List.copyOf(points));
    }

    /** Each statement a point, the longer the heavier; headings are none. */
    private static List<Point> derived(Reading reference, Reader reader) {
        List<Point> points = new ArrayList<>();
        for (Statement statement : reference.statements()) {
            boolean heading = statement.span().text().endsWith(":")
                    && statement.words().stream().filter(Words::meaningful).count() <= WORDS_OF_A_HEADING;
            if (!statement.terms().isEmpty() && !heading) {
                points.add(new Point(
                        Integer.toString(points.size() + 1),
                        statement.span().text(),
                        Math.sqrt(1.0 + statement.terms().size()),
                        reader.join(List.of(statement))));
            }
        }
        return List.copyOf(points);
    }
}
