import { createHash } from 'node:crypto';
import { type Locale, locales, type MessageId, say } from '#kernel/words.ts';
import { registryPath } from './provider.ts';

/** What one of the registry's two pages shows. */
export interface RegistryPage {
  readonly locale: Locale;
  readonly uid: string;
  /** The second page asks for the password of this name. */
  readonly userName?: string;
  readonly problem?: { readonly id: MessageId; readonly seconds?: number };
}

const html = (text: string): string => text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);

const languages: Record<Locale, string> = { en: 'English', 'zh-CN': '简体中文', ru: 'Русский' };

/** User name → **Next** → password → **Sign in**. Two plain forms: nothing here needs a script. */
export function renderRegistryPage(page: RegistryPage): string {
  const { locale, uid, userName, problem } = page;
  const t = (id: MessageId, values: Record<string, string | number> = {}) => html(say(locale, id, values));
  const step = userName === undefined ? 'name' : 'password';
  const action = `${registryPath}/signin/${encodeURIComponent(uid)}`;
  const title = t(step === 'name' ? 'membership.registry.title' : 'membership.registry.password-title');
  const wrong = problem ? ' aria-describedby="problem" aria-invalid="true"' : '';
  const fields =
    userName === undefined
      ? `<label for="field">${t('membership.registry.user-name')}</label>
<input id="field" name="userName" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="320" autofocus${wrong}>`
      : `<p class="who"><bdi>${html(userName)}</bdi> <a href="${action}?lang=${locale}">${t('membership.registry.other-name')}</a></p>
<input type="hidden" name="userName" value="${html(userName)}">
<label for="field">${t('membership.registry.password')}</label>
<input id="field" name="password" type="password" autocomplete="current-password" required maxlength="1024" autofocus${wrong}>`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="site">${t('membership.registry.name')}</p>
<h1>${title}</h1>
<p>${t(step === 'name' ? 'membership.registry.intro' : 'membership.registry.password-intro')}</p>
${problem ? `<p class="problem" id="problem" role="alert">${t(problem.id, problem.seconds === undefined ? {} : { seconds: problem.seconds })}</p>` : ''}
<form method="post" action="${action}${step === 'name' ? '' : '/password'}?lang=${locale}">
${fields}
<button class="primary">${t(step === 'name' ? 'membership.registry.next' : 'membership.registry.sign-in')}</button>
</form>
<form method="post" action="${action}/cancel">
<button>${t('membership.registry.cancel')}</button>
</form>
</main>
<nav aria-label="${t('membership.registry.languages')}">
${locales.map((it) => `<a lang="${it}" href="${action}?lang=${it}"${it === locale ? ' aria-current="true"' : ''}>${languages[it]}</a>`).join('\n')}
</nav>
</body>
</html>
`;
}

const style = `:root{color-scheme:light dark;--ink:#1f2328;--soft:#57606a;--page:#f4f1ea;--card:#fff;--line:#8a8374;--act:#7a3e00;--on-act:#fff;--bad:#a4262c}
@media(prefers-color-scheme:dark){:root{--ink:#f0ede6;--soft:#c2bcb0;--page:#1d1b18;--card:#292622;--line:#8a8374;--act:#ffb46b;--on-act:#2b1600;--bad:#ffa8a3}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:16px;padding:16px;background:var(--page);color:var(--ink);font:16px/1.5 "Segoe UI","Noto Sans","Noto Sans CJK SC",system-ui,sans-serif}
main{width:100%;max-width:420px;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:24px}
.site{margin:0;color:var(--soft);font-weight:600}h1{margin:4px 0 0;font-size:24px;line-height:1.3}p{overflow-wrap:anywhere}
label{display:block;font-weight:600}input:not([type=hidden]){width:100%;min-height:44px;margin:4px 0 16px;padding:8px 12px;font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:4px}
button{width:100%;min-height:44px;font:inherit;font-weight:600;color:var(--act);background:transparent;border:1px solid var(--act);border-radius:4px;cursor:pointer}button.primary{color:var(--on-act);background:var(--act)}
form+form{margin-top:12px}a{color:var(--act)}nav{display:flex;flex-wrap:wrap;gap:0 8px}nav a{padding:10px 8px}nav a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
.problem{color:var(--bad);font-weight:600}:focus-visible{outline:3px solid var(--act);outline-offset:2px}`;

/** Nothing but this page's own style, and forms that lead on here or back to where the person came from. */
export const registryPagePolicy = (publicUrl: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; ` +
  `form-action 'self' ${publicUrl}; base-uri 'none'; frame-ancestors 'none'`;
