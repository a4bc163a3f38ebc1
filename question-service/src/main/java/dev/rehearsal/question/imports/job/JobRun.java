package dev.rehearsal.question.imports.job;

import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import dev.rehearsal.platform.text.StorableText;
import dev.rehearsal.question.content.ContentLimits;
import dev.rehearsal.question.exchange.Found;
import dev.rehearsal.question.exchange.Found.Item;
import dev.rehearsal.question.exchange.Found.Stray;
import dev.rehearsal.question.exchange.Found.Unusable;
import dev.rehearsal.question.imports.GuideDuplicates;
import dev.rehearsal.question.imports.ImportTexts;
import dev.rehearsal.question.imports.job.Batch.Draft;
import dev.rehearsal.question.imports.job.Remark.What;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads one text to its end, from where the job stands. A batch is up to {@link #BATCH} items; what of the text was dealt with before is
 * read over. The same text and the same bank give the same drafts.
 */
public final class JobRun {

    public static final int BATCH = 100;

    private static final int SHOWN = 200;

    /** From here on the bank has a question already; what people see as selected to begin with goes by the same value. */
    static final double KNOWN = 0.85;

    private final UUID organisation;
    private final ImportJob job;
    private final ContentLimits limits;
    private final JobDoors doors;
    private final List<Item> items = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Neighbours neighbours;
    private Tally tally;

    public JobRun(UUID organisation, ImportJob job, ContentLimits limits, JobDoors doors) {
        this.organisation = organisation;
        this.job = job;
        this.limits = limits;
        this.doors = doors;
        this.neighbours = new Neighbours(doors);
        this.tally = job.tally();
    }

    /**
     * Reads and keeps.
     *
     * @return whether the job is over; false if it was to stop
     */
    public boolean read(ImportTexts.Opened text) throws IOException {
        doors.compared(neighbours::add);
        int place = tally.place();
        int line = tally.line();
        int collected = 0;
        Found next = text.next();
        while (next != null && place < ImportJob.MOST_ITEMS) {
            if (isAhead(next)) {
                take(next);
                place = Math.max(place, placeOf(next));
                line = Math.max(line, lastLineOf(next));
                collected++;
            }
            if (collected == BATCH) {
                keep(place, line, false);
                collected = 0;
                if (doors.stopping()) {
                    return false;
                }
            }
            next = text.next();
        }
        if (next != null) {
            tally = tally.refusedOne();
            remark(
                    What.REFUSED,
                    null,
                    line + 1,
                    "",
                    "A text is read up to item " + ImportJob.MOST_ITEMS + "; import the rest by itself.");
        }
        keep(place, line, true);
        return true;
    }

    /** Whether it was not dealt with before the job was interrupted. */
    private boolean isAhead(Found found) {
        return switch (found) {
            case Item item -> item.place() > tally.place();
            case Unusable item -> item.place() > tally.place();
            case Stray stray -> stray.line() > tally.line();
        };
    }

    private static int placeOf(Found found) {
        return switch (found) {
            case Item item -> item.place();
            case Unusable item -> item.place();
            case Stray stray -> 0;
        };
    }

    private static int lastLineOf(Found found) {
        return switch (found) {
            case Item item -> item.lines().last();
            case Unusable item -> item.lines().last();
            case Stray stray -> stray.line();
        };
    }

    private void take(Found found) {
        switch (found) {
            case Item item -> {
                List<FieldError> broken = limits.broken(item.content());
                if (broken.isEmpty()) {
                    items.add(item);
                } else {
                    FieldError first = broken.getFirst();
                    tally = tally.refusedOne();
                    remark(
                            What.REFUSED,
                            item.number(),
                            item.lines().first(),
                            item.content().title(),
                            first.field() + " " + first.message());
                }
            }
            case Unusable item -> {
                tally = tally.refusedOne();
                remark(What.REFUSED, item.place(), item.lines().first(), "", item.reason());
            }
            case Stray stray -> {
                if (!stray.text().isBlank()) {
                    tally = tally.unreadOne();
                    remark(What.UNREAD, null, stray.line(), stray.text(), stray.reason());
                }
            }
        }
    }

    private void keep(int place, int line, boolean over) {
        List<Draft> drafts = new ArrayList<>();
        neighbours.look(
                items.stream().map(item -> idOf(item)).toList(),
                items.stream()
                        .map(item -> GuideDuplicates.passage(item.content()))
                        .toList(),
                items.stream().map(item -> item.content().title()).toList());
        for (int i = 0; i < items.size(); i++) {
            decide(i, items.get(i), drafts);
        }
        tally = tally.at(place, line);
        doors.keep(new Batch(drafts, remarks, tally, doors.bytesRead(), over));
        items.clear();
        remarks.clear();
    }

    private void decide(int index, Item item, List<Draft> drafts) {
        Neighbours.@Nullable Neighbour nearest = neighbours.nearest(index);
        if (nearest != null && nearest.similarity() >= KNOWN && job.skipKnown()) {
            neighbours.leftOut(index);
            tally = tally.knownOne();
            remark(What.KNOWN, item, "The bank has it already: " + nearest.title(), null, nearest);
            return;
        }
        UUID id = idOf(item);
        drafts.add(new Draft(id, item.number(), item.content()));
        tally = tally.created(nearest != null);
        if (nearest != null) {
            remark(What.SIMILAR, item, "It resembles: " + nearest.title(), id, nearest);
        }
        if (!item.warnings().isEmpty()) {
            remark(What.WARNING, item, String.join(" ", item.warnings()), id, null);
        }
    }

    private UUID idOf(Item item) {
        return Ids.derived("imported question", organisation, job.id(), item.place());
    }

    private void remark(What what, @Nullable Integer number, int line, String text, String reason) {
        remarks.add(new Remark(what, number, line, shown(text), shown(reason), null, null, null));
    }

    private void remark(
            What what, Item item, String reason, @Nullable UUID draft, Neighbours.@Nullable Neighbour like) {
        remarks.add(new Remark(
                what,
                item.number(),
                item.lines().first(),
                shown(item.content().title()),
                shown(reason),
                draft,
                like == null ? null : like.id(),
                like == null ? null : like.similarity()));
    }

    private static String shown(String text) {
        String line = StorableText.of(text).replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN ? line : StorableText.of(line.substring(0, SHOWN)) + "…";
    }
}
