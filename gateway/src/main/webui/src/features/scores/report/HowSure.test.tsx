import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { FairView, ReportView } from "@/shared/api/model";
import { showInPage } from "@/shared/testing/page";
import { fairScore } from "../../board/testing/boardSamples";
import { HowSure } from "./HowSure";

afterEach(cleanup);

const report = (fair: FairView) => ({ fair, agreement: null }) as ReportView;

it("a fair average that is still being estimated is waited for", async () => {
  const reason = "It is still being estimated. Look again in a moment.";
  const pending = { ...fairScore(2.7, 2.7), state: "pending", average: null, low: null, high: null, rawMean: null, ratings: 0, reason };
  const look = vi.fn(() => Promise.resolve());
  showInPage(<HowSure report={report(pending as FairView)} candidate={null} look={look} />);

  expect(await screen.findByText(reason)).toBeTruthy();
  expect(screen.queryByText("not comparable")).toBeNull();
  await waitFor(() => expect(look).toHaveBeenCalled(), { timeout: 5_000 });
});

it("one that is there is shown and not asked for again", async () => {
  const look = vi.fn(() => Promise.resolve());
  showInPage(<HowSure report={report(fairScore(2.7, 3.1))} candidate={null} look={look} />);

  expect(await screen.findByText("2.7")).toBeTruthy();
  expect(screen.queryByRole("status")?.textContent ?? "").toBe("");
  expect(look).not.toHaveBeenCalled();
});
