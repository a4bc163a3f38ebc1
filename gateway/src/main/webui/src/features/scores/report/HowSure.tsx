import type { ReportView } from "@/shared/api/model";
import { may, useHasRole } from "@/shared/auth/identity";
import { CatchingUp } from "@/shared/ui/CatchingUp";
import { TextLink } from "@/shared/ui/LinkButton";
import { AgreementFigure } from "../ui/AgreementFigure";
import { FairFigure } from "../ui/FairFigure";
import { differenceWords } from "../ui/fairWords";
import classes from "./Report.module.css";

interface Props {
  report: ReportView;
  candidate: string | null;
  /** Fetches the report again. */
  look: () => Promise<unknown>;
}

/** The candidate's fair average over all sessions, and how far the interviewers of this one agree. */
export function HowSure({ report: { fair, agreement }, candidate, look }: Props) {
  const decides = useHasRole(...may.decide);
  if (!fair && !agreement) {
    return null;
  }
  return (
    <div className={classes.sure}>
      {fair && (
        <section aria-label="Fair average">
          <h2 className={classes.heading}>Fair average of the candidate, over all sessions</h2>
          {fair.state === "pending" ? <CatchingUp behind look={look} /> : <FairFigure fair={fair} big />}
          <p className={classes.quiet}>
            {differenceWords(fair)}{" "}
            {decides && candidate !== null && (
              <TextLink to="/candidates/$candidateId" params={{ candidateId: candidate }} fz="inherit" underline="always">
                What it is made of
              </TextLink>
            )}
          </p>
        </section>
      )}
      {agreement && (
        <section aria-label="Agreement">
          <h2 className={classes.heading}>Agreement in this session</h2>
          <AgreementFigure agreement={agreement} />
          <p className={classes.quiet}>
            Krippendorff&rsquo;s alpha, ordinal: 1 is complete agreement, 0 what chance would give. Few units leave much open.
          </p>
        </section>
      )}
    </div>
  );
}
