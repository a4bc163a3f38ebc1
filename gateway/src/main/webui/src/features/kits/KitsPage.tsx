import { Badge } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Kit } from "@/shared/api/model";
import { may } from "@/shared/auth/identity";
import { duration } from "@/shared/time/display";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { LinkButton } from "@/shared/ui/LinkButton";
import { LoadMore } from "@/shared/ui/LoadMore";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { RoleGate } from "@/shared/ui/RoleGate";
import { RelativeTime } from "@/shared/ui/Time";
import { counted, levelNames, nameOf } from "@/shared/ui/words";
import classes from "./Kit.module.css";
import { totals } from "./kitDraft";
import { kitsQuery } from "./kitsApi";

export function KitsPage() {
  return (
    <>
      <PageHeader
        title="Kits"
        below="Ordered sets of questions with a time budget: the plan of an interview."
        actions={
          <RoleGate roles={may.writeKits} otherwise={null}>
            <LinkButton to="/kits/new" variant="default">
              Choose by hand
            </LinkButton>
            <LinkButton to="/kits/compose">Compose a kit</LinkButton>
          </RoleGate>
        }
      />
      <KitList />
    </>
  );
}

function KitList() {
  const kits = useInfiniteQuery(kitsQuery());
  if (kits.error && !kits.data) {
    return <ErrorState error={kits.error} what="The kits could not be loaded" onRetry={() => void kits.refetch()} />;
  }
  if (!kits.data) {
    return <SkeletonLines />;
  }
  const items = kits.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return <NoKits />;
  }
  return (
    <>
      <ul className={classes.kits}>
        {items.map((kit) => (
          <KitRow key={kit.id} kit={kit} />
        ))}
      </ul>
      <LoadMore hasMore={kits.hasNextPage} busy={kits.isFetchingNextPage} onMore={() => void kits.fetchNextPage()} />
    </>
  );
}

function KitRow({ kit }: { kit: Kit }) {
  const { planned } = totals(kit);
  return (
    <li className={classes.kit}>
      <div>
        <Link to="/kits/$kitId" params={{ kitId: kit.id }} className={classes.name}>
          {kit.name}
        </Link>
        <p className={classes.dim}>
          {nameOf(levelNames, kit.level)} · {counted(kit.items.length, "question")} · changed <RelativeTime at={kit.updatedAt} />
        </p>
      </div>
      {kit.builtIn && <Badge>built in</Badge>}
      {kit.onlyMe && <Badge>only you</Badge>}
      <span className={`tabular ${classes.dim ?? ""}`}>
        {duration(planned)} of {duration(kit.minutes)}
      </span>
    </li>
  );
}

function NoKits() {
  return (
    <EmptyState
      icon="kit"
      title="No kits yet"
      action={
        <RoleGate roles={may.writeKits} otherwise={null}>
          <LinkButton to="/kits/compose">Compose the first kit</LinkButton>
        </RoleGate>
      }
    >
      A kit is what one interview will be: which questions, in which order, for how long each. Sessions are scheduled with a kit.
    </EmptyState>
  );
}
