import type { ToFrame } from "./messages.ts";

const PAGE = "/runner/frame.html";

/** A frame to run code in, as the runner needs it. */
export interface FrameLink {
  send(message: ToFrame): void;
  /** What comes out of the frame, which may be anything. */
  receive(listener: (data: unknown) => void): void;
  close(): void;
}

/** A new frame: sandboxed, so that its origin is nobody's, and out of sight. What is told before it is there waits in its port. */
export function openFrame(): FrameLink {
  const frame = document.createElement("iframe");
  const { port1: port, port2 } = new MessageChannel();
  frame.setAttribute("sandbox", "allow-scripts");
  frame.setAttribute("allow", "");
  frame.referrerPolicy = "no-referrer";
  frame.title = "Runner of code";
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  frame.style.cssText = "position:fixed;width:1px;height:1px;left:-9px;top:-9px;border:0;visibility:hidden";
  // Its origin is opaque and cannot be named; the port is for the page that was loaded just now.
  frame.addEventListener("load", () => frame.contentWindow?.postMessage("port", "*", [port2]), { once: true });
  frame.src = PAGE;
  document.body.append(frame);
  return {
    send: (message) => port.postMessage(message),
    receive: (listener) => {
      port.onmessage = ({ data }) => listener(data);
    },
    close: () => {
      port.close();
      frame.remove();
    },
  };
}
