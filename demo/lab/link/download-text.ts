/** Long enough for any browser to have read it. */
const READ_MS = 60_000;

/** Saves a text as a file on the disk of whoever looks at the page. */
export function downloadText(name: string, text: string, type = 'application/json'): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), READ_MS);
}
