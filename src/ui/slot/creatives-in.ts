/**
 * The shop's own HTML for a creative, in the order of the page: a `<template offer creative>`, or a
 * hidden `<div data-offer data-creative>` for frameworks that hydrate; one for each language.
 */
export const creativesIn = (
  slot: Element,
  offer: string | undefined,
  creative: string | undefined,
): HTMLElement[] =>
  ([...slot.children] as HTMLElement[]).filter(
    (child) => attribute(child, 'offer') === offer && attribute(child, 'creative') === creative,
  );

/** Written as `name`, or as `data-name` for frameworks. */
export const attribute = (element: Element, name: string): string | null =>
  element.getAttribute(name) ?? element.getAttribute(`data-${name}`);
