import { expect, it } from "vitest";
import { type Command, matching } from "./commands";

const command = (name: string, also?: string): Command => ({
  ...{ id: name, name, group: "Go to", run: () => undefined },
  ...(also === undefined ? {} : { also }),
});
const commands = [command("Write a question"), command("Questions"), command("Sign out", "log out leave"), command("Kits")];

it("all commands match nothing typed", () => {
  expect(matching(commands, " ")).toHaveLength(4);
});

it("a command whose name starts with what is typed comes first", () => {
  expect(matching(commands, "quest").map(({ name }) => name)).toEqual(["Questions", "Write a question"]);
});

it("words match in any order, and by further names", () => {
  expect(matching(commands, "question write").map(({ name }) => name)).toEqual(["Write a question"]);
  expect(matching(commands, "leave").map(({ name }) => name)).toEqual(["Sign out"]);
});
