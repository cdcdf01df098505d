import { fstatSync, type Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { codeOf, reasonOf, UsageError } from './exit.js';
import type { Io } from './io.js';

/** Forms that listings come in. */
export const INPUT_FORMATS = ['jsonl', 'json', 'csv'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

const EXTENSIONS: Readonly<Record<string, InputFormat>> = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.json': 'json',
  '.csv': 'csv',
  '.tsv': 'csv',
};

/** A stream of bytes that is being read, and what its name says about it. */
export interface Input {
  /** For messages: the file as given, or "stdin". */
  readonly name: string;
  /** What the extension says; undefined when it says nothing. */
  readonly format: InputFormat | undefined;
  /** Bytes on disk; undefined when not a plain file. */
  readonly size: number | undefined;
  readonly chunks: AsyncIterable<Buffer>;
  /** Bytes taken from the disk so far (compressed ones where the file is). */
  bytesRead(): number;
  /** Lets go of the file or stdin, so that nothing keeps the process alive. */
  close(): void;
}

/** The form that a file name promises, under ".gz" too. */
export function formatOf(file: string): InputFormat | undefined {
  const plain = file.toLowerCase().replace(/\.gz$/, '');
  return EXTENSIONS[extname(plain)];
}

/**
 * Opens a file, or stdin for "-" and for no file.
 *
 * @throws {UsageError} when there is nothing to read
 */
export async function openInput(file: string | undefined, io: Io): Promise<Input> {
  if (file === undefined && io.stdin.isTTY === true) throw new UsageError('no file was given; give a file, or - to read standard input');
  const isFile = file !== undefined && file !== '-';
  const name = isFile ? file : 'stdin';
  const { source, size } = isFile ? await openFile(file) : openStdin(io);
  let read = 0;
  async function* raw(): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      const bytes: Buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      read += bytes.length;
      yield bytes;
    }
  }
  const bytes = isFile && file.toLowerCase().endsWith('.gz') ? gunzip(raw()) : raw();
  return {
    name,
    format: isFile ? formatOf(file) : undefined,
    size,
    chunks: readable(bytes, name),
    bytesRead: () => read,
    close: () => source.destroy(),
  };
}

type Source = { readonly source: Readable } & Pick<Input, 'size'>;

/** Opened here and not by the stream: an unreadable file is known before packs are loaded, while somebody listens. */
async function openFile(file: string): Promise<Source> {
  try {
    const info = await stat(file);
    refuseDirectory(file, info);
    const source = (await open(file)).createReadStream();
    return { source, size: info.isFile() ? info.size : undefined };
  } catch (error) {
    throw unreadable(file, error);
  }
}

function openStdin({ stdin }: Io): Source {
  // Node takes a directory for an empty input.
  if (stdin.fd !== undefined) refuseDirectory('stdin', fstatSync(stdin.fd));
  return { source: stdin, size: undefined };
}

function refuseDirectory(name: string, info: Stats): void {
  if (info.isDirectory()) throw new UsageError(`${name} is a directory; give a file`);
}

/** Bytes that are unpacked at once, as many as are read at once of a plain file. */
const GUNZIPPED = 65_536;

async function* gunzip(compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { pipeline } = await import('node:stream');
  const inflate = createGunzip({ chunkSize: GUNZIPPED });
  // The error reaches the reader through the stream that is iterated; the callback only keeps it from being thrown twice.
  pipeline(compressed, inflate, () => {});
  yield* inflate as AsyncIterable<Buffer>;
}

/** Takes off a UTF-8 byte order mark, refuses UTF-16, and turns system errors into one line. */
async function* readable(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  try {
    for await (const chunk of chunks) {
      if (head === undefined) yield chunk;
      else {
        head = Buffer.concat([head, chunk]);
        if (head.length < 3) continue;
        yield withoutMark(head, name);
        head = undefined;
      }
    }
    if (head !== undefined && head.length > 0) yield withoutMark(head, name);
  } catch (error) {
    throw unreadable(name, error);
  }
}

function withoutMark(head: Buffer, name: string): Buffer {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    throw new UsageError(`${name} is written in UTF-16; save it as UTF-8`);
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'there is no permission to read it',
  EISDIR: 'it is a directory',
  ENXIO: 'it is a socket, or a device that is not there',
};

/** A system error as one line that names the file. */
export function unreadable(name: string, error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  const code = codeOf(error);
  return new UsageError(`cannot read ${name}: ${(code === undefined ? undefined : REASONS[code]) ?? reasonOf(error)}`);
}
