import { PageHeader } from "@/shared/ui/PageHeader";

export function RoomPage() {
  return <PageHeader title="Room" />;
}
