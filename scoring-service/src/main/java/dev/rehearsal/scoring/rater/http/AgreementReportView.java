package dev.rehearsal.scoring.rater.http;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.scoring.agreement.Agreement;
import dev.rehearsal.scoring.agreement.IntraclassCorrelation.Form;
import dev.rehearsal.scoring.agreement.KrippendorffAlpha.Metric;
import dev.rehearsal.scoring.agreement.Reason;
import dev.rehearsal.scoring.rater.TeamAgreement;
import dev.rehearsal.scoring.report.AgreementView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the interviewers of the organisation agree, over settled interviews. */
@Schema(name = "AgreementReportView")
record AgreementReportView(
        @Schema(description = "False if there are newer ratings that are still being worked in.")
        boolean upToDate,

        @Schema(description = "Settled interviews that it is from.")
        int interviews,

        @Schema(description = "Criteria that were rated in them.")
        int units,

        AlphaView alpha,

        @Schema(description = "Whom the intraclass correlations are of: those who rated most criteria together.")
        List<UUID> panel,

        List<IccView> icc,
        List<CompetencyAgreementView> competencies,

        @Schema(description = "Those with most criteria in common, at most 50.")
        List<PairAgreementView> pairs) {

    static AgreementReportView of(TeamAgreement team, boolean upToDate) {
        return new AgreementReportView(
                upToDate,
                team.interviews(),
                team.units(),
                new AlphaView(
                        view(team.alpha(), Metric.NOMINAL),
                        view(team.alpha(), Metric.ORDINAL),
                        view(team.alpha(), Metric.INTERVAL)),
                team.panel().stream().map(MemberId::value).toList(),
                Stream.of(Form.values())
                        .map(form -> IccView.of(form, view(team.icc(), form)))
                        .toList(),
                team.competencies().entrySet().stream()
                        .map(entry -> new CompetencyAgreementView(entry.getKey(), AgreementView.of(entry.getValue())))
                        .toList(),
                team.pairs().stream()
                        .map(pair -> new PairAgreementView(
                                pair.a().value(), pair.b().value(), AgreementView.of(pair.kappa())))
                        .toList());
    }

    private static <K> AgreementView view(Map<K, Agreement> agreements, K key) {
        return AgreementView.of(agreements.getOrDefault(key, new Agreement.Undefined(Reason.TOO_FEW_UNITS)));
    }

    /** Krippendorff's alpha by how far apart two levels are taken to be. */
    @Schema(name = "AlphaView")
    record AlphaView(AgreementView nominal, AgreementView ordinal, AgreementView interval) {}

    /** One intraclass correlation. */
    @Schema(name = "IccView")
    record IccView(
            @Schema(enumeration = {"1,1", "2,1", "3,1", "1,k", "2,k", "3,k"})
            String form,

            AgreementView agreement) {

        private static IccView of(Form form, AgreementView agreement) {
            return new IccView(
                    switch (form) {
                        case ICC_1_1 -> "1,1";
                        case ICC_2_1 -> "2,1";
                        case ICC_3_1 -> "3,1";
                        case ICC_1_K -> "1,k";
                        case ICC_2_K -> "2,k";
                        case ICC_3_K -> "3,k";
                    },
                    agreement);
        }
    }

    /** Ordinal alpha of one competency. */
    @Schema(name = "CompetencyAgreementView")
    record CompetencyAgreementView(String competency, AgreementView alpha) {}

    /** Weighted kappa, quadratic weights, of two interviewers. */
    @Schema(name = "PairAgreementView")
    record PairAgreementView(UUID a, UUID b, AgreementView kappa) {}
}
