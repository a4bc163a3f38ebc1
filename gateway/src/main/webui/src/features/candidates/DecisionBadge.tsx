import { Badge } from "@mantine/core";
import type { DecisionValue } from "@/shared/api/model";
import { Icon, type IconName } from "@/shared/ui/Icon";

export const decisionNames: Record<DecisionValue, string> = { hire: "Hire", hold: "Hold", "no-hire": "No hire" };

const marks: Record<DecisionValue, IconName> = { hire: "check", hold: "clock", "no-hire": "close" };
const colours: Record<DecisionValue, string> = { hire: "petrol", hold: "yellow", "no-hire": "gray" };

export function DecisionBadge({ decision }: { decision: DecisionValue }) {
  return (
    <Badge size="lg" variant="light" color={colours[decision]} leftSection={<Icon name={marks[decision]} size={14} />}>
      {decisionNames[decision]}
    </Badge>
  );
}
