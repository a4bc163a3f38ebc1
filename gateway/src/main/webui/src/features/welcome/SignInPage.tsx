import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import { authentication } from "@/shared/auth/authentication";
import { BarePage } from "@/shared/ui/BarePage";
import { FormProblem } from "@/shared/ui/FormProblem";
import { PageHeader } from "@/shared/ui/PageHeader";
import { setupState, signIn } from "./welcomeApi";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const { next, expired } = route.useSearch();
  const router = useRouter();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const setup = useQuery({ queryKey: ["setup"], queryFn: setupState, staleTime: Infinity });
  const signingIn = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: (answer) => {
      authentication.signedIn(answer);
      router.history.push(next ?? "/");
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    signingIn.mutate();
  };
  return (
    <BarePage>
      <PageHeader
        title="Sign in"
        below={expired === true ? "Your session has ended. Sign in to go on where you were." : "For members of the hiring team."}
      />
      <form onSubmit={submit}>
        <Stack gap="lg">
          <TextInput
            label="E-mail address"
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ "aria-label": "Show password", tabIndex: 0 }}
          />
          <FormProblem error={signingIn.error} />
          <Button type="submit" size="md" loading={signingIn.isPending}>
            Sign in
          </Button>
        </Stack>
      </form>
      <Hint needed={setup.data?.needed === true} />
    </BarePage>
  );
}

function Hint({ needed }: { needed: boolean }) {
  return (
    <p style={{ marginTop: 24, fontSize: 13, color: "var(--mantine-color-dimmed)" }}>
      {needed
        ? "This installation is new: open the link with the set-up code that the server printed when it started."
        : "New here, or password forgotten? An administrator of your organisation can give you a one-time link. Candidates need no account: open the link from your invitation."}
    </p>
  );
}
