import { createApi } from '#sdk/client.ts';
import { readConsentPreview } from '../../lib/consent-preview.ts';
import { type Locale, rememberLocale } from '../../lib/locale.ts';
import { consentApi } from './consent-api.ts';
import { consentPage } from './controller.ts';
import { askToSignIn } from './sign-in-dialog.ts';
import type { Asked, Person } from './view/asked.ts';
import { emptyForm, type Model, modelOf, type Refusal } from './view/model.ts';
import type { Say } from './view/speech.ts';
import { loadSay } from './words.ts';

/** What the server drew the page from. */
interface Start {
  readonly asked: Asked | null;
  /** The link could not be looked up. */
  readonly refusal?: Refusal;
  /** A partner looks at what it prepares. */
  readonly preview?: true;
  readonly person: (Person & { user: { id: string } }) | null;
}

function modelFrom({ asked, person, refusal, preview }: Start, say: Say): Model {
  const previewed = preview ? readConsentPreview() : null;
  if (previewed) return previewOf(previewed as Asked, say);
  if (refusal) return { view: 'failed', refusal };
  return asked ? modelOf(asked, person) : { view: 'unknown' };
}

/** As a Global admin of the customer would see it. */
const previewOf = (asked: Asked, say: Say): Model => ({
  view: 'request',
  asked: {
    ...asked,
    reader: {
      id: '',
      domain: '',
      country: '',
      ...asked.reader,
      name: asked.reader?.name || say('consent.preview.customer'),
    },
    may: ['invitation.accept', 'invitation.decline'],
  },
  person: {
    user: { userPrincipalName: '', displayName: '' },
    tenant: { name: '' },
    roles: ['global_admin'],
  },
  form: emptyForm,
  preview: true,
});

async function start(): Promise<void> {
  const root = document.getElementById('consent');
  const data = document.getElementById('start')?.textContent;
  if (!root || !data) return;
  const { person } = JSON.parse(data) as Start;
  const path = location.pathname;
  const token = path.split('/')[2] ?? '';
  let say: Say = await loadSay(document.documentElement.lang as Locale);

  const api = createApi({
    baseUrl: '',
    locale: () => document.documentElement.lang,
    onSignedOut: async (fault) => {
      const again = await askToSignIn(fault, say);
      if (!again) return false;
      const me = await api.get('/v1/me');
      // Another person reads another page: theirs.
      if (me.user.id !== person?.user.id) location.reload();
      return true;
    },
  });
  const signIn = async () => {
    // The link waits in the server's own record of this sign-in: it is in no address and in no storage.
    await api.post('/v1/signin/start', { body: { returnTo: path } });
    location.assign('/signin');
  };

  consentPage(
    {
      root,
      api: consentApi(api, token),
      loadSay: async (locale) => {
        say = await loadSay(locale);
        return say;
      },
      onLocale: (locale) => {
        rememberLocale(locale);
        document.documentElement.lang = locale;
      },
      signIn,
      switchAccount: async () => {
        await api.post('/v1/signin/signout');
        await signIn();
      },
    },
    modelFrom(JSON.parse(data) as Start, say),
    person,
    say,
  );
}

void start();
