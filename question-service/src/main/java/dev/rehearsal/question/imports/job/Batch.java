package dev.rehearsal.question.imports.job;

import dev.rehearsal.question.content.DraftContent;
import java.util.List;
import java.util.UUID;

/**
 * What is kept in one transaction.
 *
 * @param tally of the whole job, this batch included
 * @param over whether it is the last
 */
public record Batch(List<Draft> drafts, List<Remark> remarks, Tally tally, long bytesRead, boolean over) {

    public Batch {
        drafts = List.copyOf(drafts);
        remarks = List.copyOf(remarks);
    }

    /** A draft to be made; its id follows from the job and its place in the text. */
    public record Draft(UUID id, int number, DraftContent content) {}
}
