import { Badge } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ImportRemark } from "@/shared/api/model";
import { LoadMore } from "@/shared/ui/LoadMore";
import { TextLink } from "@/shared/ui/LinkButton";
import classes from "./Import.module.css";
import { remarksQuery } from "./importApi";
import { remarkNames } from "./words";

/** What was remarkable in an imported text, in its order; asked for anew when `upTo` changes. */
export function ImportRemarks({ id, upTo }: { id: string; upTo: number }) {
  const remarks = useInfiniteQuery(remarksQuery(id, upTo));
  const items = remarks.data?.pages.flatMap((page) => page.items) ?? [];
  return items.length === 0 ? null : (
    <section aria-label="Remarks about the text">
      <ul className={classes.made}>
        {items.map((remark, index) => (
          <li key={index}>
            <Remark remark={remark} />
          </li>
        ))}
      </ul>
      <LoadMore hasMore={remarks.hasNextPage} busy={remarks.isFetchingNextPage} onMore={() => void remarks.fetchNextPage()} />
    </section>
  );
}

function Remark({ remark }: { remark: ImportRemark }) {
  const { what, line, text, reason, draft, resembles } = remark;
  const grave = what === "refused" || what === "unread";
  return (
    <>
      <Badge variant="light" color={grave ? "yellow" : "gray"}>
        {remarkNames[what]}
      </Badge>{" "}
      <span className={`tabular ${classes.dim ?? ""}`}>line {line}</span>{" "}
      {draft == null ? (
        text
      ) : (
        <TextLink to="/questions/$questionId/edit" params={{ questionId: draft }}>
          {text}
        </TextLink>
      )}
      <p className={grave ? classes.warning : classes.similar}>
        {reason}
        {resembles != null && (
          <>
            {" "}
            <TextLink to="/questions/$questionId" params={{ questionId: resembles }} target="_blank" fz="inherit" underline="always">
              Look at it
            </TextLink>
          </>
        )}
      </p>
    </>
  );
}
