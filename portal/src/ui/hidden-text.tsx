import type { ReactNode } from 'react';

/** Text for screen readers alone. `live` has it read out when it changes. */
export function HiddenText({ children, live = false }: { children: ReactNode; live?: boolean }) {
  return (
    <span className="vh" {...(live ? { role: 'status' } : {})}>
      {children}
    </span>
  );
}
