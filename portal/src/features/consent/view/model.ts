import { type Acceptance, type Asked, isSettled, type Person } from './asked.ts';
import type { Difference } from './difference.ts';

/** What the reader has entered so far; kept over a change of language or of the request. */
export interface Form {
  readonly box: boolean;
  /** Ids of the rights that are left out. */
  readonly leftOut: readonly string[];
  readonly signer: Signer;
  readonly reason: string;
}

export interface Signer {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phoneNumber: string;
}

/** A refusal as the server said it. */
export interface Refusal {
  readonly description: string;
  readonly errorName: string;
  readonly requestId: string;
}

/** One of the customer's partners, of `GET /v1/partners`. */
export interface MyPartner {
  readonly partnerId: string;
  readonly name: string;
  readonly relationships: readonly { readonly state: string }[];
  readonly rights: readonly { readonly state: string }[];
}

/** What the page shows. */
export type Model =
  | { readonly view: 'unknown' }
  /** The link could not even be looked up. */
  | { readonly view: 'failed'; readonly refusal: Refusal }
  /** Nobody is signed in. */
  | { readonly view: 'visitor'; readonly asked: Asked }
  /** Answered, withdrawn or lapsed. */
  | { readonly view: 'over'; readonly asked: Asked; readonly person?: Person }
  | {
      readonly view: 'request';
      readonly asked: Asked;
      readonly person: Person;
      readonly form: Form;
      readonly changed?: Difference;
      readonly refusal?: Refusal;
      /** For the partner who prepares it: nothing can be answered. */
      readonly preview?: true;
    }
  | { readonly view: 'declined'; readonly asked: Asked; readonly person: Person }
  | {
      readonly view: 'receipt';
      readonly asked: Asked;
      readonly acceptance: Acceptance;
      /** Answered before; this is the first answer once more. */
      readonly again: boolean;
      readonly signer?: string;
      readonly partners?: readonly MyPartner[];
    };

export const emptyForm: Form = {
  box: false,
  leftOut: [],
  signer: { firstName: '', lastName: '', email: '', phoneNumber: '' },
  reason: '',
};

/** Before anything is typed; whoever is signed in will most often be who signs. */
export const freshForm = (person: Person | null): Form => ({
  ...emptyForm,
  signer: { ...emptyForm.signer, email: person?.user.email ?? '' },
});

/** @param person null where nobody is signed in */
export function modelOf(asked: Asked, person: Person | null, form: Form = freshForm(person)): Model {
  const open = asked.state === 'prepared' || asked.state === 'opened';
  if (!person) return open ? { view: 'visitor', asked } : { view: 'over', asked };
  if (asked.acceptance && isSettled(asked))
    return { view: 'receipt', asked, acceptance: asked.acceptance, again: true };
  return open ? { view: 'request', asked, person, form } : { view: 'over', asked, person };
}
