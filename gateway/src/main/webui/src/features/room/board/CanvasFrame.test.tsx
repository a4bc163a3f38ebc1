import { MantineProvider } from "@mantine/core";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { CanvasFrame } from "./CanvasFrame";

afterEach(cleanup);

function frame(load: () => Promise<string>, children: (loaded: string) => React.ReactNode = (loaded) => loaded) {
  render(
    <MantineProvider>
      <CanvasFrame load={load}>{children}</CanvasFrame>
    </MantineProvider>,
  );
}

it("says when the board cannot be loaded, and loads it when asked again", async () => {
  let attempts = 0;
  frame(() => (++attempts === 1 ? Promise.reject(new Error("no network")) : Promise.resolve("a board")));
  expect((await screen.findByRole("alert")).textContent).toContain("What was drawn is kept.");
  screen.getByRole("button", { name: "Try again" }).click();
  await waitFor(() => expect(screen.getByText("a board")).toBeDefined());
  expect(attempts).toBe(2);
});

it("says when the board breaks, and opens it when asked again", async () => {
  const silent = vi.spyOn(console, "error").mockImplementation(() => undefined);
  let broken = true;
  const Canvas = ({ name }: { name: string }) => {
    if (broken) {
      throw new Error("an element that nothing can draw");
    }
    return name;
  };
  frame(
    () => Promise.resolve("a board"),
    (loaded) => <Canvas name={loaded} />,
  );
  expect(await screen.findByRole("alert")).toBeDefined();
  broken = false;
  screen.getByRole("button", { name: "Try again" }).click();
  await waitFor(() => expect(screen.getByText("a board")).toBeDefined());
  silent.mockRestore();
});
