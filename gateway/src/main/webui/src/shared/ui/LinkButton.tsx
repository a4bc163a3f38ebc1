import { Anchor, type AnchorProps, Button, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, Ref } from "react";

type Native<P> = P & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof P | "href"> & { ref?: Ref<HTMLAnchorElement> };

/** A button that leads to a page: a real link, with the router's typed `to` and `params`. */
export const LinkButton = createLink(function ButtonLink({ ref, ...props }: Native<ButtonProps>) {
  return <Button component="a" ref={ref} {...props} />;
});

/** A link within text. */
export const TextLink = createLink(function AnchorLink({ ref, ...props }: Native<AnchorProps>) {
  return <Anchor ref={ref} {...props} />;
});
