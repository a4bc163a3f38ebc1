import { afterEach, beforeEach, expect, it } from "vitest";
import { leaveKeys } from "./leaveKeys";

let home: HTMLElement;
let heard: string[];
let standing: "nothing" | "selection" | "more";
let end: () => void;

beforeEach(() => {
  document.body.innerHTML =
    '<section data-board-home tabindex="-1"><div id="place"><div id="home"><div id="canvas" tabindex="0"><textarea></textarea></div></div></div></section>';
  home = document.getElementById("home") as HTMLElement;
  heard = [];
  standing = "nothing";
  // As the canvas hears its keys, and as the room does.
  document.getElementById("canvas")?.addEventListener("keydown", ({ key }) => heard.push(`canvas ${key}`));
  document.body.onkeydown = ({ key, ctrlKey }) => void heard.push(`room ${ctrlKey ? "Ctrl " : ""}${key}`);
  end = leaveKeys(
    home,
    () => standing,
    () => (standing = "nothing"),
  );
});

afterEach(() => {
  end();
  document.body.onkeydown = null;
  document.body.innerHTML = "";
});

function press(key: string, more: KeyboardEventInit = {}, at = "#canvas") {
  document.querySelector<HTMLElement>(at)?.focus();
  document.querySelector(at)?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

it("the command palette's key goes past the canvas to the room", () => {
  press("k", { ctrlKey: true });
  expect(heard).toEqual(["room Ctrl k"]);
});

it("Escape leaves the board when there is nothing on it to end", () => {
  standing = "more";
  press("Escape");
  expect(heard).toEqual(["canvas Escape", "room Escape"]);
  expect(document.activeElement?.id).toBe("canvas");
  standing = "nothing";
  press("Escape");
  expect(document.activeElement).toBe(document.querySelector("[data-board-home]"));
});

it("Escape ends a selection first, and leaves the board the next time", () => {
  standing = "selection";
  press("Escape");
  expect(standing).toBe("nothing");
  expect(document.activeElement?.id).toBe("canvas");
  press("Escape");
  expect(document.activeElement).toBe(document.querySelector("[data-board-home]"));
});

it("what the board does not do is left to the browser, and typing is left alone", () => {
  press("s", { ctrlKey: true });
  press("9");
  expect(heard).toEqual([]);
  press("r");
  press("9", {}, "textarea");
  expect(heard).toEqual(["canvas r", "room r", "canvas 9", "room 9"]);
});
