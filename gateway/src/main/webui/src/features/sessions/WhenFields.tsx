import { NumberInput, Select, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { clockIn, viewerZone } from "@/shared/time/display";
import { allZones } from "@/shared/time/zones";
import classes from "./Sessions.module.css";
import { startOf, type When } from "./when";

interface Props {
  when: When;
  onChange: (when: When) => void;
}

export function WhenFields({ when, onChange }: Props) {
  const zones = useMemo(() => allZones().map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })), []);
  const start = startOf(when);
  const here = viewerZone();
  const [now] = useState(() => Date.now());
  return (
    <div>
      <div className={classes.when}>
        <TextInput
          type="date"
          label="Date"
          required
          value={when.date}
          onChange={(event) => onChange({ ...when, date: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label="Time"
          required
          value={when.time}
          onChange={(event) => onChange({ ...when, time: event.currentTarget.value })}
        />
        <Select
          label="Time zone"
          searchable
          allowDeselect={false}
          limit={50}
          data={zones}
          value={when.zone}
          nothingFoundMessage="No such zone"
          onChange={(zone) => onChange({ ...when, zone: zone ?? when.zone })}
        />
        <NumberInput
          label="Minutes"
          required
          min={5}
          max={240}
          allowDecimal={false}
          value={when.minutes}
          onChange={(minutes) => onChange({ ...when, minutes: typeof minutes === "number" ? minutes : 0 })}
        />
      </div>
      <p className={classes.hint} role="status">
        {start !== null && when.zone !== here && `For you: ${clockIn(start, here)}.`}
        {start !== null && Date.parse(start) < now && " This is in the past."}
      </p>
    </div>
  );
}
