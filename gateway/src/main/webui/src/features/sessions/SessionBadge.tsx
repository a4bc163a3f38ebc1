import { Badge } from "@mantine/core";
import type { SessionStatus } from "@/shared/api/model";
import { sessionStatusNames } from "@/shared/ui/words";

export function SessionBadge({ status }: { status: SessionStatus }) {
  return status === "live" ? (
    <Badge variant="filled" color="petrol">
      {sessionStatusNames.live}
    </Badge>
  ) : (
    <Badge>{sessionStatusNames[status]}</Badge>
  );
}
