export const shortestPassword = 12;

/** Why a password is not acceptable yet; null when it is. Length is what counts, so nothing else is asked. */
export function passwordFault(password: string): string | null {
  const length = Array.from(password).length;
  if (length === 0) {
    return "Choose a password.";
  }
  return length < shortestPassword ? `Use at least ${shortestPassword} characters; ${shortestPassword - length} more.` : null;
}
