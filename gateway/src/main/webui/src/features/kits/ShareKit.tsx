import { Button, Modal } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Kit } from "@/shared/api/model";
import { FormProblem } from "@/shared/ui/FormProblem";
import { OneTimeLink } from "@/shared/ui/OneTimeLink";
import { tell } from "@/shared/ui/tell";
import classes from "./Kit.module.css";
import { draftOfKit, textOf } from "./kitDraft";
import { kitQuery, replaceKit } from "./kitsApi";

interface Props {
  kit: Kit;
  opened: boolean;
  onClose: () => void;
}

/** The link to a kit, for those who may read it; a kit that was one's own alone is given to the team first. */
export function ShareKit({ kit, opened, onClose }: Props) {
  const queries = useQueryClient();
  const sharing = useMutation({
    mutationFn: () => replaceKit(kit.id, kit.revision, { ...textOf(draftOfKit(kit)), onlyMe: false }),
    onSuccess: (shared) => {
      queries.setQueryData(kitQuery(kit.id).queryKey, shared);
      void queries.invalidateQueries({ queryKey: ["kits", "list"] });
      tell("The team sees this kit now.");
    },
  });
  return (
    <Modal opened={opened} onClose={onClose} title="Share this kit" closeButtonProps={{ "aria-label": "Close" }}>
      {kit.onlyMe ? (
        <>
          <p>Only you see this kit. Once the team has it, it cannot be taken back: others may plan with it.</p>
          <FormProblem error={sharing.error} what="The kit was not shared" />
          <div className={classes.save}>
            <Button loading={sharing.isPending} onClick={() => sharing.mutate()}>
              Share with the team
            </Button>
          </div>
        </>
      ) : (
        <OneTimeLink label="Link to this kit" link={`${window.location.origin}/kits/${kit.id}`}>
          Opens the kit for members of your organisation, once they are signed in. For nobody else.
        </OneTimeLink>
      )}
    </Modal>
  );
}
