#!/usr/bin/env node
import { createWriteStream, fstatSync } from 'node:fs';
import { run } from './program.js';

// Of a file Node's own stream forgets what a disk that fills up did not take of a write; this one tries the rest, and fails.
const stdout = fstatSync(1).isFile() ? createWriteStream('', { fd: 1, autoClose: false }) : process.stdout;
const { stderr, env } = process;

// The code is set, not exited with: what stderr still holds goes out first.
process.exitCode = await run(process.argv.slice(2), {
  // Taken hold of only by commands that read it.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
  env,
});
