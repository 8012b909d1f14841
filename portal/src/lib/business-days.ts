const day = 86_400_000;

/** The same time so many business days later. Saturdays and Sundays are none, by UTC as the server counts them. */
export function businessDaysAfter(from: Date, days: number): Date {
  let at = from.getTime();
  for (let left = days; left > 0; left -= 1)
    do at += day;
    while (new Date(at).getUTCDay() % 6 === 0);
  return new Date(at);
}
