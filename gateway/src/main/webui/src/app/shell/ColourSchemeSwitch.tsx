import { type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";

export const schemes: { value: MantineColorScheme; name: string }[] = [
  { value: "light", name: "Light" },
  { value: "dark", name: "Dark" },
  { value: "auto", name: "Like the system" },
];

/** Part of a menu. */
export function ColourSchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>Colours</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
        {schemes.map(({ value, name }) => (
          <Menu.RadioItem key={value} value={value}>
            {name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
