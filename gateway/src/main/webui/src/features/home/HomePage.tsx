import { PageHeader } from "@/shared/ui/PageHeader";

export function HomePage() {
  return <PageHeader title="Home" />;
}
