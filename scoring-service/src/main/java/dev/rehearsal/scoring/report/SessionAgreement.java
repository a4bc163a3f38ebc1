package dev.rehearsal.scoring.report;

import dev.rehearsal.scoring.agreement.Agreement;
import dev.rehearsal.scoring.agreement.Bootstrap;
import dev.rehearsal.scoring.agreement.Judgement;
import dev.rehearsal.scoring.agreement.Judgements;
import dev.rehearsal.scoring.agreement.KrippendorffAlpha;
import dev.rehearsal.scoring.agreement.Reason;
import dev.rehearsal.scoring.session.Rated;
import dev.rehearsal.scoring.session.SessionScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the panel of one session agrees: Krippendorff's alpha for ordinal levels over its criteria. There is no interval: that would
 * take several interviews to draw from.
 */
final class SessionAgreement {

    private SessionAgreement() {}

    /** Null until the whole panel has submitted, so that it sways nobody. */
    static @Nullable AgreementView of(SessionScore session) {
        List<Rated> ratings = Rated.of(session);
        if (session.provisional() || session.cancelled()) {
            return null;
        }
        List<Judgement> judgements = new ArrayList<>();
        for (Rated rated : ratings) {
            Integer level = rated.level();
            if (level != null) {
                judgements.add(new Judgement(
                        rated.session().toString(),
                        rated.question() + "/" + rated.version() + "/" + rated.criterion(),
                        rated.interviewer().toString(),
                        level));
            }
        }
        if (judgements.isEmpty()) {
            return AgreementView.of(new Agreement.Undefined(Reason.TOO_FEW_UNITS));
        }
        return AgreementView.of(
                KrippendorffAlpha.of(Judgements.of(judgements), KrippendorffAlpha.Metric.ORDINAL, Bootstrap.USUAL));
    }
}
