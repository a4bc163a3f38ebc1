import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import type { KitProposal } from "@/shared/api/model";
import { FormProblem } from "@/shared/ui/FormProblem";
import { tell } from "@/shared/ui/tell";
import { levelNames } from "@/shared/ui/words";
import classes from "./Compose.module.css";
import type { Wish } from "./composeWish";
import { createKit } from "./kitsApi";
import { SeenBy } from "./SeenBy";

interface Props {
  wish: Wish;
  proposal: KitProposal;
  /** From when it is on its way; false again if it was refused. */
  onSaving: (saving: boolean) => void;
}

/** Keeps a proposal as a kit, which can then be edited like any other. */
export function SaveProposal({ wish, proposal, onSaving }: Props) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const usual = `${levelNames[wish.level]}, ${wish.minutes} minutes`;
  const [name, setName] = useState<string | null>(null);
  const [onlyMe, setOnlyMe] = useState(false);
  const saving = useMutation({
    onMutate: () => onSaving(true),
    onError: () => onSaving(false),
    mutationFn: () =>
      createKit({
        ...{ name: (name ?? usual).trim(), level: wish.level, minutes: wish.minutes, onlyMe },
        items: proposal.items.map(({ question, version, minutes, weight }) => ({ question, version, minutes, weight })),
      }),
    onSuccess: async ({ id }) => {
      void queries.invalidateQueries({ queryKey: ["kits", "list"] });
      tell("The kit is saved.");
      await navigate({ to: "/kits/$kitId", params: { kitId: id } });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className={classes.save} aria-label="Save as a kit" onSubmit={submit}>
      <TextInput label="Name of the kit" required maxLength={120} value={name ?? usual} onChange={(event) => setName(event.currentTarget.value)} />
      <SeenBy onlyMe={onlyMe} onChange={setOnlyMe} />
      <Button type="submit" loading={saving.isPending} disabled={(name ?? usual).trim() === ""}>
        Save as a kit
      </Button>
      <FormProblem error={saving.error} what="The kit was not saved" />
    </form>
  );
}
