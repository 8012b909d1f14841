const keyOf = (tenantId: string) => `invitations.job.${tenantId}`;

/** The upload this browser started last for that company: who left the page finds it again. The id opens nothing by itself. */
export function lastUpload(tenantId: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(tenantId)) ?? undefined;
  } catch {
    return undefined; // a browser that keeps nothing
  }
}

export function rememberUpload(tenantId: string, jobId: string): void {
  try {
    localStorage.setItem(keyOf(tenantId), jobId);
  } catch {
    // The address still names the job for as long as the page stands.
  }
}
