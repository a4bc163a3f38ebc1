import { Button, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import { asProblem } from "@/shared/api/problem";
import { authentication } from "@/shared/auth/authentication";
import { FormProblem } from "@/shared/ui/FormProblem";
import { PageHeader } from "@/shared/ui/PageHeader";
import { explainedCode } from "./explainedCode";
import { NewPassword } from "./NewPassword";
import { passwordFault } from "./password";
import { setUp } from "./welcomeApi";

const fields = ["organisation", "name", "email", "password"] as const;
type Field = (typeof fields)[number];

const blank: Record<Field, string> = { organisation: "", name: "", email: "", password: "" };

/** Nobody can be asked for another code before there is an administrator; the installation itself tells it. */
const CODE_INVALID =
  "The link you came by is not the one of this installation. Look at the output of ./rehearsal up: it shows the link to set up.";

export function SetUpOrganisation({ code }: { code: string }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(blank);
  const [tried, setTried] = useState(false);
  const setting = useMutation({
    mutationFn: () => setUp({ code, ...typed }),
    onSuccess: async (answer) => {
      authentication.signedIn(answer);
      await navigate({ to: "/" });
    },
  });
  const refused = setting.error ? asProblem(setting.error) : null;
  const fault = (field: Field) => (tried ? faultOf(field, typed[field]) : null) ?? refused?.fieldError(field);
  const text = (field: Exclude<Field, "password">, label: string, autoComplete: string) => (
    <TextInput
      label={label}
      type={field === "email" ? "email" : "text"}
      autoComplete={autoComplete}
      required
      value={typed[field]}
      onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
      error={fault(field)}
    />
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (fields.every((field) => faultOf(field, typed[field]) === null)) {
      setting.mutate();
    }
  };
  return (
    <>
      <PageHeader title="Set up Rehearsal" below="You become the first administrator. Everything can be changed later." />
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          {text("organisation", "Name of your organisation", "organization")}
          {text("name", "Your name", "name")}
          {text("email", "Your e-mail address", "username")}
          <NewPassword
            value={typed.password}
            onChange={(password) => setTyped({ ...typed, password })}
            error={fault("password")}
          />
          <FormProblem error={explainedCode(setting.error, CODE_INVALID)} shownFields={fields} />
          <Button type="submit" size="md" loading={setting.isPending}>
            Set up and sign in
          </Button>
        </Stack>
      </form>
    </>
  );
}

function faultOf(field: Field, value: string): string | null {
  if (field === "password") {
    return passwordFault(value);
  }
  if (value.trim() === "") {
    return "Fill this in.";
  }
  return field === "email" && !/^\S+@\S+$/.test(value.trim()) ? "This does not look like an e-mail address." : null;
}
