import { Button, Group, Modal, Select, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import type { RoomFile } from "@/shared/socket/protocol";
import { LANGUAGES, languageByName } from "./languages";
import { refusedName } from "./fileName";

interface Props {
  title: string;
  action: string;
  /** The file as it is; none for a new one. */
  file?: RoomFile;
  /** Names that are taken. */
  names: readonly string[];
  onClose: () => void;
  onDone: (name: string, language: string) => void;
}

const choices = Object.entries(LANGUAGES).map(([value, { name }]) => ({ value, label: name }));

/** Asks for a file's name and language. The language follows from the name until it is chosen. */
export function FileDialog({ title, action, file, names, onClose, onDone }: Props) {
  const [name, setName] = useState(file?.name ?? "");
  const [chosen, setChosen] = useState(file?.language ?? null);
  const [tried, setTried] = useState(false);
  const trimmed = name.trim();
  const language = chosen ?? (trimmed === "" ? "python" : languageByName(trimmed));
  const refused = refusedName(trimmed, names);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (refused === null) {
      onDone(trimmed, language);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": "Close" }}>
      <form onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          label="Name"
          placeholder="solution.py"
          value={name}
          maxLength={80}
          error={tried ? refused : null}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            if (languageByName(typed.trim()) !== "text") {
              setChosen(null);
            }
            setName(typed);
          }}
        />
        <Select
          mt="md"
          label="Language"
          data={choices}
          value={language in LANGUAGES ? language : "text"}
          allowDeselect={false}
          onChange={setChosen}
        />
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <Button type="submit">{action}</Button>
        </Group>
      </form>
    </Modal>
  );
}
