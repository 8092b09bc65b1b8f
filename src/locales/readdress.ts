/** What is said to somebody who is addressed in another way; all else stays as it is. */
export type Readdressed<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends string | ((...of: never[]) => unknown)
    ? Words[Key]
    : Readdressed<Words[Key]>;
};

/** A language with some of its texts in another form of address. */
export function readdress<Words extends object>(words: Words, other: Readdressed<Words>): Words {
  const changed = Object.entries(other).map(([key, value]) => [
    key,
    typeof value === 'object'
      ? readdress(words[key as keyof Words] as object, value as object)
      : value,
  ]);
  return { ...words, ...Object.fromEntries(changed) };
}
