/** Days as date fields have them, `yyyy-mm-dd`, in the reader's zone. */
export const dayOf = (at: Date): string => {
  const [month, day] = [at.getMonth() + 1, at.getDate()].map((it) => String(it).padStart(2, '0'));
  return `${at.getFullYear()}-${month}-${day}`;
};

/** Whether a text of the address is a day at all. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** The first instant of a day, or of one some days later, RFC 3339. */
export const startOfDay = (day: string, later = 0): string => instantOf(day, later, 0);

/** The middle of a day: a right that began or ended that day counts by its half. */
export const noonOf = (day: string): string => instantOf(day, 0, 12);

function instantOf(day: string, later: number, hour: number): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later, hour).toISOString();
}
