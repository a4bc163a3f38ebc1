import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import classes from "./CodeBlock.module.css";

interface Props {
  text: string;
  language: string;
  /** What the code is, for the caption. */
  caption?: string;
}

/** A program, coloured once the parser for its language has arrived; readable before that. */
export function CodeBlock({ text, language, caption }: Props) {
  const { data: spans } = useQuery({
    queryKey: ["highlighted", language, text],
    queryFn: async () => (await import("./highlight")).highlight(text, language),
    staleTime: Infinity,
    retry: false,
  });
  const label = caption ?? (language === "" ? "Code" : `Code in ${language}`);
  return (
    <figure className={classes.figure}>
      {caption !== undefined && <figcaption className={classes.caption}>{caption}</figcaption>}
      <pre className={classes.code} role="group" aria-label={label} tabIndex={0}>
        <code>
          {spans?.map((span, index) =>
            span.style === "" ? (
              <Fragment key={index}>{span.text}</Fragment>
            ) : (
              <span key={index} className={span.style}>
                {span.text}
              </span>
            ),
          ) ?? text}
        </code>
      </pre>
    </figure>
  );
}
