import { BarePage } from "@/shared/ui/BarePage";
import { NotFoundPage } from "@/shared/ui/NotFoundPage";

/** An address that no page has. */
export function UnknownAddress() {
  return (
    <BarePage>
      <NotFoundPage />
    </BarePage>
  );
}
