import { createApi } from '#sdk/client.ts';
import { type Locale, rememberLocale } from '../../lib/locale.ts';
import { consentApi } from './consent-api.ts';
import { consentPage } from './controller.ts';
import { askToSignIn } from './sign-in-dialog.ts';
import type { Asked, Person } from './view/asked.ts';
import { modelOf, type Refusal } from './view/model.ts';
import type { Say } from './view/speech.ts';
import { loadSay } from './words.ts';

/** What the server drew the page from. */
interface Start {
  readonly asked: Asked | null;
  /** The link could not be looked up. */
  readonly refusal?: Refusal;
  readonly person: (Person & { user: { id: string } }) | null;
}

async function start(): Promise<void> {
  const root = document.getElementById('consent');
  const data = document.getElementById('start')?.textContent;
  if (!root || !data) return;
  const { asked, person, refusal } = JSON.parse(data) as Start;
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
    refusal ? { view: 'failed', refusal } : asked ? modelOf(asked, person) : { view: 'unknown' },
    person,
    say,
  );
}

void start();
