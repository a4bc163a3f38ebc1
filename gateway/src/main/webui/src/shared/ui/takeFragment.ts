/**
 * Takes the secret after # out of the address bar, so that it is neither shared by copying the address nor kept in the history.
 * A second call gives the same answer for the same page load.
 */
let taken: { path: string; secret: string } | null = null;

export function takeFragment(): string | null {
  const path = window.location.pathname;
  const secret = decodeURIComponent(window.location.hash.slice(1));
  if (secret !== "") {
    taken = { path, secret };
    window.history.replaceState(window.history.state, "", path + window.location.search);
  }
  return taken?.path === path ? taken.secret : null;
}
