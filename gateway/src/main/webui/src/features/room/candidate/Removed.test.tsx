import { MantineProvider } from "@mantine/core";
import { act, cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Room } from "../store/room";
import { RoomStore } from "../store/roomStore";
import { RoomProvider } from "../store/useRoom";
import { Removed } from "./Outside";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it("whoever was put out tries the door again from time to time, while it is shut", () => {
  // Given
  const store = new RoomStore(() => undefined);
  const takeBack = vi.fn(() => store.status({ state: "offline", failures: 0 }));
  render(
    <MantineProvider env="test">
      <RoomProvider room={{ store, takeBack } as unknown as Room}>
        <Removed />
      </RoomProvider>
    </MantineProvider>,
  );
  const shut = () => act(() => store.status({ state: "replaced", reason: "removed from the room" }));
  const pass = (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1_000));
  // When
  shut();
  pass(7);
  // Then
  expect(takeBack).toHaveBeenCalledTimes(1);
  pass(60);
  expect(takeBack).toHaveBeenCalledTimes(1);
  shut();
  pass(7);
  expect(takeBack).toHaveBeenCalledTimes(2);
});
