import { MantineProvider } from "@mantine/core";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CatchingUp } from "./CatchingUp";
import { pauseMs } from "./useCatchUp";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const page = (behind: boolean, look: () => Promise<unknown>) => (
  <MantineProvider env="test">
    <CatchingUp behind={behind} look={look} />
  </MantineProvider>
);
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const forEver = async () => {
  for (let looks = 0; looks < 50; looks += 1) {
    await pass(pauseMs(looks));
  }
};

it("what is behind is looked for with growing pauses", async () => {
  const look = vi.fn(() => Promise.resolve());
  render(page(true, look));

  expect(screen.getByText(/being worked in/)).not.toBeNull();
  for (const looks of [1, 2, 3]) {
    await pass(pauseMs(looks - 1) - 1);
    expect(look).toHaveBeenCalledTimes(looks - 1);
    await pass(1);
    expect(look).toHaveBeenCalledTimes(looks);
  }
  expect([pauseMs(1), pauseMs(2)]).toEqual([2 * pauseMs(0), 4 * pauseMs(0)]);
  expect(pauseMs(100)).toBe(15_000);
});

it("after a while it gives up, says so, and looks again when it is told to", async () => {
  const look = vi.fn(() => Promise.resolve());
  render(page(true, look));

  await forEver();
  const looked = look.mock.calls.length;
  await forEver();

  expect(look).toHaveBeenCalledTimes(looked);
  expect(looked).toBeLessThan(12);
  expect(screen.getByRole("status").textContent).toContain("not in these numbers yet");
  fireEvent.click(screen.getByRole("button", { name: "Look again" }));
  expect(look).toHaveBeenCalledTimes(looked + 1);
  expect(screen.queryByRole("button")).toBeNull();
  await pass(pauseMs(0));
  expect(look).toHaveBeenCalledTimes(looked + 2);
});

it("what has caught up is left alone, and looked for anew when it is behind once more", async () => {
  const look = vi.fn(() => Promise.resolve());
  const { rerender } = render(page(true, look));
  await forEver();
  const looked = look.mock.calls.length;

  rerender(page(false, look));
  await forEver();
  expect(look).toHaveBeenCalledTimes(looked);
  expect(screen.getByRole("status").textContent).toBe("");

  rerender(page(true, look));
  await pass(pauseMs(0));
  expect(look).toHaveBeenCalledTimes(looked + 1);
});
