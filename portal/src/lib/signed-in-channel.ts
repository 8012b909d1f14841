/** Where the window of a new sign-in tells the others of this browser that it succeeded. */
export const signedInChannel = (): BroadcastChannel => new BroadcastChannel('twotier.signed-in');
