/** Why a file cannot have a name, in words for whoever typed it; null if it can. */
export function refusedName(name: string, taken: readonly string[]): string | null {
  if (name === "") {
    return "Give the file a name, such as solution.py.";
  }
  if (name.length > 80) {
    return "A name has at most 80 characters.";
  }
  return taken.includes(name) ? "There is a file of that name. Choose another." : null;
}
