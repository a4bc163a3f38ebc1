package dev.rehearsal.question.imports.job;

import dev.rehearsal.question.similarity.BankPassage;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What a running job needs of the outside; each call is a transaction of its own. */
public interface JobDoors {

    /** Hands over the questions that an import is compared with, those changed last if there are very many. */
    void compared(Consumer<BankPassage> consumer);

    /** Those of these questions that are there. */
    List<BankPassage> passages(Collection<UUID> ids);

    /**
     * Keeps a batch: all of it or nothing.
     *
     * @throws JobTaken if somebody else works on the job by now
     */
    void keep(Batch batch);

    /** Whether to stop after the batch at hand; somebody will go on. */
    boolean stopping();

    /** Bytes of the text that were read so far. */
    long bytesRead();

    /** Somebody else works on the job. */
    final class JobTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public JobTaken() {
            super("somebody else works on the import", null, false, false);
        }
    }
}
