import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '#kernel/known-failure.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { DocumentPlace, DocumentStore } from './ports.ts';
import { documentRefused, documentTooLarge } from './problems.ts';

export const largestDocument = 10 * 1024 * 1024;
export const mostDocuments = 20;
/** Days after the decision on which what was sent as evidence is deleted. */
export const evidenceIsKept = 180;

export type DocumentType = 'application/pdf' | 'image/png' | 'image/jpeg';

/** More than any scanner makes: what would unpack to more is no document. */
const mostPixels = 25_000_000;

/** What a file is, by its content; what its name or its sender says of it does not count. */
export function judgeDocument(
  content: Buffer,
): Result<DocumentType, typeof documentRefused | typeof documentTooLarge> {
  if (content.length > largestDocument) return refuse(documentTooLarge, { megabytes: 10 });
  if (isPdf(content)) return ok('application/pdf');
  const size = pngSize(content) ?? jpegSize(content);
  if (!size || size.width * size.height > mostPixels || size.width * size.height === 0)
    return refuse(documentRefused);
  return ok(size.type);
}

const isPdf = (it: Buffer): boolean =>
  it.subarray(0, 5).toString('latin1') === '%PDF-' && it.subarray(-1024).includes('%%EOF');

interface ImageSize {
  readonly type: DocumentType;
  readonly width: number;
  readonly height: number;
}

function pngSize(it: Buffer): ImageSize | undefined {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  if (
    it.length < 33 ||
    !it.subarray(0, 8).equals(signature) ||
    it.subarray(12, 16).toString('latin1') !== 'IHDR'
  )
    return undefined;
  return { type: 'image/png', width: it.readUInt32BE(16), height: it.readUInt32BE(20) };
}

/** Walks the segments up to the one that says how large the picture is. */
function jpegSize(it: Buffer): ImageSize | undefined {
  if (it.length < 4 || it.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < it.length; ) {
    if (it[at] !== 0xff) return undefined;
    const marker = it[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { type: 'image/jpeg', height: it.readUInt16BE(at + 5), width: it.readUInt16BE(at + 7) };
    at += 2 + it.readUInt16BE(at + 2);
  }
  return undefined;
}

/** A name to show: the last part of what the sender called it. */
export const shownFileName = (name: string, type: DocumentType): string => {
  const bare = name
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)
    ?.replaceAll(/[\p{C}<>:"|?*]/gu, '')
    .trim()
    .slice(0, 100);
  return bare || `document.${extensionOf(type)}`;
};

export const extensionOf = (type: DocumentType): string =>
  ({ 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' })[type];

/** Documents as files, a folder for each application, in a folder that no web server knows. */
export function folderStore(folder: string): DocumentStore {
  const named = (id: string) => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('A document is named by ids.');
    return id;
  };
  const folderOf = (of: string) => join(folder, named(of));
  const pathOf = ({ of, id }: DocumentPlace) => join(folderOf(of), named(id));
  return {
    async put(place, sealed) {
      const path = pathOf(place);
      await mkdir(folderOf(place.of), { recursive: true, mode: 0o700 });
      // A crash leaves no half of a document under its name.
      await writeFile(`${path}.part`, sealed, { mode: 0o600, flush: true });
      await rename(`${path}.part`, path);
    },
    async get(place) {
      try {
        return await readFile(pathOf(place));
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
    delete: (place) => rm(pathOf(place), { force: true }),
    deleteAll: (of) => rm(folderOf(of), { recursive: true, force: true }),
  };
}
