/** Defines `<lab-editor>` and `<lab-changes>`: large, and needed by whoever opens them. */
export async function loadEditor(): Promise<void> {
  await Promise.all([import('./lab-editor.js'), import('./lab-changes.js')]);
}
