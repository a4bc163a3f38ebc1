import { Lexer, type Token, type Tokens } from "marked";
import { createElement, Fragment, type ReactNode, useMemo } from "react";
import { CodeBlock } from "./CodeBlock";
import classes from "./Markdown.module.css";

interface Props {
  text: string;
  /** The level the text's own top heading gets, so that it fits under the page's headings. */
  headingLevel?: 2 | 3 | 4 | 5;
}

/**
 * Markdown as React elements. There is no way from the text to markup: HTML in it is shown as text, images become links, and only
 * http, https and mailto addresses are followed.
 */
export function Markdown({ text, headingLevel = 3 }: Props) {
  const tokens = useMemo(() => new Lexer({ gfm: true }).lex(text), [text]);
  return <div className={classes.text}>{blocks(tokens, headingLevel)}</div>;
}

function blocks(tokens: readonly Token[], top: number): ReactNode {
  return tokens.map((token, index) => <Fragment key={index}>{block(token as Tokens.Generic, top)}</Fragment>);
}

function block(token: Tokens.Generic, top: number): ReactNode {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "heading":
      return createElement(`h${Math.min(top + (token as Tokens.Heading).depth - 1, 6)}`, null, inlines(token.tokens));
    case "paragraph":
      return <p>{inlines(token.tokens)}</p>;
    case "blockquote":
      return <blockquote>{blocks(token.tokens ?? [], top)}</blockquote>;
    case "code":
      return <CodeBlock text={(token as Tokens.Code).text} language={(token as Tokens.Code).lang ?? ""} />;
    case "list":
      return list(token as Tokens.List, top);
    case "table":
      return table(token as Tokens.Table);
    case "hr":
      return <hr />;
    case "text":
      return token.tokens ? inlines(token.tokens) : (token["text"] as string);
    default:
      return <p>{token.raw}</p>;
  }
}

function list(token: Tokens.List, top: number): ReactNode {
  const items = token.items.map((item, index) => (
    <li key={index}>
      {item.task && (item.checked === true ? "☑ " : "☐ ")}
      {blocks(item.tokens.filter((part) => part.type !== "checkbox"), top)}
    </li>
  ));
  return token.ordered ? <ol start={token.start === "" ? 1 : token.start}>{items}</ol> : <ul>{items}</ul>;
}

function table(token: Tokens.Table): ReactNode {
  const align = (column: number) => ({ textAlign: token.align[column] ?? "left" }) as const;
  return (
    <div className={classes.scroll} role="group" aria-label="Table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {token.header.map((cell, column) =>
              // A header without words, as over the names of rows, is only a corner.
              cell.text.trim() === "" ? (
                <td key={column} />
              ) : (
                <th key={column} style={align(column)}>
                  {inlines(cell.tokens)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} style={align(column)}>
                  {inlines(cell.tokens)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inlines(tokens: readonly Token[] = []): ReactNode {
  return tokens.map((token, index) => <Fragment key={index}>{inline(token as Tokens.Generic)}</Fragment>);
}

function inline(token: Tokens.Generic): ReactNode {
  switch (token.type) {
    case "strong":
      return <strong>{inlines(token.tokens)}</strong>;
    case "em":
      return <em>{inlines(token.tokens)}</em>;
    case "del":
      return <del>{inlines(token.tokens)}</del>;
    case "codespan":
      return <code>{(token as Tokens.Codespan).text}</code>;
    case "br":
      return <br />;
    case "link":
      return anchor((token as Tokens.Link).href, inlines(token.tokens));
    case "image":
      return anchor((token as Tokens.Image).href, (token as Tokens.Image).text || (token as Tokens.Image).href);
    case "text":
    case "escape":
      return token.tokens ? inlines(token.tokens) : (token["text"] as string);
    default:
      return token.raw;
  }
}

function anchor(address: string, words: ReactNode): ReactNode {
  return isFollowable(address) ? (
    <a href={address} rel="noreferrer noopener" target="_blank">
      {words}
    </a>
  ) : (
    <span>{words}</span>
  );
}

/** True for addresses that lead to a page or a mailbox, whatever else a text tries. */
export function isFollowable(address: string): boolean {
  try {
    return ["http:", "https:", "mailto:"].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}
