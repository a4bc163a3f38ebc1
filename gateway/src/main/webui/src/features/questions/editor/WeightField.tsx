import { NativeSelect } from "@mantine/core";
import classes from "./Editor.module.css";

interface Props {
  value: number;
  onChange: (weight: number) => void;
  of: string;
}

/** A weight from 1 to 5. */
export function WeightField({ value, onChange, of }: Props) {
  return (
    <NativeSelect
      className={classes.small}
      label="Weight"
      aria-label={`Weight of ${of}`}
      data={["1", "2", "3", "4", "5"]}
      value={String(value)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}
