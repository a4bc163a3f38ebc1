import { useNetwork } from "@mantine/hooks";
import classes from "./OfflineBanner.module.css";

/** Says so while the browser has no network; the live region is always there, so that the change is announced. */
export function OfflineBanner() {
  const { online } = useNetwork();
  return (
    <div role="status" className={classes.region}>
      {!online && (
        <div className={classes.banner}>
          You are offline. What you see may be out of date; what you type stays here until the connection is back.
        </div>
      )}
    </div>
  );
}
