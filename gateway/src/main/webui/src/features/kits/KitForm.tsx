import { Button, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import type { Level } from "@/shared/api/model";
import { useCommands } from "@/shared/commands/commands";
import { FormProblem } from "@/shared/ui/FormProblem";
import { Section } from "@/shared/ui/Section";
import { levelNames } from "@/shared/ui/words";
import { BankPanel } from "./BankPanel";
import { Budget } from "./Budget";
import classes from "./Kit.module.css";
import { itemOf, type KitDraft } from "./kitDraft";
import { KitItems } from "./KitItems";
import { SeenBy } from "./SeenBy";

interface Props {
  kit: KitDraft;
  onChange: (kit: KitDraft) => void;
  saving: { isPending: boolean; error: Error | null };
  onSave: () => void;
  action: string;
  /** Whether it can be kept to oneself: not once the team has it. */
  mayBeOnlyMine: boolean;
}

export function KitForm({ kit, onChange, saving, onSave, action, mayBeOnlyMine }: Props) {
  const ready = kit.name.trim() !== "" && kit.items.length > 0 && kit.minutes > 0;
  const save = () => {
    if (ready && !saving.isPending) {
      onSave();
    }
  };
  useHotkeys([["mod+S", save]], [], true);
  useCommands([{ id: "save kit", name: action, group: "On this page", keys: "Ctrl S", run: save }]);
  return (
    <div className={classes.columns}>
      <div>
        <div className={classes.basics}>
          <TextInput
            className={classes.grow}
            label="Name"
            required
            maxLength={120}
            value={kit.name}
            onChange={(event) => onChange({ ...kit, name: event.currentTarget.value })}
          />
          <NativeSelect
            label="Level"
            data={Object.entries(levelNames).map(([value, label]) => ({ value, label }))}
            value={kit.level}
            onChange={(event) => onChange({ ...kit, level: event.currentTarget.value as Level })}
          />
          <NumberInput
            className={classes.minutes}
            label="Minutes in all"
            min={5}
            max={240}
            allowDecimal={false}
            value={kit.minutes}
            onChange={(minutes) => onChange({ ...kit, minutes: typeof minutes === "number" ? minutes : 0 })}
          />
          {mayBeOnlyMine && <SeenBy onlyMe={kit.onlyMe} onChange={(onlyMe) => onChange({ ...kit, onlyMe })} />}
        </div>
        <Budget kit={kit} />
        <Section title="Questions">
          <KitItems items={kit.items} onChange={(items) => onChange({ ...kit, items })} />
        </Section>
        <FormProblem error={saving.error} what="The kit was not saved" />
        <div className={classes.save}>
          <Button onClick={save} disabled={!ready} loading={saving.isPending}>
            {action}
          </Button>
          {!ready && <span className={classes.dim}>A kit needs a name and at least one question.</span>}
        </div>
      </div>
      <BankPanel
        chosen={kit.items.map(({ question }) => question)}
        onAdd={(question) => {
          const item = itemOf(question);
          if (item !== null) {
            onChange({ ...kit, items: [...kit.items, item] });
          }
        }}
      />
    </div>
  );
}
