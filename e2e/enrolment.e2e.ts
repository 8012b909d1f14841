import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { barriers, watch } from './barriers.ts';
import { linkMailed, mailsTo } from './mails.ts';
import { aBrowser, apiOf, signedIn } from './people.ts';
import { signInAtRegistry } from './registry.ts';
import { type Demo, test } from './testing.ts';
import { type Locale, locales, type Say, wordsOf } from './words.ts';

const looks = {
  en: { theme: 'light', width: 1440, rules: 'all' },
  'zh-CN': { theme: 'dark', width: 390, rules: 'all' },
  ru: { theme: 'light', width: 390, rules: 'all' },
} as const;

/** A company for each language; nobody knows it before. */
const companies = {
  en: { name: 'Nebelhorn IT GmbH', prefix: 'nebelhorn', profile: 0 },
  'zh-CN': { name: 'Apfelbaum Systeme GmbH', prefix: 'apfelbaum', profile: 1 },
  ru: { name: 'Leuchtturm Daten GmbH', prefix: 'leuchtturm', profile: 2 },
} as const;

const password = 'correct-horse-battery-7';

async function aWindow(browser: Browser, locale: Locale) {
  const { theme, width } = looks[locale];
  const context = await aBrowser(browser, { locale, theme, width });
  await watch(context);
  return context.newPage();
}

const fill = async (page: Page, label: string, value: string) =>
  // Where a value is needed, a star stands behind the label.
  page
    .getByLabel(new RegExp(`^${label.replaceAll(/[()[\]{}.*+?^$|\\/]/g, '\\$&')}\\s*\\*?$`))
    .and(page.locator('input'))
    .fill(value);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Signs in for the first time: the second factor is set up on the way. */
async function firstSignIn(page: Page, userName: string, say: Say) {
  await page.getByRole('textbox', { name: say('sign-in.user.label') }).fill(userName);
  await press(page, say('sign-in.user.next'));
  await fill(page, say('sign-in.password.label'), password);
  await press(page, say('sign-in.password.submit'));
  await press(page, say('sign-in.set-up.totp-add'));
  const key = (await page.locator('code').textContent()) ?? '';
  await page
    .getByRole('textbox', { name: say('sign-in.totp.label') })
    .fill(generateSync({ secret: key.replaceAll(' ', '') }));
  await press(page, say('sign-in.set-up.totp-confirm'));
  await press(page, say('sign-in.codes.stored'));
}

/** The vendor's reviewer finds everything in order. */
async function passAll(demo: Demo, company: string) {
  const olga = await apiOf(demo, 'olga');
  const { items } = await olga.get('/v1/enrollments');
  const enrollmentId = items.find((it) => it.legalProfile.companyName === company)?.id ?? '';
  for (const check of ['identity', 'employment', 'business', 'due_diligence'] as const)
    await olga.post('/v1/enrollments/{enrollmentId}/checks/{check}', {
      params: { path: { enrollmentId, check } },
      body: { outcome: 'passed', reason: 'In order.' },
    });
}

describe.each(locales)('in %s', (locale) => {
  const say = wordsOf(locale);
  const { name, prefix, profile } = companies[locale];
  const email = `mona.reiher@${prefix}.example`;

  test('A2, A1, A5: from the start page, with a new tenant, by way of every step to an account that is ready', async ({
    browser,
    demo,
  }) => {
    const page = await aWindow(browser, locale);
    const seen = async () => {
      // What lies under the head of a page scrolled halfway counts as too small to be pressed.
      await page.evaluate(() => scrollTo(0, 0));
      expect(await barriers(page, looks[locale])).toEqual([]);
    };

    await page.goto('/enroll/start');
    for (const it of ['tenant', 'membership', 'details'] as const)
      await page.getByText(say(`enrolment.welcome.${it}`)).waitFor();
    await page.getByText(say('enrolment.welcome.then-review')).waitFor();
    await seen();
    await page.getByRole('link', { name: say('enrolment.button.next') }).click();
    await page.getByRole('link', { name: say('enrolment.tenant.sign-in') }).waitFor();
    await seen();
    await page.getByRole('link', { name: say('enrolment.tenant.create') }).click();

    await fill(page, say('shell.company.name'), name);
    await fill(page, say('enrolment.sign-up.domain'), prefix);
    await page.getByLabel(say('shell.company.country')).selectOption('DE');
    await fill(page, say('enrolment.field.firstName'), 'Mona');
    await fill(page, say('enrolment.field.lastName'), 'Reiher');
    await fill(page, say('enrolment.field.work-email'), email);
    await fill(page, say('sign-in.new-password.label'), password);
    await fill(page, say('sign-in.new-password.again'), password);
    await seen();
    await press(page, say('enrolment.tenant.create'));
    await page.getByRole('heading', { name: say('enrolment.sign-up.mailed-title') }).waitFor();
    await seen();

    await page.goto(await linkMailed(demo, email, '/signup/confirm/'));
    await page.getByRole('button', { name: say('enrolment.button.confirm') }).waitFor();
    await seen();
    await press(page, say('enrolment.button.confirm'));
    await page.getByText(say('enrolment.confirm.done')).waitFor();
    const userName = (await page.getByText(/^mona\.reiher@/).textContent()) ?? '';
    await page.getByRole('link', { name: say('sign-in.page.title') }).click();
    await firstSignIn(page, userName, say);

    // The partner ID: by a sign-in at the registry, which is an account of its own.
    await page.getByText(say('membership.why.benefits')).waitFor();
    await page.getByText(say('membership.why.incentives')).waitFor();
    await seen();
    await signInAtRegistry(page, demo, 'newcomers', say);
    await page.getByRole('radio').and(page.locator(':enabled')).nth(profile).check();
    await seen();
    await press(page, say('membership.continue.button'));

    await page.getByRole('heading', { name: say('enrolment.step.legal') }).waitFor();
    await seen();
    await fill(page, say('enrolment.field.street'), 'Seestraße 4');
    await fill(page, say('enrolment.field.city'), 'Lindau');
    await fill(page, say('enrolment.field.postal-code'), '8813');
    await press(page, say('enrolment.button.next'));
    // What would be refused is said at its field, and typed text stays.
    await page.getByText(say('enrolment.wrong.postalCode')).waitFor();
    await seen();
    await fill(page, say('enrolment.field.postal-code'), '88131');
    await press(page, say('enrolment.button.next'));

    await page.getByRole('heading', { name: say('enrolment.step.contact') }).waitFor();
    await fill(page, say('enrolment.field.firstName'), 'Mona');
    await fill(page, say('enrolment.field.lastName'), 'Reiher');
    await fill(page, say('enrolment.field.work-email'), 'mona.reiher@gmail.com');
    await fill(page, say('enrolment.field.phone'), '08382 901820');
    await press(page, say('enrolment.button.next'));
    // A9: an address at a public mail service, with the reason.
    await page.getByText(say('problem.enrolment/web-mail-refused', { domain: 'gmail.com' })).waitFor();
    await fill(page, say('enrolment.field.work-email'), email);
    await seen();
    await press(page, say('enrolment.button.next'));

    await page.getByRole('heading', { name: say('enrolment.step.support') }).waitFor();
    await fill(page, say('enrolment.field.support-email'), `help@${prefix}.example`);
    await fill(page, say('enrolment.field.support-phone'), '08382 901821');
    await press(page, say('enrolment.button.next'));
    await page.getByRole('heading', { name: say('enrolment.step.review') }).waitFor();
    await seen();
    await press(page, say('enrolment.button.enroll-now'));
    await page.getByText(say('enrolment.state.awaiting_email'), { exact: true }).first().waitFor();
    await seen();

    // The primary contact, who is nobody here, confirms both points; opening the link alone confirms nothing.
    const contact = await aWindow(browser, locale);
    await contact.goto(await linkMailed(demo, email, '/enroll/verify/'));
    await press(contact, say('enrolment.button.confirm'));
    await contact.getByText(say('enrolment.verify.needed')).first().waitFor();
    expect(await barriers(contact, looks[locale])).toEqual([]);
    await contact.getByLabel(say('enrolment.verify.signed-up', { company: name })).check();
    await contact.getByLabel(say('enrolment.verify.address', { company: name, email })).check();
    await press(contact, say('enrolment.button.confirm'));
    await contact.getByText(say('enrolment.verify.done-title')).waitFor();
    await page.reload();
    await page.getByText(say('enrolment.state.under_review'), { exact: true }).first().waitFor();
    await seen();

    await passAll(demo, name);
    await page.reload();
    await page.getByText(say('enrolment.state.qualified'), { exact: true }).first().waitFor();
    await seen();
    await press(page, say('enrolment.button.accept'));
    await page.getByText(say('enrolment.agreement.confirm-first')).waitFor();
    await page.getByRole('checkbox').check();
    await press(page, say('enrolment.button.accept'));
    await page.getByText(say('enrolment.agreement.signed')).waitFor();
    await seen();
    await page.getByRole('link', { name: say('enrolment.button.account-settings') }).click();
    await page.getByRole('heading', { name: say('account.page.title'), level: 1 }).waitFor();
    // Confirm the tenant, a new second factor, confirm the enrollment, and every status since: once each.
    await expect.poll(async () => (await mailsTo(demo, email)).length, { timeout: 30_000 }).toBe(6);
  });
});

/** A document as somebody has it on the desk. */
const aPdf = {
  name: 'register-extract.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
};

test('Fix now: what the reviewer asked for is sent as a document, and one of 11 MB is refused before that', async ({
  browser,
  demo,
}) => {
  const say = wordsOf('ru');
  const page = await (await signedIn(browser, demo, 'greta', { locale: 'ru' })).newPage();
  await page.goto('/enroll');
  await page.getByText(say('enrolment.state.action_required'), { exact: true }).first().waitFor();
  await page
    .getByRole('button', { name: say('enrolment.button.fix-now') })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const file = dialog.locator('input[type="file"]');
  await file.setInputFiles({ ...aPdf, buffer: Buffer.concat([aPdf.buffer, Buffer.alloc(11 * 1024 * 1024)]) });
  await press(page, say('enrolment.button.upload'));
  await dialog.getByText(say('enrolment.evidence.too-large', { size: 12, most: 10 })).waitFor();
  await file.setInputFiles(aPdf);
  await press(page, say('enrolment.button.upload'));
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(say('enrolment.state.under_review'), { exact: true }).first().waitFor();
  await page.getByText(aPdf.name).first().waitFor();
});

test('a rejected company reads which check failed and why, and appeals', async ({ browser, demo }) => {
  const say = wordsOf('zh-CN');
  const page = await (await signedIn(browser, demo, 'viktor', { locale: 'zh-CN' })).newPage();
  await page.goto('/enroll');
  await page.getByText(say('enrolment.now.rejected')).waitFor();
  await page.getByText(say('enrolment.status.failed')).first().waitFor();
  await press(page, say('enrolment.button.appeal'));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('The register has the new address since Monday.');
  await dialog.getByRole('button', { name: say('enrolment.button.appeal') }).click();
  await page.getByText(say('enrolment.state.under_review'), { exact: true }).first().waitFor();
});

test('whoever is no global admin is told who is, and a company that is here otherwise cannot enroll', async ({
  browser,
  demo,
}) => {
  const say = wordsOf('en');
  const lukas = await (await signedIn(browser, demo, 'sven')).newPage();
  await lukas.goto('/enroll/apply');
  await lukas.getByText(say('enrolment.not-admin.title')).waitFor();
  await lukas.getByText('Rita').first().waitFor();
  const chris = await (await signedIn(browser, demo, 'chris')).newPage();
  await chris.goto('/enroll/apply');
  await chris.getByText(say('enrolment.not-here.title')).waitFor();
});

test('a link nobody knows, or that is over, says what to do instead', async ({ page }) => {
  const say = wordsOf('en');
  await page.goto('/enroll/verify/this-link-leads-nowhere');
  await page.getByText(say('enrolment.verify.over')).waitFor();
  await page.goto('/signup/confirm/this-link-leads-nowhere');
  await page.getByRole('link', { name: say('enrolment.tenant.create') }).waitFor();
});
