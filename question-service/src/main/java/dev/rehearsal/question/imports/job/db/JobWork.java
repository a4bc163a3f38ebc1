package dev.rehearsal.question.imports.job.db;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.bank.Origin;
import dev.rehearsal.question.bank.Question;
import dev.rehearsal.question.bank.Questions;
import dev.rehearsal.question.imports.job.Batch;
import dev.rehearsal.question.imports.job.ImportJob;
import dev.rehearsal.question.imports.job.JobDoors;
import dev.rehearsal.question.similarity.BankPassage;
import dev.rehearsal.question.similarity.db.Candidates;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A claimed job's way to the database: each call is a short transaction in the job's organisation. */
final class JobWork implements JobDoors {

    /** Of a larger bank, the questions that were changed last are compared. */
    private static final int MOST_COMPARED = 50_000;

    private static final int AT_ONCE = 250;

    /** The beans that the work needs. */
    record Tools(
            Tenancy tenancy,
            StoredImportJobs jobs,
            ImportQueue queue,
            Questions questions,
            Candidates candidates,
            Clock clock) {}

    private final Tools tools;
    private final ImportQueue.Claimed claimed;
    private final ImportJob job;
    private final BooleanSupplier stopping;
    private final PartsStream text;

    JobWork(Tools tools, ImportQueue.Claimed claimed, ImportJob job, BooleanSupplier stopping) {
        this.tools = tools;
        this.claimed = claimed;
        this.job = job;
        this.stopping = stopping;
        this.text = new PartsStream(part -> tools.tenancy()
                .inOrganisation(claimed.organisation(), () -> tools.jobs().part(job.id(), part)));
    }

    PartsStream text() {
        return text;
    }

    @Override
    public void compared(Consumer<BankPassage> consumer) {
        List<UUID> ids = tools.tenancy()
                .inOrganisation(claimed.organisation(), () -> tools.candidates().changedLast(MOST_COMPARED));
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            passages(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))).forEach(consumer);
            renew(false);
        }
    }

    @Override
    public List<BankPassage> passages(Collection<UUID> ids) {
        return tools.tenancy()
                .inOrganisation(claimed.organisation(), () -> tools.candidates().passages(ids));
    }

    @Override
    public void keep(Batch batch) {
        tools.tenancy().runInOrganisation(claimed.organisation(), () -> {
            renew(true);
            Instant now = now();
            for (Batch.Draft draft : batch.drafts()) {
                tools.questions()
                        .add(Question.drafted(
                                new QuestionId(draft.id()),
                                claimed.organisation(),
                                draft.content(),
                                new Origin(job.id(), draft.number()),
                                job.createdBy(),
                                now));
            }
            tools.jobs().keep(claimed.organisation(), job.id(), batch, now);
            if (batch.over()) {
                tools.queue().remove(claimed);
            }
        });
    }

    private void renew(boolean gotOn) {
        if (!tools.queue().renew(claimed, gotOn, tools.clock().instant())) {
            throw new JobTaken();
        }
    }

    private Instant now() {
        return tools.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public boolean stopping() {
        return stopping.getAsBoolean();
    }

    @Override
    public long bytesRead() {
        return text.taken();
    }
}
