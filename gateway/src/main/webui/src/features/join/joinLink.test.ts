import { beforeEach, expect, it, vi } from "vitest";

/** The page as it is after loading it anew. */
async function loaded(address: string) {
  vi.resetModules();
  window.history.replaceState(null, "", address);
  return import("./joinLink");
}

beforeEach(() => sessionStorage.clear());

it("a link is still known when the page is loaded again before it was redeemed", async () => {
  expect((await loaded("/join#secret")).joinToken()).toBe("secret");
  expect(window.location.hash).toBe("");

  expect((await loaded("/join")).joinToken()).toBe("secret");
});

it("a newer link takes the place of the one that was kept", async () => {
  (await loaded("/join#first")).joinToken();

  expect((await loaded("/join#second")).joinToken()).toBe("second");
});

it("a link that was redeemed is forgotten", async () => {
  const page = await loaded("/join#secret");
  page.joinToken();

  page.forgetJoinToken();

  expect((await loaded("/join")).joinToken()).toBeNull();
});
