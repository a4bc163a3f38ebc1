package dev.rehearsal.scoring.question;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds titles, each version once: versions never change, so the last few hundred are remembered. What is not known yet is asked for
 * again. Opens a transaction of its own, so it is to be called outside of one.
 */
@ApplicationScoped
public class TitleLookup {

    private static final int MOST_VERSIONS = 500;
    private static final String NO_TITLE = "(title not received yet)";

    private record Key(OrganisationId organisation, QuestionId question, int version) {}

    private final Tenancy tenancy;
    private final Questions questions;
    private final Map<Key, QuestionNames> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, QuestionNames> eldest) {
            return size() > MOST_VERSIONS;
        }
    };

    public TitleLookup(Tenancy tenancy, Questions questions) {
        this.tenancy = tenancy;
        this.questions = questions;
    }

    /** The titles that the organisation sees: those of its own questions and of the built-in ones. */
    public Titles of(OrganisationId organisation) {
        return new Titles() {
            @Override
            public String title(QuestionId question, int version) {
                QuestionNames names = names(new Key(organisation, question, version));
                return names == null ? NO_TITLE : names.title();
            }

            @Override
            public String criterion(QuestionId question, int version, String criterion) {
                QuestionNames names = names(new Key(organisation, question, version));
                return names == null ? criterion : names.criterion(criterion);
            }
        };
    }

    private @Nullable QuestionNames names(Key key) {
        synchronized (remembered) {
            QuestionNames names = remembered.get(key);
            if (names != null) {
                return names;
            }
        }
        Optional<QuestionNames> found =
                tenancy.inOrganisation(key.organisation(), () -> questions.find(key.question(), key.version()));
        found.filter(names -> names.version() == key.version()).ifPresent(names -> {
            synchronized (remembered) {
                remembered.put(key, names);
            }
        });
        return found.orElse(null);
    }
}
