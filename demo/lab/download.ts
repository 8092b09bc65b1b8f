/** Long enough for any browser to have read it, also where it asks first where to put it. */
const READ_MS = 60_000;

/** Saves a file on the disk of whoever looks at the page, as if a link to it had been followed. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
}
