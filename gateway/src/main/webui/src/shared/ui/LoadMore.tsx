import { Button } from "@mantine/core";
import { useInViewport } from "@mantine/hooks";
import { useEffect } from "react";

interface Props {
  hasMore: boolean;
  busy: boolean;
  onMore: () => void;
}

/** The end of a list of pages: loads the next one when it comes into view, or when pressed. */
export function LoadMore({ hasMore, busy, onMore }: Props) {
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  useEffect(() => {
    if (inViewport && hasMore && !busy) {
      onMore();
    }
  }, [inViewport, hasMore, busy, onMore]);
  return hasMore ? (
    <div ref={ref} style={{ paddingTop: 16 }}>
      <Button variant="default" loading={busy} onClick={onMore}>
        Show more
      </Button>
    </div>
  ) : null;
}
