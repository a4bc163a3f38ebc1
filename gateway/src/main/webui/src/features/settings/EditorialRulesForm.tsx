import { Switch } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { rulesQuery } from "@/features/questions/review/reviewApi";
import { api } from "@/shared/api/client";
import type { EditorialRules } from "@/shared/api/model";
import { ErrorState } from "@/shared/ui/ErrorState";
import { FormProblem } from "@/shared/ui/FormProblem";
import { SkeletonLines } from "@/shared/ui/Pending";
import { tell } from "@/shared/ui/tell";

/** What is decided about publishing questions. It takes effect as soon as it is switched. */
export function EditorialRulesForm() {
  const queries = useQueryClient();
  const rules = useQuery(rulesQuery);
  const deciding = useMutation({
    mutationFn: (approvalRequired: boolean) => api.put("/api/questions/rules", { body: { approvalRequired } }),
    onSuccess: (after: EditorialRules) => {
      queries.setQueryData(rulesQuery.queryKey, after);
      void queries.invalidateQueries({ queryKey: ["questions", "one"] });
      tell(after.approvalRequired ? "Questions now need an approval." : "Questions are published without an approval.");
    },
  });
  if (rules.error && !rules.data) {
    return <ErrorState error={rules.error} what="The rule could not be loaded" onRetry={() => void rules.refetch()} />;
  }
  if (!rules.data) {
    return <SkeletonLines lines={2} />;
  }
  return (
    <>
      <Switch
        label="Questions need an approval before they are published"
        description="By an author or administrator other than whoever wrote the draft last. Leave it off while only one person writes questions."
        checked={rules.data.approvalRequired}
        disabled={deciding.isPending}
        onChange={(event) => deciding.mutate(event.currentTarget.checked)}
      />
      <FormProblem error={deciding.error} what="The rule was not changed" />
    </>
  );
}
