import { lineAt, type Source } from './sources.ts';

/** Something that may stand only in some files. */
interface Confined {
  readonly what: string;
  readonly pattern: RegExp;
  readonly allowed: RegExp;
}

const rules: readonly Confined[] = [
  {
    what: 'reads the environment; only src/main.ts does',
    pattern: /process\.env\b(?!\.\w+ = )/g,
    allowed: /^src\/main\.ts$/,
  },
  {
    what: 'imports jalaali-js, which is behind src/calendar/jalali.ts',
    pattern: /['"]jalaali-js['"]/g,
    allowed: /^src\/calendar\/jalali\.ts$/,
  },
  {
    what: 'imports dayjs, which is behind src/calendar',
    pattern: /['"]dayjs(?:\/[^'"]*)?['"]/g,
    allowed: /^src\/calendar\/(?:clock|tehran|epoch-day)\.ts$/,
  },
  {
    what: 'asks the machine’s time zone; days and hours come from src/calendar',
    pattern:
      /new Date\([^()]*,|\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes)\(|\.toLocale\w*String\(/g,
    allowed: /^src\/calendar\/prayer-times\.ts$/,
  },
  {
    what: 'goes round the two doors of the database',
    pattern: /\.transaction\(|\b(?:q|tx|door|read)\b[^;\n]*\.(?:get|all|run)\(\)/g,
    allowed: /^src\/database\//,
  },
  // Rule tables and what people type are data.
  {
    what: 'holds Persian words, which stand in texts',
    pattern: /[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]/g,
    allowed:
      /\.fa\.ts$|^src\/(?:calendar|lib)\/|^src\/config\.ts$|\/eligibility\/(?:sources|rule-table|rule-sheet)|\/importing\/|\/(?:names|reading)\.ts$/,
  },
];

/** What stands in a file under `src` where it may not, each kind once with its first line. */
export function strays({ path, code }: Source): string[] {
  return rules.flatMap(({ what, pattern, allowed }) => {
    if (allowed.test(path)) return [];
    const found = [...code.matchAll(pattern)];
    const [first] = found;
    return first ? [`${path}:${lineAt(code, first.index)} ${what}`] : [];
  });
}
