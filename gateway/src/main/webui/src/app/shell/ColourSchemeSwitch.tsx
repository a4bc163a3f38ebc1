import { type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { Icon, type IconName } from "@/shared/ui/Icon";

export const schemes: { value: MantineColorScheme; name: string; icon: IconName }[] = [
  { value: "light", name: "Light", icon: "sun" },
  { value: "dark", name: "Dark", icon: "moon" },
  { value: "auto", name: "Like the system", icon: "screen" },
];

/** Part of a menu. */
export function ColourSchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>Colours</Menu.Label>
      {schemes.map(({ value, name, icon }) => (
        <Menu.Item
          key={value}
          role="menuitemradio"
          aria-checked={colorScheme === value}
          leftSection={<Icon name={icon} />}
          rightSection={colorScheme === value ? <Icon name="check" /> : null}
          closeMenuOnClick={false}
          onClick={() => setColorScheme(value)}
        >
          {name}
        </Menu.Item>
      ))}
    </>
  );
}
