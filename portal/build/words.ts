import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const home = fileURLToPath(new URL('../../locales/', import.meta.url));

/** Words of the server (mails, drafts, legal texts, refusals: shown as they come) and of the command line. */
const notOurs = ['mails.json', 'drafts.json', 'texts.json', 'problems.json', 'cli.json'];

/** Which files make up a bundle's words. */
const bundles: Record<string, (file: string) => boolean> = {
  words: (file) => !notOurs.includes(file) && file !== 'consent.json',
  // What is agreed to on the consent page must read the same as what is stored with the answer.
  'consent-words': (file) => file.startsWith('consent') || file === 'shell.json' || file === 'texts.json',
};

const request = /^virtual:(words|consent-words)\/(en|zh-CN|ru)$/;

/**
 * The words of one language as a module, `virtual:words/ru`, and those of the consent page alone,
 * `virtual:consent-words/ru`. Messages are parsed here, once, so that no browser carries a parser.
 */
export function words(): Plugin {
  return {
    name: 'twotier:words',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
          },
        ],
      },
    }),
    resolveId: (id) => (request.test(id) ? `\0${id}` : undefined),
    load(id) {
      const [, bundle = '', locale = ''] = request.exec(id.slice(1)) ?? [];
      const wanted = bundles[bundle];
      if (!id.startsWith('\0') || !wanted) return undefined;
      const all: Record<string, unknown> = {};
      for (const file of readdirSync(`${home}${locale}`).filter((it) => it.endsWith('.json') && wanted(it))) {
        const path = `${home}${locale}/${file}`;
        this.addWatchFile(path);
        const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
        for (const [name, text] of Object.entries(messages)) all[name] = compiled(text);
      }
      // As a string, because engines read JSON faster than a literal of the same size.
      return `export const words = JSON.parse(${JSON.stringify(JSON.stringify(all))});`;
    },
  };
}

/** A plain sentence stays one; what has placeholders becomes what the parser makes of it. */
const compiled = (text: string): unknown =>
  /[{}'#]/.test(text) ? parse(text, { ignoreTag: true, captureLocation: false }) : text;
