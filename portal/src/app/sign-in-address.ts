/** Where to sign in, and come back from. Only a path of ours travels; the server checks it again. */
export function signInAddress(returnTo: string): string {
  return returnTo === '/' ? '/signin' : `/signin?${new URLSearchParams({ returnTo })}`;
}
