import type { Asked } from './view/asked.ts';
import type { Form, Signer } from './view/model.ts';

export type Place = keyof Signer | 'box';
export type Fault = 'missing' | 'not-an-email';

/** What is still missing for a yes, in the order it stands on the page; the first gets the focus. */
export function faultsOf(asked: Asked, form: Form): readonly { place: Place; fault: Fault }[] {
  const faults: { place: Place; fault: Fault }[] = [];
  if (asked.asks?.agreement) {
    for (const place of ['firstName', 'lastName', 'email'] as const)
      if (form.signer[place].trim() === '') faults.push({ place, fault: 'missing' });
    const email = form.signer.email.trim();
    if (email !== '' && !/^[^\s@]+@[^\s@]+$/.test(email))
      faults.push({ place: 'email', fault: 'not-an-email' });
  }
  if (!form.box) faults.push({ place: 'box', fault: 'missing' });
  return faults;
}

/** The body of an acceptance: all rights, or those not left out, each as a whole. */
export function consentOf(asked: Asked, form: Form) {
  const given = (asked.asks?.grants ?? []).filter((it) => !form.leftOut.includes(it.id));
  const { firstName, lastName, email, phoneNumber } = form.signer;
  const phone = phoneNumber.trim();
  return {
    relationship: form.box,
    adminRights: form.leftOut.length === 0 ? (true as const) : given.map((it) => it.id),
    ...(asked.asks?.agreement
      ? {
          agreement: {
            accepted: form.box,
            signer: {
              firstName: firstName.trim(),
              lastName: lastName.trim(),
              email: email.trim(),
              ...(phone ? { phoneNumber: phone } : {}),
            },
          },
        }
      : {}),
    textVersion: asked.textVersion ?? '',
  };
}

/** What stands in the fields now. */
export function readForm(root: ParentNode, before: Form): Form {
  const text = (id: string, usual: string) =>
    root.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${id}`)?.value ?? usual;
  const grants = [...root.querySelectorAll<HTMLInputElement>('input[data-grant]')];
  const { signer } = before;
  return {
    box: root.querySelector<HTMLInputElement>('#box')?.checked ?? before.box,
    leftOut:
      grants.length > 0
        ? grants.filter((it) => !it.checked).map((it) => it.dataset['grant'] ?? '')
        : before.leftOut,
    signer: {
      firstName: text('firstName', signer.firstName),
      lastName: text('lastName', signer.lastName),
      email: text('email', signer.email),
      phoneNumber: text('phoneNumber', signer.phoneNumber),
    },
    reason: text('reason', before.reason),
  };
}
