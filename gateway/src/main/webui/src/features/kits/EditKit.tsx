import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/shared/api/client";
import type { Kit } from "@/shared/api/model";
import { asProblem } from "@/shared/api/problem";
import { PageHeader } from "@/shared/ui/PageHeader";
import { tell } from "@/shared/ui/tell";
import { useLeaveWarning } from "@/shared/ui/useLeaveWarning";
import classes from "./Kit.module.css";
import { draftOfKit, type KitDraft, textOf } from "./kitDraft";
import { KitForm } from "./KitForm";
import { kitQuery, replaceKit } from "./kitsApi";

interface Props {
  /** The kit as it was when editing began; what is saved must follow on it. */
  opened: Kit;
  onDone: () => void;
}

export function EditKit({ opened, onDone }: Props) {
  const queries = useQueryClient();
  const [kit, setKit] = useState<KitDraft>(() => draftOfKit(opened));
  const [changed, setChanged] = useState(false);
  const saving = useMutation({
    mutationFn: async (over: boolean) => {
      const revision = over ? (await api.get("/api/kits/{id}", { path: { id: opened.id } })).revision : opened.revision;
      return replaceKit(opened.id, revision, textOf(kit));
    },
    onSuccess: (saved) => {
      queries.setQueryData(kitQuery(opened.id).queryKey, saved);
      void queries.invalidateQueries({ queryKey: ["kits", "list"] });
      tell("The kit is saved.");
      onDone();
    },
  });
  useLeaveWarning(changed && !saving.isSuccess);
  const stale = saving.error !== null && asProblem(saving.error).status === 409;
  const takeTheirs = async () => {
    await queries.invalidateQueries({ queryKey: kitQuery(opened.id).queryKey });
    onDone();
  };
  return (
    <>
      <PageHeader
        title={kit.name || "Untitled kit"}
        actions={
          <Button variant="default" onClick={onDone}>
            {changed ? "Drop my changes" : "Done"}
          </Button>
        }
      />
      {stale && (
        <div role="alert" className={classes.conflict}>
          <p>
            <strong>Somebody else saved this kit after you opened it.</strong> Your changes are still here and not saved.
          </p>
          <div className={classes.row}>
            <Button size="compact-md" variant="default" onClick={() => void takeTheirs()}>
              Take theirs, drop my changes
            </Button>
            <Button size="compact-md" variant="default" loading={saving.isPending} onClick={() => saving.mutate(true)}>
              Save mine over theirs
            </Button>
          </div>
        </div>
      )}
      <KitForm
        kit={kit}
        onChange={(next) => {
          setKit(next);
          setChanged(true);
        }}
        saving={stale ? { ...saving, error: null } : saving}
        onSave={() => saving.mutate(false)}
        action="Save changes"
        mayBeOnlyMine={opened.onlyMe}
      />
    </>
  );
}
