/**
 * Writes `src/app/tokens.css`: Fluent's design tokens and a few of ours as custom properties of the root element.
 *
 * Standing in a style sheet they colour the page before any program runs, cost no JavaScript, and follow the
 * system between light and dark without one. Run `node portal/build/tokens.ts` after an update of Fluent;
 * `tokens.test.ts` says when that was forgotten.
 */
import { writeFileSync } from 'node:fs';
import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';

// A Latin font goes before the Chinese ones, which would draw the apostrophe of "provider’s" as wide as a character.
const fonts = {
  fontFamilyBase:
    '"Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, "DejaVu Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  fontFamilyMonospace: 'Consolas, "SF Mono", "Cascadia Mono", "Noto Sans Mono", "Liberation Mono", monospace',
};
const chineseFonts =
  '"Segoe UI", -apple-system, BlinkMacSystemFont, "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Light, dark, high contrast. Kinds of right on a timeline: text on a fill reaches 4.5:1, a fill on the page 3:1. */
const ours: Record<string, readonly [string, string, string]> = {
  ttRelationship: ['#424242', '#bdbdbd', '#ffffff'],
  ttOnRelationship: ['#ffffff', '#1f1f1f', '#000000'],
  ttDap: ['#8a3707', '#faa06b', '#ffff01'],
  ttOnDap: ['#ffffff', '#1f1f1f', '#000000'],
  ttGdap: ['#0f6cbd', '#62abf5', '#1aebff'],
  ttOnGdap: ['#ffffff', '#061724', '#000000'],
  ttAssignment: ['#0f6cbd', '#62abf5', '#1aebff'],
  // Fluent's own hover and selection turn to the brightest cyan in high contrast, under text of every colour.
  ttHover: ['#f5f5f5', '#383838', '#262626'],
  ttSelected: ['#ebebeb', '#424242', '#3d3d3d'],
  ttStripe: ['rgba(255,255,255,0.16)', 'rgba(0,0,0,0.14)', 'rgba(0,0,0,0.5)'],
};

const colour = /#[0-9a-f]{3,8}\b|rgba?\([^)]*\)/gi;

/** One value for both: every colour in it becomes a pair. */
function paired(light: string, dark: string): string {
  if (light === dark) return light;
  const others = dark.match(colour) ?? [];
  if ((light.match(colour) ?? []).length !== others.length) {
    // A named colour (`transparent`) on one side: the whole value is the pair.
    return `light-dark(${light}, ${dark})`;
  }
  let place = 0;
  const both = light.replace(colour, (it) => `light-dark(${it}, ${others[place++]})`);
  if (light.replace(colour, '') !== dark.replace(colour, ''))
    throw new Error(`${light} and ${dark} differ in more than colours, which one declaration cannot say.`);
  return both;
}

const line = (name: string, value: string | number) => `  --${name}: ${value};`;

export function tokensCss(): string {
  const light: Theme = { ...webLightTheme, ...fonts };
  const names = Object.keys(light) as (keyof Theme)[];
  const both = names.map((it) =>
    line(it, paired(String(light[it]), String({ ...webDarkTheme, ...fonts }[it]))),
  );
  const bright = names
    .filter((it) => it.startsWith('color') && teamsHighContrastTheme[it] !== webLightTheme[it])
    .map((it) => line(it, String(teamsHighContrastTheme[it])));
  return [
    '/* Written by `node portal/build/tokens.ts`. Change that file, not this one. */',
    ':root {',
    '  color-scheme: light dark;',
    ...both,
    ...Object.entries(ours).map(([name, [day, night]]) => line(name, paired(day, night))),
    // Fluent's dark status borders are as loud as its fills are quiet; chips thin them by this share.
    line('ttStatusBorder', '70%'),
    '}',
    ':root:lang(zh) {',
    line('fontFamilyBase', chineseFonts),
    '}',
    ':root[data-theme="light"] {',
    '  color-scheme: light;',
    '}',
    ':root[data-theme="dark"] {',
    '  color-scheme: dark;',
    '}',
    ':root[data-theme="high-contrast"] {',
    '  color-scheme: dark;',
    ...bright,
    ...Object.entries(ours).map(([name, [, , contrast]]) => line(name, contrast)),
    line('ttStatusBorder', '100%'),
    '}',
    '',
  ].join('\n');
}

if (import.meta.main) writeFileSync(new URL('../src/app/tokens.css', import.meta.url), tokensCss());
