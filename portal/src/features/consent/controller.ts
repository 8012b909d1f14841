import { Fault, noAnswer } from '#sdk/client.ts';
import type { Locale } from '../../lib/locale.ts';
import type { ConsentApi } from './consent-api.ts';
import { toDom } from './dom.ts';
import { consentOf, faultsOf, type Place, readForm } from './form.ts';
import type { Asked, Person } from './view/asked.ts';
import { differenceOf } from './view/difference.ts';
import { type Form, freshForm, type Model, modelOf, type Refusal } from './view/model.ts';
import { draw } from './view/page.ts';
import { type Say, speechOf } from './view/speech.ts';

export interface Surroundings {
  /** Holds the whole page; what stands in it was drawn from `model` by the server. */
  readonly root: HTMLElement;
  readonly api: ConsentApi;
  readonly loadSay: (locale: Locale) => Promise<Say>;
  readonly onLocale: (locale: Locale) => void;
  /** Leaves for the sign-in page, which comes back here. */
  readonly signIn: () => Promise<void>;
  /** The same, as somebody else. */
  readonly switchAccount: () => Promise<void>;
}

type Request = Extract<Model, { view: 'request' }>;

/**
 * The page once its program runs: the markup is there already, so this only listens, and draws again what has changed.
 * What the reader typed is read from the fields, and outlives every drawing.
 */
export function consentPage(around: Surroundings, first: Model, person: Person | null, firstSay: Say) {
  const { root, api } = around;
  let model = first;
  let say = firstSay;
  let busy = false;

  const formNow = (): Form => (model.view === 'request' ? readForm(root, model.form) : freshForm(person));

  function show(next: Model, focus?: string): void {
    model = next;
    const locale = document.documentElement.lang;
    const { title, body } = draw(next, speechOf(locale, say, zoneOfReader()));
    document.title = title;
    const held = document.activeElement?.id;
    root.replaceChildren(...body.map(toDom));
    const place = focus ?? (held ? `#${CSS.escape(held)}` : undefined);
    if (place) root.querySelector<HTMLElement>(place)?.focus();
  }

  /** Asks the server how things stand and shows that. */
  async function refresh(form = formNow()): Promise<Asked | null> {
    const asked = await api.preview();
    show(asked ? modelOf(asked, person, form) : { view: 'unknown' });
    return asked;
  }

  async function speak(locale: Locale): Promise<void> {
    const form = formNow();
    say = await around.loadSay(locale);
    around.onLocale(locale);
    if (model.view === 'request' && model.preview) return show({ ...model, form }, '#language');
    // The reasons and the ways out are the server's words: they are asked for anew, in the new language.
    const asked = 'asked' in model ? await api.preview().catch(() => null) : null;
    if (asked && 'asked' in model)
      show(model.view === 'request' ? { ...modelOf(asked, person, form) } : { ...model, asked }, '#language');
    else show(model, '#language');
  }

  async function answer(act: 'accept' | 'decline'): Promise<void> {
    if (model.view !== 'request') return;
    if (model.preview) return progress(say('consent.preview.text'));
    const request: Request = { ...model, form: formNow() };
    if (act === 'accept' && complain(request)) return;
    progress(say('consent.answer.sending'));
    try {
      if (act === 'accept') await accept(request);
      else await decline(request);
    } catch (error) {
      await refused(error, request);
    } finally {
      progress('');
    }
  }

  async function accept(request: Request): Promise<void> {
    const { asked, form } = request;
    const acceptance = await api.accept(consentOf(asked, form));
    const signer = [form.signer.firstName, form.signer.lastName].map((it) => it.trim()).join(' ');
    const receipt = {
      view: 'receipt' as const,
      asked,
      acceptance,
      // Somebody else of the company was faster: theirs is the answer that counts.
      again: acceptance.acceptedBy !== request.person.user.userPrincipalName,
      ...(asked.asks?.agreement ? { signer } : {}),
    };
    show(receipt, 'h1');
    scrollTo(0, 0);
    await addPartners(receipt);
  }

  async function addPartners(receipt: Extract<Model, { view: 'receipt' }>): Promise<void> {
    const partners = await api.partners().catch(() => undefined); // the receipt is whole without them
    if (partners && model === receipt) show({ ...receipt, partners });
  }

  async function decline(request: Request): Promise<void> {
    await api.decline(request.form.reason.trim());
    show({ view: 'declined', asked: request.asked, person: request.person }, 'h1');
    scrollTo(0, 0);
  }

  /** Shows why the answer was not stored; where the request itself has changed, what is different now. */
  async function refused(error: unknown, request: Request): Promise<void> {
    const refusal = refusalOf(error, say);
    const fresh = stale.has(refusal.errorName) ? await api.preview().catch(() => undefined) : undefined;
    if (fresh === null) return show({ view: 'unknown' }, 'h1');
    if (fresh && refusal.errorName === 'relationships/consent-changed' && fresh.asks) {
      const changed = differenceOf(request.asked, fresh);
      // A tick given to the old text says nothing about the new one.
      const next = modelOf(fresh, person, { ...request.form, box: false });
      return show(next.view === 'request' ? { ...next, changed } : next, '#changed');
    }
    const next = fresh ? modelOf(fresh, person, request.form) : request;
    if (next.view !== 'request') return show(next, 'h1');
    show({ ...next, refusal }, '#refusal');
  }

  /** Says what is missing, at its place, and moves the focus there. */
  function complain({ asked, form }: Request): boolean {
    for (const old of root.querySelectorAll('.err')) old.remove();
    for (const field of root.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
    const faults = faultsOf(asked, form);
    for (const { place, fault } of faults) {
      const field = root.querySelector<HTMLElement>(`#${place}`);
      const words = document.createElement('p');
      words.className = 'err';
      words.id = `${place}-error`;
      words.textContent = wordsFor(place, fault, asked);
      field?.closest('.f')?.append(words);
      field?.setAttribute('aria-invalid', 'true');
      field?.setAttribute('aria-describedby', words.id);
    }
    const [first] = faults;
    if (first) root.querySelector<HTMLElement>(`#${first.place}`)?.focus();
    return first !== undefined;
  }

  function wordsFor(place: Place, fault: 'missing' | 'not-an-email', asked: Asked): string {
    if (fault === 'not-an-email') return say('shell.field.not-an-email');
    if (place !== 'box') return say('shell.field.required');
    return say('consent.answer.box-missing', { customer: asked.reader?.name ?? '' });
  }

  function progress(text: string): void {
    const place = root.querySelector('#progress');
    if (place) place.textContent = text;
  }

  const acts: Record<string, () => Promise<unknown>> = {
    accept: () => answer('accept'),
    decline: () => answer('decline'),
    'sign-in': around.signIn,
    switch: around.switchAccount,
    reload: () => refresh().then(() => root.querySelector<HTMLElement>('#main')?.focus()),
    'copy-link': () => copyLink(root, say),
    print: async () => print(),
  };

  root.addEventListener('click', async (event) => {
    const act = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
    const perform = act && acts[act];
    if (!perform || busy) return;
    busy = true; // eight clicks are one answer
    try {
      await perform();
    } finally {
      busy = false;
    }
  });
  root.addEventListener('change', (event) => {
    const field = event.target as HTMLSelectElement;
    if (field.id === 'language') void speak(field.value as Locale);
  });

  if (model.view === 'request' && model.preview) show(model);
  // The server knows no zone and no partners beside those that ask.
  if (model.view === 'receipt') {
    show(model);
    void addPartners(model);
  }
}

/** Refusals after which the page itself is out of date. */
const stale = new Set([
  'relationships/consent-changed',
  'relationships/invitation-decided',
  'relationships/invitation-expired',
  'relationships/partnership-ended',
  'relationships/partner-inactive',
  'relationships/meant-for-another-company',
  'access/forbidden',
  'api/not-found',
]);

function refusalOf(error: unknown, say: Say): Refusal {
  if (!(error instanceof Fault)) throw error;
  const { errorName, requestId } = error;
  const description = errorName === noAnswer ? say('shell.state.offline') : error.description;
  return { description, errorName, requestId };
}

const zoneOfReader = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

async function copyLink(root: HTMLElement, say: Say): Promise<void> {
  await navigator.clipboard.writeText(location.origin + location.pathname);
  const place = root.querySelector('[data-act="copy-link"]');
  if (place) place.lastChild?.replaceWith(say('shell.button.copied'));
}
