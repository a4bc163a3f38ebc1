import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { AgreementReport, AgreementView } from "@/shared/api/model";
import { may } from "@/shared/auth/identity";
import { CatchingUp } from "@/shared/ui/CatchingUp";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { RoleGate } from "@/shared/ui/RoleGate";
import { Section } from "@/shared/ui/Section";
import { counted } from "@/shared/ui/words";
import { useMemberNames } from "../members/membersApi";
import { useCompetencyName } from "../scores/scoresApi";
import { AgreementFigure } from "../scores/ui/AgreementFigure";
import classes from "./Raters.module.css";
import { agreementQuery } from "./ratersApi";
import { RatersTabs } from "./RatersTabs";

/** How far interviewers who saw the same give the same levels: over all, by competency, by pair. */
export function AgreementPage() {
  const { data, error, refetch } = useQuery(agreementQuery);
  return (
    <RoleGate roles={may.decide}>
      <PageHeader
        title="Agreement"
        below={
          data && (
            <>
              <span>{fromWords(data)}</span>
              <CatchingUp behind={!data.upToDate} look={refetch} />
            </>
          )
        }
      />
      <RatersTabs />
      {error && !data ? (
        <ErrorState error={error} what="The agreement could not be loaded" onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonLines lines={10} label="Loading the agreement" />
      ) : data.interviews === 0 ? (
        <EmptyState icon="scales" title="No settled interview yet">
          Agreement is computed from interviews in which the whole panel has submitted. It takes two interviewers who rated the same.
        </EmptyState>
      ) : (
        <Agreement report={data} />
      )}
    </RoleGate>
  );
}

function fromWords({ interviews, units }: AgreementReport): string {
  return `From ${counted(interviews, "settled interview")}, ${counted(units, "rated criterion", "rated criteria")}. 1 is complete agreement, 0 what chance would give; bars are 90 % intervals.`;
}

function Agreement({ report: { alpha, panel, icc, competencies, pairs } }: { report: AgreementReport }) {
  const competencyName = useCompetencyName();
  const memberName = useMemberNames();
  return (
    <>
      <Figures title="Krippendorff’s alpha" about="All interviewers at once; gaps are allowed.">
        <Row name="Ordinal" note="levels as an order; the one to look at first" agreement={alpha.ordinal} />
        <Row name="Interval" note="levels as equally far apart" agreement={alpha.interval} />
        <Row name="Nominal" note="only the very same level counts" agreement={alpha.nominal} />
      </Figures>
      {icc.length > 0 && (
        <Figures title="Intraclass correlation" about={iccWords(panel.map(memberName))}>
          {icc.map(({ form, agreement }) => (
            <Row key={form} name={`ICC(${form})`} agreement={agreement} />
          ))}
        </Figures>
      )}
      {competencies.length > 0 && (
        <Figures title="By competency" about="Alpha, ordinal. A low one points to anchors that can be read in two ways.">
          {competencies.map(({ competency, alpha: agreement }) => (
            <Row key={competency} name={competencyName(competency)} agreement={agreement} />
          ))}
        </Figures>
      )}
      {pairs.length > 0 && (
        <Figures title="By pair" about="Weighted kappa of two interviewers over what both rated.">
          {pairs.map(({ a, b, kappa }) => (
            <Row key={`${a} ${b}`} name={`${memberName(a)} and ${memberName(b)}`} agreement={kappa} />
          ))}
        </Figures>
      )}
    </>
  );
}

function iccWords(names: readonly string[]): string {
  const whose = names.length === 0 ? "" : `Of those who rated most together: ${names.join(", ")}. `;
  return `${whose}1: any interviewers, 2: these as a sample of all, 3: these alone; 1: a single rating, k: their mean (Shrout and Fleiss 1979).`;
}

function Figures({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <p className={classes.span}>{about}</p>
      <ul className={classes.raters}>{children}</ul>
    </Section>
  );
}

function Row({ name, note, agreement }: { name: string; note?: string; agreement: AgreementView }) {
  return (
    <li className={classes.line}>
      <span className={classes.name}>
        {name}
        {note !== undefined && <span className={classes.dim}>{note}</span>}
      </span>
      <AgreementFigure agreement={agreement} />
    </li>
  );
}
