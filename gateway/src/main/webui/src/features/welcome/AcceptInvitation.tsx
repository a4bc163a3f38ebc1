import { Button, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import { authentication } from "@/shared/auth/authentication";
import { FormProblem } from "@/shared/ui/FormProblem";
import { PageHeader } from "@/shared/ui/PageHeader";
import { explainedCode } from "./explainedCode";
import { NewPassword } from "./NewPassword";
import { passwordFault } from "./password";
import { accept } from "./welcomeApi";

const CODE_INVALID =
  "This link was used already, has expired, or a newer one replaced it. If you have chosen a password before, sign in with it; otherwise ask an administrator for a new link.";

export function AcceptInvitation({ code }: { code: string }) {
  const navigate = useNavigate();
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const accepting = useMutation({
    mutationFn: () => accept(code, password),
    onSuccess: async (answer) => {
      authentication.signedIn(answer);
      await navigate({ to: "/" });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (passwordFault(password) === null) {
      accepting.mutate();
    }
  };
  return (
    <>
      <PageHeader title="Welcome to the team" below="Choose a password; you sign in with it and your e-mail address." />
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <NewPassword value={password} onChange={setPassword} error={tried ? passwordFault(password) : null} />
          <FormProblem error={explainedCode(accepting.error, CODE_INVALID)} />
          <Button type="submit" size="md" loading={accepting.isPending}>
            Save and sign in
          </Button>
        </Stack>
      </form>
    </>
  );
}
