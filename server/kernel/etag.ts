/** Whether whoever writes has seen what is stored: by header, else by body, else it is not asked. */
export function hasSeen(current: string, ifMatch: string | undefined, inBody: string | undefined): boolean {
  const given = ifMatch ?? inBody;
  if (given === undefined || given === '') return true;
  return given
    .split(',')
    .map((it) =>
      it
        .trim()
        .replace(/^W\//, '')
        .replace(/^"(.*)"$/, '$1'),
    )
    .some((it) => it === '*' || it === current);
}
