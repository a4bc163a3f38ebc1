import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { Kit } from "@/shared/api/model";
import { ErrorState } from "@/shared/ui/ErrorState";
import { SkeletonLines } from "@/shared/ui/Pending";
import { EditKit } from "./EditKit";
import { kitQuery } from "./kitsApi";
import { KitView } from "./KitView";

const route = getRouteApi("/member/kits/$kitId");

export function KitPage() {
  const { kitId } = route.useParams();
  const kit = useQuery(kitQuery(kitId));
  if (kit.error && !kit.data) {
    return <ErrorState error={kit.error} what="The kit could not be loaded" onRetry={() => void kit.refetch()} />;
  }
  return kit.data ? <Loaded key={kitId} kit={kit.data} /> : <SkeletonLines lines={10} />;
}

function Loaded({ kit }: { kit: Kit }) {
  const [editing, setEditing] = useState<Kit | null>(null);
  return editing === null ? (
    <KitView kit={kit} onEdit={() => setEditing(kit)} />
  ) : (
    <EditKit opened={editing} onDone={() => setEditing(null)} />
  );
}
