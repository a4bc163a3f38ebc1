import { Button, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { Icon } from "./Icon";
import classes from "./OneTimeLink.module.css";

interface Props {
  label: string;
  link: string;
  /** How long it is good, and that it is not shown again. */
  children: React.ReactNode;
}

/** A link that is shown once, to be copied. */
export function OneTimeLink({ label, link, children }: Props) {
  const clipboard = useClipboard({ timeout: 2500 });
  return (
    <div className={classes.box}>
      <div className={classes.row}>
        <TextInput
          className={classes.link}
          label={label}
          value={link}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          variant={clipboard.copied ? "light" : "filled"}
          leftSection={<Icon name={clipboard.copied ? "check" : "copy"} />}
          onClick={() => clipboard.copy(link)}
        >
          {clipboard.copied ? "Copied" : "Copy"}
        </Button>
      </div>
      <p className={classes.words}>{children}</p>
      <span role="status" className="visually-hidden">
        {clipboard.copied ? "The link is copied." : ""}
        {clipboard.error ? "Copying was refused; the link is selected for you to copy." : ""}
      </span>
    </div>
  );
}
