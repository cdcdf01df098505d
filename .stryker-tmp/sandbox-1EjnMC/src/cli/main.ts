#!/usr/bin/env node
// @ts-nocheck
import { run } from './program.js';

// The code is set, not exited with: what stdout still holds goes out first.
process.exitCode = await run(process.argv.slice(2), process);
