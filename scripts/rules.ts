import { ruleSheet } from '../src/features/eligibility/rule-sheet.ts';
import { command } from './lib/command.ts';
import { figuresOf } from './lib/figures.ts';

const usage = `
npm run --silent rules [-- --profile ibto_8w|centre_12w16w]

Prints the rule table of eligibility in Persian, with sources, grades and figures, as Markdown:
the sheet that the blood service signs before launch.
`;

await command({ usage, options: { profile: { type: 'string' } } }, ({ options }) => {
  process.stdout.write(ruleSheet(figuresOf(options.profile)));
});
