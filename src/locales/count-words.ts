/** Counts in a language: `1 note`, `2 notes`. Every language has a form for `other`. */
export const countWords = (
  locale: string,
): ((
  count: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>,
) => string) => {
  const rules = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  return (count, forms) => `${number.format(count)} ${forms[rules.select(count)] ?? forms.other}`;
};
