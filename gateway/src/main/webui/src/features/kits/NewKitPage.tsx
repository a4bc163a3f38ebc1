import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { may } from "@/shared/auth/identity";
import { TextLink } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { RoleGate } from "@/shared/ui/RoleGate";
import { tell } from "@/shared/ui/tell";
import { useLeaveWarning } from "@/shared/ui/useLeaveWarning";
import { blankKit, textOf } from "./kitDraft";
import { KitForm } from "./KitForm";
import { createKit } from "./kitsApi";

export function NewKitPage() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [kit, setKit] = useState(blankKit);
  const creating = useMutation({
    mutationFn: () => createKit(textOf(kit)),
    onSuccess: async ({ id }) => {
      void queries.invalidateQueries({ queryKey: ["kits"] });
      tell("The kit is saved.");
      await navigate({ to: "/kits/$kitId", params: { kitId: id } });
    },
  });
  useLeaveWarning(kit !== blankKit && creating.isIdle);
  return (
    <RoleGate roles={may.writeKits}>
      <PageHeader title="New kit" above={<TextLink to="/kits">Kits</TextLink>} />
      <KitForm kit={kit} onChange={setKit} saving={creating} onSave={() => creating.mutate()} action="Save the kit" mayBeOnlyMine />
    </RoleGate>
  );
}
