package dev.rehearsal.question.kit;

import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.QuestionEvent.KitItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The kits that the organisation of the transaction at hand may see: its own and the built-in ones. */
public interface Kits {

    Optional<Kit> find(KitId id);

    /** As {@link #find}, and nobody else changes it before the transaction ends. */
    Optional<Kit> findForChange(KitId id);

    /** Adds a new kit and tells the other services. */
    void add(Kit kit);

    /** Keeps the next state of a kit and tells the other services. */
    void keep(Kit kit);

    /** Removes a kit and tells the other services. */
    void remove(Kit kit, Instant at);

    /** What is known of these versions; those that do not exist, or may not be seen, are left out. */
    List<Asked> asked(List<KitItem> items);
}
