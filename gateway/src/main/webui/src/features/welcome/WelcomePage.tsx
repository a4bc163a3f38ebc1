import { PageHeader } from "@/shared/ui/PageHeader";

export function WelcomePage() {
  return <PageHeader title="Welcome" />;
}
