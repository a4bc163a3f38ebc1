import { ActionIcon, Menu } from "@mantine/core";
import { useState } from "react";
import type { RoomFile } from "@/shared/socket/protocol";
import { useCommands } from "@/shared/commands/commands";
import { Icon } from "@/shared/ui/Icon";
import { tell } from "@/shared/ui/tell";
import { Confirmation } from "../panel/dialogs";
import { useRoom } from "../store/useRoom";
import classes from "./Editor.module.css";
import { FileDialog } from "./FileDialog";
import { indented, tidied } from "./tidy";

interface Props {
  files: readonly RoomFile[];
  shown: string;
  onShow: (name: string) => void;
}

type Open = "create" | "rename" | "delete" | null;

/** What can be done with the shared files: a new one, and for the one that is shown another name, its text, its end. */
export function FileActions({ files, shown, onShow }: Props) {
  const room = useRoom();
  const [open, setOpen] = useState<Open>(null);
  const file = files.find((one) => one.name === shown);
  const close = () => setOpen(null);
  const copy = () => {
    const text = room.files.get(shown)?.state.doc.toString() ?? "";
    navigator.clipboard.writeText(text).then(
      () => tell(`${shown} is copied.`),
      () => tell("The browser does not let this page copy. Select the text and copy it by hand."),
    );
  };
  const tidy = () => {
    const shared = room.files.get(shown);
    if (!shared) {
      return;
    }
    shared.change({ changes: indented(shared.state, shared.language) });
    const before = shared.state.doc;
    const after = tidied(before.toString(), shared.language);
    if (after === null) {
      tell(`${shown} is no valid JSON, so it stays as it is.`);
    } else if (after !== before.toString()) {
      shared.replace(after);
    }
  };
  const here = "On this page" as const;
  useCommands([
    { id: "file.create", name: "New file", group: here, run: () => setOpen("create") },
    { id: "file.rename", name: `Rename ${shown}, or set its language`, group: here, run: () => setOpen("rename") },
    { id: "file.copy", name: `Copy the text of ${shown}`, group: here, run: copy },
    { id: "file.tidy", name: `Tidy ${shown} up`, group: here, run: tidy },
    ...(files.length > 1
      ? [{ id: "file.delete", name: `Delete ${shown}`, group: here, run: () => setOpen("delete") }]
      : []),
  ]);
  return (
    <span className={classes.actions}>
      <ActionIcon variant="subtle" color="gray" size="md" aria-label="New file" onClick={() => setOpen("create")}>
        <Icon name="plus" />
      </ActionIcon>
      {file && (
        <Menu position="bottom-start" width={232}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="md" aria-label={`Actions for ${shown}`}>
              <Icon name="more" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="edit" />} onClick={() => setOpen("rename")}>
              Name and language…
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="copy" />} onClick={copy}>
              Copy the text
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="code" />} onClick={tidy}>
              Tidy up
            </Menu.Item>
            <Menu.Item
              leftSection={<Icon name="trash" />}
              color="red"
              disabled={files.length === 1}
              onClick={() => setOpen("delete")}
            >
              Delete…
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {open === "create" && (
        <FileDialog
          title="New file"
          action="Make it"
          names={files.map(({ name }) => name)}
          onClose={close}
          onDone={(name, language) => {
            if (room.say("created", { file: name, language })) {
              onShow(name);
            }
            close();
          }}
        />
      )}
      {open === "rename" && file && (
        <FileDialog
          title={`Name and language of ${file.name}`}
          action="Change it"
          file={file}
          names={files.map(({ name }) => name).filter((name) => name !== file.name)}
          onClose={close}
          onDone={(to, language) => {
            if (to !== file.name || language !== file.language) {
              room.say("renamed", { file: file.name, to, language });
            }
            close();
          }}
        />
      )}
      {open === "delete" && file && (
        <Confirmation
          onClose={close}
          title={`Delete ${file.name}?`}
          action="Delete it"
          bad
          onConfirm={() => {
            room.say("deleted", { file: file.name });
            close();
          }}
        >
          It disappears for everybody in the room. The replay still shows what was in it.
        </Confirmation>
      )}
    </span>
  );
}
