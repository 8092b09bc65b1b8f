/** A file that is dropped anywhere on the page is opened; the browser would leave the page for it. */
export function openDropped(page: HTMLElement, open: (file: File) => void): void {
  page.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  page.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    // A part of the page may have taken it already.
    if (!file || event.defaultPrevented) return;
    event.preventDefault();
    open(file);
  });
}
