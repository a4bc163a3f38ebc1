import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { RunReport, RunResult } from "@/shared/socket/protocol";
import { RunList } from "./RunList";

afterEach(cleanup);

const report = (run: string, more: Partial<RunReport> = {}): RunReport => ({
  ...{ run, file: "main.py", language: "python", end: "ok", millis: 420, output: `of ${run}\n`, truncated: false, checks: [] },
  ...more,
});
const result = (run: string, more: Partial<RunResult> = {}): RunResult => ({
  ...{ ...report(run), position: 1, time: "2026-01-05T10:00:00Z", author: "c" },
  ...more,
});

function show(runs: readonly RunResult[], unshared: RunReport | null = null, now: { file: string; output: string } | null = null) {
  const nameOf = (id: string) => (id === "c" ? "Casey Candidate" : "Somebody who left");
  return render(
    <MantineProvider>
      <RunList runs={runs} nameOf={nameOf} me="me" now={now} unshared={unshared} />
    </MantineProvider>,
  );
}

describe("the list of runs", () => {
  it("shows what was printed as text and never as anything else", () => {
    const { container } = show([result("r", { output: '<img src=x onerror="alert(1)">' })]);
    expect(screen.getByText('<img src=x onerror="alert(1)">').tagName).toBe("PRE");
    expect(container.querySelector("img")).toBeNull();
  });

  it("has the newest first and open, with author, language, duration and end", () => {
    const { container } = show([result("first"), result("second", { end: "memory", language: "javascript" })]);
    const [newest, older] = container.querySelectorAll("summary");
    expect(newest?.textContent).toMatch(/^out of memorymain\.pyJavaScript, 0\.4 sCasey Candidate/);
    expect(older?.textContent).toMatch(/^ok/);
    expect(container.querySelectorAll("pre")).toHaveLength(1);
    if (older) {
      fireEvent.click(older);
    }
    expect(container.querySelectorAll("pre")).toHaveLength(2);
  });

  it("shows which checks passed, and what they are about only to whom it was told", () => {
    const checks = [
      { name: "adds", passed: true, message: "" },
      { name: "refuses", passed: false, message: "no ValueError" },
    ];
    show([result("r", { checks })]);
    expect(screen.getByText("1 of 2 checks passed")).toBeTruthy();
    expect(screen.getByText("no ValueError")).toBeTruthy();
    cleanup();
    show([result("r", { checks: checks.map(({ passed }) => ({ passed })) })]);
    expect(screen.getByText("Check 2")).toBeTruthy();
    expect(screen.queryByText("no ValueError")).toBeNull();
  });

  it("shows one's own run until it has come back from the room, and then once", () => {
    show([], report("mine"));
    expect(screen.getByText(/not shared yet/)).toBeTruthy();
    cleanup();
    const { container } = show([result("mine", { author: "me" })], report("mine"));
    expect(container.querySelectorAll("details")).toHaveLength(1);
    expect(screen.queryByText(/not shared yet/)).toBeNull();
  });

  it("shows what a program prints while it runs", () => {
    show([], null, { file: "main.py", output: "so far" });
    expect(screen.getByText("so far")).toBeTruthy();
  });
});
