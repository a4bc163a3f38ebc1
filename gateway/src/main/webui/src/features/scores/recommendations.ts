import type { Recommendation } from "@/shared/api/model";

export const RECOMMENDATIONS: readonly { value: Recommendation; name: string }[] = [
  { value: "strong-no", name: "Strong no" },
  { value: "no", name: "No" },
  { value: "yes", name: "Yes" },
  { value: "strong-yes", name: "Strong yes" },
];

export function recommendationName(value: Recommendation | null | undefined): string {
  return RECOMMENDATIONS.find((one) => one.value === value)?.name ?? "No recommendation";
}
