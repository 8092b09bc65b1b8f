import { readFile } from 'node:fs/promises';

/** A file cannot be used; the message names it and says why. */
export class FileError extends Error {}

/** @throws FileError where it cannot be read. */
export async function readText(file: string): Promise<string> {
  try {
    const text = await readFile(file, 'utf8');
    // Editors on Windows put a mark in front, which is no JSON.
    return text.replace(/^\uFEFF/, '');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? `${error}`;
    const why =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code;
    throw new FileError(`${file}: cannot be read: ${why}`);
  }
}
