/** All sets of so many, each in the given order. */
export const setsOf = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  size
    ? items.flatMap((item, index) =>
        setsOf(items.slice(index + 1), size - 1).map((others) => [item, ...others]),
      )
    : [[]];
