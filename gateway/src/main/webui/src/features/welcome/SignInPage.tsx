import { PageHeader } from "@/shared/ui/PageHeader";

export function SignInPage() {
  return <PageHeader title="Sign In" />;
}
