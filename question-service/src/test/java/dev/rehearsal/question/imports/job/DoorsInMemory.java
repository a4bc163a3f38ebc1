package dev.rehearsal.question.imports.job;

import dev.rehearsal.question.imports.GuideDuplicates;
import dev.rehearsal.question.similarity.BankPassage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A bank that an import writes into, which can be made to fail or to stop. */
final class DoorsInMemory implements JobDoors {

    final Map<UUID, Batch.Draft> drafts = new LinkedHashMap<>();
    final List<Remark> remarks = new ArrayList<>();
    Tally tally = Tally.NOTHING;
    boolean over;
    int keptBatches;
    int failsAtBatch = Integer.MAX_VALUE;
    int stopsAfterBatch = Integer.MAX_VALUE;

    @Override
    public void compared(Consumer<BankPassage> consumer) {
        passages(drafts.keySet()).forEach(consumer);
    }

    @Override
    public List<BankPassage> passages(Collection<UUID> ids) {
        return drafts.values().stream()
                .filter(draft -> ids.contains(draft.id()))
                .map(draft ->
                        new BankPassage(draft.id(), draft.content().title(), GuideDuplicates.passage(draft.content())))
                .toList();
    }

    @Override
    public void keep(Batch batch) {
        if (keptBatches + 1 >= failsAtBatch) {
            throw new IllegalStateException("the database is away");
        }
        keptBatches++;
        for (Batch.Draft draft : batch.drafts()) {
            if (drafts.put(draft.id(), draft) != null) {
                throw new IllegalStateException("made twice: " + draft);
            }
        }
        remarks.addAll(batch.remarks());
        tally = batch.tally();
        over = batch.over();
    }

    @Override
    public boolean stopping() {
        return keptBatches >= stopsAfterBatch;
    }

    @Override
    public long bytesRead() {
        return 0;
    }
}
