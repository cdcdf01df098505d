#!/usr/bin/env node
import { createWriteStream, fstatSync } from 'node:fs';
import type { Io } from './io.js';
import { endBroken, run } from './program.js';

const { stderr, env } = process;
const io: Io = {
  // Taken hold of only by commands that read it.
  get stdin() {
    return process.stdin;
  },
  // Of a file Node's own stream forgets what a disk that fills up did not take of a write; this one tries the rest, and fails.
  stdout: fstatSync(1).isFile() ? createWriteStream('', { fd: 1, autoClose: false }) : process.stdout,
  stderr,
  env,
};

// Node ends with 1 when nobody catches an error, which would say that a level was reached.
process.on('uncaughtException', (error) => process.exit(endBroken(error, io)));

// The code is set, not exited with: what stderr still holds goes out first.
process.exitCode = await run(process.argv.slice(2), io);
